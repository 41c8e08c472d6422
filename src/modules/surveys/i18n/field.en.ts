import { offlineEn } from './offline.en.ts';
import { planningFieldEn } from './planning-field.en.ts';
import { selfFillFieldEn } from './selffill-field.en.ts';
import { visitFormEn } from './visit-form.en.ts';

/** What the phone says in English, fetched only when wanted. */
export const fieldEn = { ...visitFormEn, ...offlineEn, ...planningFieldEn, ...selfFillFieldEn };
