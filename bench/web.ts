import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Figure } from './measure.ts';

const budgets = path.resolve(import.meta.dirname, '../tools/web-budget.ts');
const line = /^(?:OVER)?\s*([\d.]+) of (\d+) KB br\s+(.+)$/gm;

/** The built web beside its budgets: the doors and the heaviest pages, as the guard of the bytes weighs them. */
export const benchWeb = async (): Promise<Figure[]> => {
  const { stdout } = spawnSync(process.execPath, [budgets], { encoding: 'utf8' });
  return [...stdout.matchAll(line)].map(([, kilobytes, limit, name]) => ({
    name: `web: ${name}`,
    measured: Number(kilobytes),
    limit: Number(limit),
    sense: 'atMost' as const,
    unit: 'KB',
    note: 'Brotli',
  }));
};
