import { expect, test } from 'vitest';
import { base32, totpCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890').toString('hex');

// RFC 6238, appendix B, SHA-1, the last six of eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('[7.1-d] TOTP at second %d is %s', (seconds, code) => {
  expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code);
});

test('[7.1-d] base32 as in RFC 4648', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});
