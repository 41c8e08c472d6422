/** Names of operations, ways and refusals of the law and the locker, for every page of the desk. */
export const lawShellZh = {
  'nav.use': '使用证据',
  'op.rule.list': '查看法定期限规则',
  'op.use.get': '查看使用证据柜',
  'op.use.add': '放入使用证据',
  'op.use.withdraw': '撤回使用证据',
  'op.use.download': '下载使用证据',
  'op.use.endangered': '查看三年不使用预警',
  'op.use.load': '装入演示用使用证据',
  'op.use.print': '打印使用证据清单',
  'problem.proofNoMark': '只有商标才有使用证据。',
  'problem.proofOtherClass': '这件商标没有核定第 {niceClass} 类；别的类别的证据不能顶替。',
  'problem.proofAhead': '使用日期不能晚于今天，请改成证据上的日期。',
  'problem.proofTwice': '这份文件已经是该类别的证据，没有重复放入。',
  'problem.proofWithdrawn': '这份证据已经撤回。',
} as const;
