import type { Deadline } from '#modules/assets/contract/deadline.ts';
import { deadlinesOf } from '#modules/assets/domain/deadlines/deadlines.ts';
import { firstLaw } from './first-law.ts';
import { type ModelDeadline, modelOf } from './model.ts';
import { randomCase } from './random-cases.ts';

const cut = (d: Deadline): ModelDeadline => ({
  kind: d.kind,
  item: d.item,
  opensOn: d.opensOn,
  dueOn: d.dueOn,
  safeOn: d.safeOn,
  graceUntil: d.graceUntil,
  yuan: d.fee?.amount ?? null,
  article: `${d.law} ${d.article}`,
  confidence: d.confidence,
});

const text = (d: ModelDeadline): string =>
  [d.kind, d.item, d.opensOn, d.dueOn, d.safeOn, d.graceUntil, d.yuan, d.article, d.confidence].join('|');

export interface Comparison {
  readonly cases: number;
  readonly deadlines: number;
  /** How many of each kind were compared. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The first few cases in which engine and model differ, or a safe day lies after the legal one. */
  readonly faults: readonly string[];
}

/** Compares engine and model on random cases `from` … `from + count - 1`. */
export const compareOnRandomCases = (from: number, count: number): Comparison => {
  const faults: string[] = [];
  const kinds: Record<string, number> = {};
  let deadlines = 0;
  for (let n = from; n < from + count && faults.length < 5; n += 1) {
    const { asset, today } = randomCase(n);
    const engine = deadlinesOf(asset, firstLaw, today);
    for (const d of engine) {
      deadlines += 1;
      kinds[d.kind] = (kinds[d.kind] ?? 0) + 1;
      if (d.safeOn > d.dueOn) faults.push(`case ${n}: safe ${d.safeOn} after ${d.dueOn}`);
    }
    const a = engine
      .map(d => text(cut(d)))
      .sort()
      .join('\n');
    const b = modelOf(asset, today).map(text).sort().join('\n');
    if (a !== b) faults.push(`case ${n} on ${today}: ${JSON.stringify(asset)}\nengine\n${a}\nmodel\n${b}`);
  }
  return { cases: count, deadlines, kinds, faults };
};
