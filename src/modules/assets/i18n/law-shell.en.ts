import type { lawShellZh } from './law-shell.zh-CN.ts';

/** Names of operations, ways and refusals of the law and the locker. */
export const lawShellEn = {
  'nav.use': 'Proof of use',
  'problem.proofNoMark': 'Only trademarks have proofs of use.',
  'problem.proofOtherClass': 'This mark is not registered in class {niceClass}; proof in another class does not help.',
  'problem.proofAhead': 'The day of use cannot lie ahead; please take the day on the paper.',
  'problem.proofTwice': 'This file is proof of that class already; it was not added again.',
  'problem.proofWithdrawn': 'This proof is withdrawn already.',
} satisfies Record<keyof typeof lawShellZh, string>;
