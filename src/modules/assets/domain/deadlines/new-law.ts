import type { Deadline, EngineAsset } from '../../contract/deadline.ts';
import { deadlinesOf } from './deadlines.ts';
import type { LawTables } from './law.ts';

/** The law as it would stand had the trademark law of 2026 not come: its rows away, those it replaces without an end. */
export const withoutNewLaw = (law: LawTables): LawTables => ({
  ...law,
  rules: new Map(
    [...law.rules].map(([key, rows]) => {
      if (!rows.some(r => r.law === 'TML2026')) return [key, rows];
      return [
        key,
        rows.filter(r => r.law !== 'TML2026').map(r => (r.law === 'TML2019' ? { ...r, validTo: null, to: Number.MAX_SAFE_INTEGER } : r)),
      ];
    }),
  ),
});

/** A deadline under both laws. */
export interface BothWays {
  readonly before: Deadline;
  readonly after: Deadline;
  readonly what: 'date' | 'article';
}

/** What the new law changes of a mark: a day, or the article and text that it stands on. */
export const touchedBy = (asset: EngineAsset, laws: { now: LawTables; old: LawTables }, today: string): BothWays[] => {
  if (asset.kind !== 'trademark') return [];
  const before = deadlinesOf(asset, laws.old, today);
  return deadlinesOf(asset, laws.now, today).flatMap((after): BothWays[] => {
    const same = before.find(b => b.kind === after.kind && b.item === after.item);
    if (!same) return [];
    if (same.dueOn !== after.dueOn || same.safeOn !== after.safeOn) return [{ before: same, after, what: 'date' }];
    return same.article !== after.article || same.law !== after.law ? [{ before: same, after, what: 'article' }] : [];
  });
};
