import type { shellZh } from './shell.zh-CN.ts';

/** Navigation and names of operations, in English. */
export const shellEn = {
  'nav.assets': 'Brand assets',
  'op.asset.list': 'See the list of brand assets',
} satisfies Record<keyof typeof shellZh, string>;
