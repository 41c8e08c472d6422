import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fontFolder, fontFolders } from './fonts.ts';
import { pdfPrinter } from './pdf.ts';

const at = new Date('2026-11-22T00:00:00Z');
const template = '#set document(date: auto)\n#set text(font: "Noto Serif SC", fallback: false)\n#json(bytes(sys.inputs.data)).text';

it('[7.1] prints orders side by side, keeps faults apart, reads no file of the machine', async () => {
  const printer = pdfPrinter(null, 2);
  try {
    const good = await Promise.all(
      Array.from({ length: 30 }, (_, i) => printer.print({ template, data: { text: `第${i}份` }, createdAt: at })),
    );
    expect(new Set(good.map(b => b.subarray(0, 5).toString()))).toEqual(new Set(['%PDF-']));
    await expect(printer.print({ template: '#read("/etc/passwd")', data: {}, createdAt: at })).rejects.toMatchObject({
      code: 'platform.problem.documentFailed',
    });
    await expect(printer.print({ template: '#read("../../../etc/passwd")', data: {}, createdAt: at })).rejects.toMatchObject({
      code: 'platform.problem.documentFailed',
    });
    const [again] = await Promise.all([printer.print({ template, data: { text: '第0份' }, createdAt: at })]);
    expect(again.equals(good[0] as Buffer)).toBe(true);
  } finally {
    await printer.close();
  }
});

it('[7.1] an office folder counts only when it holds a font', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'fonts-'));
  expect(fontFolders(null)).toEqual([fontFolder]);
  expect(fontFolders(empty)).toEqual([fontFolder]);
  expect(fontFolders(fontFolder)).toEqual([fontFolder, fontFolder]);
  await rm(empty, { recursive: true });
});
