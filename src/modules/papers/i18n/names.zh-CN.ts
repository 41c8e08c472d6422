/** What operations and events of the room are called: fetched by the pages that tell what happened. */
export const namesZhCN = {
  'op.visit.printSupplement': '补充页打印',
  'op.questionnaire.print': '空白调查表打印',
  'op.visit.print': '导出调查表',
  'op.visit.dayPack': '打印一天的资料包',
  'op.paper.read': '读取填好的调查表',
  'op.paper.find': '按表上编号查走访',
  'op.paper.get': '调查表读取结果',
  'op.paper.list': '调查表读取列表',
  'op.paper.confirm': '按上传表格填入',
  'op.paper.discard': '放弃上传的表格',
  'op.letter.list': '联系单模板版本',
  'op.letter.download': '下载联系单模板',
  'op.letter.upload': '上传联系单模板',
  'op.letter.preview': '预览联系单',
  'op.paper.close': '未核对的纸表随走访提交结束',
  'op.paper.reopen': '纸表随走访退回重新待核对',
} as const;
