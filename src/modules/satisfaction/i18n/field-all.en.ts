import { fieldEn } from './field.en.ts';
import { replyEn } from './reply.en.ts';

/** All sentences of the room on the phone, for the phone in English. */
export const fieldAllEn = { ...fieldEn, ...replyEn } as const;
