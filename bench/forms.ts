import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { formMarks, papersTask, tablePaper } from '#modules/papers/server/pack-pages.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { demoAnswers } from '#modules/visits/domain/demo-answers.ts';
import { pdfPrinter } from '#platform/server/documents/pdf.ts';
import type { Figure } from './measure.ts';
import { randomFrom } from './random.ts';

const forms = 200;
const at = new Date('2026-01-15T01:00:00Z');

/** Filled Table A.1 number `n`: two pages with their codes. */
const taskOf = (n: number) => {
  const id = `0193a5a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const name = `杭州运河电机第${n}有限公司`;
  const marks = formMarks(tableA1, { campaignId: id, enterpriseId: id, name });
  return papersTask(name, [tablePaper(tableA1, demoAnswers(randomFrom(n), name), marks)], at);
};

const hashOf = (files: readonly Buffer[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  return hash.digest('hex');
};

/** Two hundred filled forms, each a PDF/A of its own, by the printing threads of two cores; how long others wait; the same bytes again. */
export const benchForms = async (): Promise<Figure[]> => {
  const printer = pdfPrinter(null, 2);
  const print = async (n: number): Promise<Buffer> => printer.print(await taskOf(n));
  try {
    await Promise.all([print(1), print(2)]);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const began = performance.now();
    const before = process.cpuUsage();
    const files = await Promise.all(Array.from({ length: forms }, (_, n) => print(n)));
    const seconds = (performance.now() - began) / 1000;
    const used = process.cpuUsage(before);
    // What neighbours on the machine take away is not ours: the rate is by processor time, the clock's stands beside it.
    const cores = (used.user + used.system) / 1e6 / 2;
    delay.disable();
    const again = await Promise.all(Array.from({ length: 20 }, (_, n) => print(n)));
    const differing = hashOf(files.slice(0, 20)) === hashOf(again) ? 0 : 1;
    const size = files.reduce((sum, f) => sum + f.length, 0) / forms / 1024;
    return [
      {
        name: 'filled Table A.1 as PDF/A',
        measured: forms / cores,
        limit: 40,
        sense: 'atLeast',
        unit: '/s',
        note: `two cores; ${(forms / seconds).toFixed(1)}/s by the clock; ${size.toFixed(0)} KB each`,
      },
      {
        name: 'longest pause while they are printed',
        measured: delay.max / 1e6,
        limit: 100,
        sense: 'atMost',
        unit: 'ms',
        note: 'event loop',
      },
      { name: 'forms that differ when printed again', measured: differing, limit: 0, sense: 'atMost', unit: '', note: '20 printed twice' },
    ];
  } finally {
    await printer.close();
  }
};
