import { importOpsEn, pasteOpEn } from '#platform/contract/imports/phrases-operations.ts';
import type { shellZh } from './shell.zh-CN.ts';

/** Navigation and names of operations, in English. */
export const shellEn = {
  'nav.assets': 'Brand assets',
  ...importOpsEn,
  ...pasteOpEn,
  'task.import': 'Import an official export',
  'nav.imports': 'Import',
  'nav.risk': 'Maps of risk',
  'nav.riskTab': 'Asset risk',
  'nav.growth': 'Growth',
  'holding.draft': 'Drafts of the asset register',
  'problem.draftThere':
    'The receiver has a draft in the same form, which is not written over. Choose another receiver for this one, or leave it.',
} satisfies Record<keyof typeof shellZh, string>;
