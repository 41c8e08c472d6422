import { expect, it } from 'vitest';
import { receiptNumber } from './receipt-number.ts';

it('[6.1-g] a receipt has a number of digits that can be read out, the same for the same content', () => {
  expect(receiptNumber('ffffffffffff0000')).toMatch(/^\d{4}-\d{4}$/);
  expect(receiptNumber('000000000001')).toBe('0000-0001');
  expect(receiptNumber('abcdef012345')).toBe(receiptNumber('ABCDEF012345'));
});
