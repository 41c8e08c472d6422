/** What the operations of an import are called; a room lays them into its own sentences. */
export const importOpsZh = {
  'op.import.start': '开始导入',
  'op.import.remap': '调整列对应',
  'op.import.fix': '改正单元格',
  'op.import.decide': '决定重复行',
  'op.import.mode': '选择导入方式',
  'op.import.confirm': '确认导入',
  'op.import.undo': '撤销导入',
  'op.import.abandon': '放弃导入',
  'op.import.get': '查看导入',
  'op.import.list': '查看导入记录',
  'op.import.faults': '查看导入问题',
  'op.import.twins': '查看疑似重复',
  'op.import.rows': '查看导入行',
  'op.import.tally': '查看导入改动数',
  'op.import.undoReport': '查看撤销结果',
  'op.import.annotated': '下载批注表',
  'op.import.stage': '读取导入文件',
  'op.import.judge': '查重',
  'op.import.write': '写入导入内容',
  'op.import.close': '完成导入',
  'op.import.revert': '恢复导入前的内容',
  'op.import.fail': '记录导入失败',
} as const;

export const importOpsEn = {
  'op.import.start': 'Start an import',
  'op.import.remap': 'Change what columns mean',
  'op.import.fix': 'Correct a cell',
  'op.import.decide': 'Decide on duplicates',
  'op.import.mode': 'Choose what an import writes',
  'op.import.confirm': 'Confirm an import',
  'op.import.undo': 'Undo an import',
  'op.import.abandon': 'Abandon an import',
  'op.import.get': 'See an import',
  'op.import.list': 'See imports',
  'op.import.faults': 'See faults of an import',
  'op.import.twins': 'See possible duplicates',
  'op.import.rows': 'See rows of an import',
  'op.import.tally': 'See how much an import changes',
  'op.import.undoReport': 'See what an undo left',
  'op.import.annotated': 'Download the sheet with remarks',
  'op.import.stage': 'Read the file of an import',
  'op.import.judge': 'Look for duplicates',
  'op.import.write': 'Write what was imported',
  'op.import.close': 'Finish an import',
  'op.import.revert': 'Bring back what was before an import',
  'op.import.fail': 'Note that an import failed',
} as const satisfies Record<keyof typeof importOpsZh, string>;

/** The same where rows may also be pasted. */
export const pasteOpZh = { 'op.import.paste': '粘贴导入' } as const;
export const pasteOpEn = { 'op.import.paste': 'Import pasted rows' } as const satisfies Record<keyof typeof pasteOpZh, string>;
