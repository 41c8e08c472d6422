import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from './measure.ts';
import { startProgram } from './program.ts';

const file = ['tools/launch.mjs', 'start'];

const figure = (name: string, ms: number, limit: number, note: string): Figure => ({
  name,
  measured: ms / 1000,
  limit,
  sense: 'atMost',
  unit: 's',
  note,
});

/** `npm start` until ready: on a new data folder with the demonstration, then on the same folder again. */
export const benchStart = async (): Promise<Figure[]> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
  try {
    const first = await startProgram({ dataDir, file });
    await first.stop();
    const warm: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const again = await startProgram({ dataDir, file });
      warm.push(again.readyMs);
      await again.stop();
    }
    const best = Math.min(...warm);
    return [
      figure('first start: new data folder, demonstration made', first.readyMs, 15, 'packages and built web are there'),
      figure('warm start', best, 3, `best of ${warm.map(ms => (ms / 1000).toFixed(1)).join(', ')} s`),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
