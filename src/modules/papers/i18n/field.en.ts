import type { fieldZhCN } from './field.zh-CN.ts';

/** What the phone says of papers in English. */
export const fieldEn = {
  'print.pack': 'Visit pack (PDF)',
} satisfies Record<keyof typeof fieldZhCN, string>;
