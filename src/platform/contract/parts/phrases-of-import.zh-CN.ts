/** A list that shows only what one import wrote, in words (source); English stands with the platform's. */
export const ofImportZh = {
  'ofImport.all': '只显示这次导入写入的内容。',
  'ofImport.created': '只显示这次导入新建的内容。',
  'ofImport.updated': '只显示这次导入更新的内容。',
  'ofImport.leave': '显示全部',
  'ofImport.none': '这次导入没有写入这样的内容，或者已经撤销。',
} as const;
