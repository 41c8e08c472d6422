import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from './page.ts';

describe('pages of a list', () => {
  it.each([
    ['one more than the page', ['甲', '乙', '丙'], ['甲', '乙'], ['乙']],
    ['exactly the page', ['甲', '乙'], ['甲', '乙'], undefined],
    ['nothing', [], [], undefined],
  ])('[7.1-a] %s', (_, found, shown, key) => {
    const page = toPage(found, 2, row => [row]);
    expect([page.shown, decodeCursor(page.next ?? undefined)]).toEqual([shown, key]);
  });

  it('[7.1-a] a cursor keeps every kind of key; one that is not ours begins anew', () => {
    expect(decodeCursor(encodeCursor(['杭州', 3, null]))).toEqual(['杭州', 3, null]);
    for (const foreign of ['', '%', 'e30', 'bm9wZQ']) expect(decodeCursor(foreign)).toBeUndefined();
  });
});
