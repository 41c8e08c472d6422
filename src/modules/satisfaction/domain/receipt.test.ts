import { expect, test } from 'vitest';
import { ReceiptCode } from '../contract/rating.ts';
import { receiptFrom, spelledReceipt, typedReceipt } from './receipt.ts';

test('[7.6-a] a receipt is 20 signs, read out in groups and typed as one likes', () => {
  const receipt = receiptFrom(Uint8Array.from({ length: 20 }, (_, at) => at * 13));
  expect(ReceiptCode.parse(receipt)).toBe(receipt);
  expect(spelledReceipt(receipt)).toMatch(/^(\w{4}-){4}\w{4}$/);
  expect(typedReceipt(` ${spelledReceipt(receipt).toLowerCase()}\n`)).toBe(receipt);
  expect(typedReceipt('O0Il-abcd')).toBe('0011ABCD');
});
