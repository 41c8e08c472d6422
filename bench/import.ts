import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { streamXlsxRows } from 'hucre';
import { ledgerImports } from '#modules/enterprises/contract/operations-import.ts';
import { newId } from '#platform/contract/ids.ts';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { bareRows } from './import-bare.ts';
import { writeList } from './import-list.ts';
import { type Figure, timed } from './measure.ts';
import type { Caller, Program } from './program.ts';

const until = async (caller: Caller, id: string, state: ImportView['state']): Promise<ImportView> => {
  for (;;) {
    const view = await caller.call(ledgerImports.get, { id });
    if (view.state === state) return view;
    if (view.state === 'unreadable' || view.state === 'abandoned') throw new Error(`import ${view.state}: ${view.problem}`);
    await sleep(200);
  }
};

const answers: Readonly<Record<string, 'new' | 'skip'>> = {
  sameCode: 'skip',
  sameCodeInFile: 'skip',
  sameName: 'new',
  sameNameInFile: 'new',
  nearName: 'new',
};

/** The way of the page: upload, wait for the judgement, decide the twins, confirm, wait until all is written. */
const bringIn = async (caller: Caller, bytes: Uint8Array): Promise<{ judged: number; written: number; view: ImportView }> => {
  const id = newId();
  const start = performance.now();
  await caller.call(ledgerImports.start, { id, fileId: await caller.upload('名单.xlsx', bytes) });
  const ready = await until(caller, id, 'ready');
  const judged = performance.now() - start;
  if (ready.counts.undecided > 0)
    for (const [why, decision] of Object.entries(answers)) await caller.call(ledgerImports.decide, { id, why, decision });
  await caller.call(ledgerImports.confirm, { id });
  const view = await until(caller, id, 'written');
  return { judged, written: performance.now() - start, view };
};

const readAlone = async (bytes: Uint8Array): Promise<void> => {
  for await (const _ of streamXlsxRows(bytes, { sheet: 0 }));
};

/** Import of 100,000 rows × 20 columns over HTTP, judged and written, against reading the same file with the library alone. */
export const benchImport = async (program: Program): Promise<Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
  try {
    const file = path.join(folder, 'list.xlsx');
    await writeList(program, file);
    const bytes = readFileSync(file);
    const alone = await timed(() => readAlone(bytes));
    const lead = await program.signIn('stationLead');
    program.forgetPeak();
    const { judged, written, view } = await bringIn(lead, bytes);
    const peak = program.peakMegabytes();
    const bare = await bareRows(program, view.id);
    const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s = ${(ms / alone.ms).toFixed(2)} ×`;
    const note = `library ${(alone.ms / 1000).toFixed(1)} s; upload to judged ${seconds(judged)}, confirmed to written ${seconds(written - judged)}; ${view.counts.willCreate} new, ${view.counts.red} refused`;
    return [
      {
        name: 'import of 100,000 × 20 judged ÷ library reading alone',
        measured: judged / alone.ms,
        limit: 2.2,
        sense: 'atMost',
        unit: '×',
        note: 'upload to judged',
      },
      {
        name: 'import of 100,000 × 20 written ÷ library reading alone',
        measured: written / alone.ms,
        limit: 3,
        sense: 'atMost',
        unit: '×',
        note,
      },
      {
        name: 'import of 100,000 × 20, memory of the program',
        measured: peak,
        limit: 400,
        sense: 'atMost',
        unit: 'MB',
        note: 'highest resident size',
      },
      {
        name: 'the same rows bare into the same tables ÷ library alone',
        measured: bare / alone.ms,
        limit: Number.POSITIVE_INFINITY,
        sense: 'atMost',
        unit: '×',
        note: `for orientation: ${(bare / 1000).toFixed(1)} s for insert … select on two connections, same indexes, no wall, no recorder, nothing read or judged`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
