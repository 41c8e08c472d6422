import { slot } from '#platform/web/slots.ts';

/** What may be done with a published version, beside its name. */
export const versionActs = slot<{
  id: string;
  /** Table A.1 or another form. */
  formKey: string;
  onFailed: (error: unknown) => void;
}>('questionnaires.version.acts');
