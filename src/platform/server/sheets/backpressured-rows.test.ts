import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { streamXlsxRows } from 'hucre';
import { describe, expect, test } from 'vitest';
import { steadyRows } from './backpressured-rows.ts';
import { bufferOf } from './workbook.ts';
import { writeXlsx } from './write.ts';

const all = async <R>(rows: AsyncIterable<R>): Promise<R[]> => {
  const found: R[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

const made = (count: number): Promise<Buffer> =>
  bufferOf(
    writeXlsx(
      [
        {
          name: '名单',
          columns: [{ title: '企业名称' }, { title: '成立日期', kind: 'day' }],
          rows: Array.from({ length: count }, (_, i) => [`杭州第${i}有限公司`, '2015-03-18']),
        },
      ],
      new Date(0),
    ),
  );

describe('rows of a big workbook', () => {
  test('[6.1-c] are the same as the library reads from the bytes, dates and shared strings too', async () => {
    const office = readFileSync(path.resolve('test/fixtures/sheets/dirty.xlsx'));
    for (const bytes of [office, await made(3_000)])
      expect(await all(steadyRows(bytes, 0))).toEqual(await all(streamXlsxRows(bytes, { sheet: 0 })));
  });

  test('[6.1-c] of a zip that does not flow are read from its bytes', async () => {
    const bytes = await made(10);
    const whole = await all(streamXlsxRows(bytes, { sheet: 0 }));
    const trailed = Buffer.concat([bytes, Buffer.from('PK\u0005\u0006 no directory', 'latin1')]);
    expect(await all(steadyRows(trailed, 0)).catch(() => 'refused')).toEqual(
      await all(streamXlsxRows(trailed, { sheet: 0 })).catch(() => 'refused'),
    );
    expect(whole).toHaveLength(11);
  });

  test('[6.1-c] wait for their reader: what nobody has taken is not read ahead', async () => {
    const names = Array.from({ length: 40_000 }, (_, i) => [createHash('sha512').update(String(i)).digest('base64')]);
    const bytes = await bufferOf(writeXlsx([{ name: '名单', columns: [{ title: '企业名称' }], rows: names }], new Date(0)));
    expect(bytes.length).toBeGreaterThan(2.4 * 1048576);
    const rows = steadyRows(bytes, 0);
    const start = process.cpuUsage();
    await rows.next();
    await new Promise(resolve => setTimeout(resolve, 500));
    const ahead = process.cpuUsage(start).user;
    const then = process.cpuUsage();
    expect((await all(rows)).length).toBe(40_000);
    // A resting reader has read one piece of three; without rest it would have read them all.
    expect(ahead).toBeLessThan(process.cpuUsage(then).user);
  });
});
