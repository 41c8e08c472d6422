/** Digits and letters that are not taken for one another (Crockford): no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 20 signs of 5 bits each: a hundred bits, too many to be guessed, few enough to be typed. @param bytes 20 random ones */
export const receiptFrom = (bytes: Uint8Array): string => Array.from(bytes, b => alphabet[b & 31]).join('');

/** As it is read out: `7F3A-8017-…`. */
export const spelledReceipt = (receipt: string): string => receipt.replaceAll(/(.{4})(?=.)/g, '$1-');

/** What was typed, as it was meant: spaces, hyphens and small letters do not matter, O is 0, I and L are 1. */
export const typedReceipt = (text: string): string =>
  text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
