import type { warningsShellZh } from './warnings-shell.zh-CN.ts';

/** Navigation and names of operations of the deadlines, in English. */
export const warningsShellEn = {
  'nav.deadlines': 'Deadlines',
  'home.rescue': 'Deadlines to rescue',
  'holding.companion': 'Enterprises accompanied',
} satisfies Record<keyof typeof warningsShellZh, string>;
