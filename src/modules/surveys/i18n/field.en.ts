import { offlineEn } from './offline.en.ts';
import { planningFieldEn } from './planning-field.en.ts';
import { selfFillFieldEn } from './selffill-field.en.ts';
import { selfFillMatterEn } from './selffill-matter.en.ts';
import { selfFillNoticeEn } from './selffill-notice.en.ts';
import { selfFillPartsEn } from './selffill-parts.en.ts';
import { visitFormEn } from './visit-form.en.ts';

/** What the phone says in English, fetched only when wanted. */
export const fieldEn = {
  ...visitFormEn,
  ...offlineEn,
  ...planningFieldEn,
  ...selfFillFieldEn,
  ...selfFillNoticeEn,
  ...selfFillPartsEn,
  ...selfFillMatterEn,
};
