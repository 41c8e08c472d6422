import { fieldEn } from './field.en.ts';
import { phoneEn } from './phone.en.ts';

/** All that the phone says of 办件 in English: to the enterprise and to those who accompany. */
export const fieldAllEn = { ...fieldEn, ...phoneEn } as const;
