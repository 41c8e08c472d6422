import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { streamXlsxRows } from 'hucre';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { openSheets } from '#platform/server/sheets/open.ts';
import { type SheetColumn, writeXlsx } from '#platform/server/sheets/write.ts';
import type { Figure } from './measure.ts';

const rowCount = 100_000;
const columns: SheetColumn[] = Array.from({ length: 20 }, (_, i) => ({
  title: `列${i}`,
  kind: i % 9 === 2 ? 'day' : i % 3 === 0 ? 'number' : 'text',
}));

function* rows(): Generator<(string | number)[]> {
  for (let r = 0; r < rowCount; r++)
    yield columns.map((c, i) => (c.kind === 'day' ? '2024-01-31' : c.kind === 'number' ? r * i : `第${r % 977}号${i}`));
}

/** CPU seconds of this process, its threads included. */
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
};

const drain = async (source: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of source);
};

const readGuarded = async (file: string): Promise<void> => {
  await using book = await openSheets({ path: file, fileName: 'a.xlsx' });
  await drain(book.batches(0));
};

const daySheets = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const cells = Array.from({ length: 16 }, (_, r) => ['', '', '', '', ''].map((_cell, c) => ({ text: `第${r}行${c}` })));
    await officialPdf(
      { layout: 'form', title: `走访日单 ${i}`, blocks: [{ kind: 'grid', caption: '安排', shares: [1, 3, 2, 3, 1], rows: cells }] },
      new Date(0),
    );
  }
};

/** Reading an uploaded list: guard, thread and cells against the library alone; the server's thread meanwhile; PDFs a CPU second. */
export const benchSheets = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-sheets-'));
  try {
    const file = path.join(folder, 'a.xlsx');
    await pipeline(writeXlsx([{ name: 'a', columns, rows: rows() }], new Date(0)), createWriteStream(file));
    const library = await cpuOf(() => drain(streamXlsxRows(readFileSync(file), { sheet: 0 })));
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    const guarded = await cpuOf(() => readGuarded(file));
    lag.disable();
    await daySheets(5);
    const printing = await cpuOf(() => daySheets(100));
    return [
      {
        name: '100,000 × 20 xlsx, guarded ÷ library alone',
        measured: guarded / library,
        limit: 2,
        sense: 'atMost',
        unit: '×',
        note: `${guarded.toFixed(1)} CPU s`,
      },
      {
        name: 'event loop while reading, p99',
        measured: lag.percentile(99) / 1e6,
        limit: 100,
        sense: 'atMost',
        unit: 'ms',
        note: 'the server stays awake',
      },
      {
        name: 'day sheets as PDF/A a CPU second',
        measured: 100 / printing,
        limit: 40,
        sense: 'atLeast',
        unit: '/s',
        note: 'one page each',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
