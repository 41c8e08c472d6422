/** Names of operations, ways and refusals of the law and the locker, for every page of the desk. */
export const lawShellZh = {
  'nav.use': '使用证据',
  'problem.proofNoMark': '只有商标才有使用证据。',
  'problem.proofOtherClass': '这件商标没有核定第 {niceClass} 类；别的类别的证据不能顶替。',
  'problem.proofAhead': '使用日期不能晚于今天，请改成证据上的日期。',
  'problem.proofTwice': '这份文件已经是该类别的证据，没有重复放入。',
  'problem.proofWithdrawn': '这份证据已经撤回。',
} as const;
