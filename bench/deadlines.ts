import { deadlinesOf } from '#modules/assets/domain/deadlines/deadlines.ts';
import { firstLaw } from '#test/deadlines/first-law.ts';
import { randomCase } from '#test/deadlines/random-cases.ts';
import type { Figure } from './measure.ts';

/** Different assets; they are gone through until a million are counted. */
const kinds = 50_000;
const rounds = 20;
const today = '2026-11-22';

/** Deadlines of a million assets by the engine alone, on one core. The core's own time is taken, so that a busy machine does not blur it. */
export const benchDeadlines = async (): Promise<Figure[]> => {
  const assets = Array.from({ length: kinds }, (_, n) => randomCase(n).asset);
  for (const asset of assets) deadlinesOf(asset, firstLaw, today);
  const before = process.cpuUsage();
  const start = performance.now();
  let found = 0;
  for (let round = 0; round < rounds; round += 1) for (const asset of assets) found += deadlinesOf(asset, firstLaw, today).length;
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const perSecond = (kinds * rounds * 1e6) / (user + system);
  return [
    {
      name: 'deadlines of 1,000,000 assets, engine alone, one core',
      measured: perSecond / 1_000,
      limit: 100,
      sense: 'atLeast',
      unit: 'thousand assets/s',
      note: `${(perSecond / 100_000).toFixed(2)} times the limit; ${found} deadlines; ${(ms / 1_000).toFixed(1)} s on the clock`,
    },
  ];
};
