/** Words that every page of the desk may need: navigation and names of operations. Pages bring their own (`<part>.zh-CN.ts`). */
export const shellZh = {
  'nav.assets': '品牌资产',
  'op.asset.list': '查看品牌资产清单',
  'op.asset.get': '查看品牌资产',
  'op.asset.cards': '查看企业的品牌资产',
  'op.asset.checkNumber': '校验资产号码',
  'op.asset.create': '登记品牌资产',
  'op.asset.correct': '更正品牌资产',
  'op.asset.confirm': '确认登记资产',
  'op.asset.dismiss': '标为不登记',
  'op.asset.bringIn': '从一企一档带入资产',
  'op.asset.timeline': '查看资产修改记录',
  'op.asset.export': '导出品牌资产清单',
  'op.event.record': '登记资产经过',
  'op.event.withdraw': '撤回资产经过',
  'op.evidence.add': '提交佐证材料',
  'op.evidence.download': '下载佐证材料',
} as const;
