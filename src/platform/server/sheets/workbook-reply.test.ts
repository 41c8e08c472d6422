import { expect, test } from 'vitest';
import { wholeList, workbookReply } from './workbook-reply.ts';

test('[7.1-a] a list goes out whole or is refused in words; nothing is left out in silence', () => {
  expect(wholeList([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(() => wholeList([1, 2, 3, 4], 3)).toThrow(
    expect.objectContaining({ code: 'platform.problem.exportTooBig', status: 422, params: { limit: 3 } }),
  );
});

test('[7.1-a] a workbook carries the day in China in its name', async () => {
  const at = new Date('2026-11-21T17:00:00Z');
  const file = await workbookReply({ now: at }, '清单', [{ name: '清单', columns: [{ title: '名称' }], rows: [['甲']] }]);
  expect(file.fileName).toBe('清单-2026-11-22.xlsx');
  expect(
    Buffer.from(file.body as Buffer)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
