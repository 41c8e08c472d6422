/** 登记簿的文字；zh-CN 为准。 */
export const registerZh = {
  'register.title': '品牌资产',
  'problem.unknownEnterprise': '没有找到这家企业，或不在您的辖区内。请从企业清单中重新选择。',
  'problem.duplicate': '“{number}”已经登记过：{title}（{enterprise}）。没有重复保存，请打开已有的那一条补充。',
  'problem.stale': '这项资产刚被别人改过。您填写的内容还在，请刷新后核对再保存。',
  'problem.wellKnownMark': '“驰名商标”不是荣誉称号，商标法不许用于宣传，这里不作登记。请登记商标本身；认定事实可写在价值说明里。',
  'list.title': '名称',
  'list.kind': '类别',
  'list.number': '号码',
  'list.enterprise': '企业',
  'kind.trademark': '商标',
  'kind.patent': '专利',
  'kind.standard': '标准',
  'kind.certificate': '认证证书',
  'kind.award': '奖项',
  'kind.geographicalIndication': '地理标志',
  'kind.honour': '其他荣誉',
} as const;
