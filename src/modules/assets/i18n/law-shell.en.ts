import type { lawShellZh } from './law-shell.zh-CN.ts';

/** Names of operations, ways and refusals of the law and the locker. */
export const lawShellEn = {
  'nav.use': 'Proof of use',
  'op.rule.list': 'Rules of legal periods',
  'op.use.get': 'Locker of proofs of use',
  'op.use.add': 'Adding a proof of use',
  'op.use.withdraw': 'Withdrawing a proof of use',
  'op.use.download': 'Downloading a proof of use',
  'op.use.endangered': 'List of three years of non-use',
  'op.use.load': 'Loading proofs of the demonstration',
  'op.use.print': 'Printing the list of proofs',
  'problem.proofNoMark': 'Only trademarks have proofs of use.',
  'problem.proofOtherClass': 'This mark is not registered in class {niceClass}; proof in another class does not help.',
  'problem.proofAhead': 'The day of use cannot lie ahead; please take the day on the paper.',
  'problem.proofTwice': 'This file is proof of that class already; it was not added again.',
  'problem.proofWithdrawn': 'This proof is withdrawn already.',
} satisfies Record<keyof typeof lawShellZh, string>;
