import type { LintFault } from '../contract/questionnaire-draft.ts';

/** A fault of a draft; what is not said is null. */
export const lintFault = (code: LintFault['code'], more: Partial<LintFault> = {}): LintFault => ({
  level: 'error',
  question: null,
  column: null,
  section: null,
  params: {},
  ...more,
  code,
});
