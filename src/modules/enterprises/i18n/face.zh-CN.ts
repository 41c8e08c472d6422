import { importOpsZh } from '#platform/contract/imports/phrases-operations.ts';

/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'nav.enterprises': '企业',
  ...importOpsZh,
  'problem.phoneUnreadable': '电话号码读不出来。手机 11 位；座机请写成 0571-88888888。',
  'problem.regionUnknown': '没有代码为 {regionCode} 的街道或区县，请重新选择。',
  'problem.revisionStale': '别人刚刚改过这条记录（现为第 {revision} 版）。您的内容还在，请对照后再保存。',
  'problem.importNoName': '没有认出“企业名称”列。请在列对应里指定哪一列是企业名称。',
  'contact.add': '添加联系人',
  'contact.correct': '更正联系人',
  'contact.phone': '电话',
  'contact.retire': '停用',
  'task.import': '导入企业名单',
  'unit.wan': '{n} 万元',
  'seen.contact.phone': '企业联系人的电话',
} as const;
