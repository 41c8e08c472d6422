import { fieldEn } from './field.en.ts';
import { warningsFieldEn } from './warnings-field.en.ts';

/** All that the phone says of assets, in English. */
export const allFieldEn = { ...fieldEn, ...warningsFieldEn } as const;
