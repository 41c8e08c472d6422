import { describe, expect, test } from 'vitest';
import { planOpening, type Vote, type VoteCell } from './opening.ts';

const cell: VoteCell = { unitId: 'A', kind: 'demand', classCode: 'SB02', month: '2026-10' };
let made = 0;
const votes = (n: number, more: Partial<VoteCell> = {}, rest: Partial<Vote> = {}): Vote[] =>
  Array.from({ length: n }, () => {
    made += 1;
    return { id: String(made), district: '330105', cell: { ...cell, ...more }, anonymous: true, ...rest };
  });
const now = { month: '2026-11', closed: '2026-10', least: 5 };
const sizes = (all: readonly Vote[], at = now): unknown[] =>
  planOpening(all, at).map(g => [g.votes.length, g.cell.unitId, g.cell.kind, g.cell.classCode, g.cell.month]);

describe('[7.6-a] what may leave the box', () => {
  test('five of one cell do, four wait while the month runs', () => {
    const running = { ...now, month: '2026-10', closed: '2026-09' };
    expect(sizes(votes(5), running)).toEqual([[5, 'A', 'demand', 'SB02', '2026-10']]);
    expect(sizes(votes(4), running)).toEqual([]);
    expect(sizes([...votes(4), ...votes(4, { classCode: 'SB03' })], running)).toEqual([]);
  });

  test('when the month is over, what is left is joined: without class, without kind, without station', () => {
    expect(sizes([...votes(3), ...votes(3, { classCode: 'BZ01' })])).toEqual([[6, 'A', 'demand', null, '2026-10']]);
    expect(sizes([...votes(3), ...votes(3, { kind: 'visit', classCode: null })])).toEqual([[6, 'A', null, null, '2026-10']]);
    expect(sizes([...votes(3), ...votes(3, { unitId: 'B' })])).toEqual([[6, null, null, null, '2026-10']]);
  });

  test('what fills a fine cell stays in it; only the rest is joined', () => {
    expect(sizes([...votes(7), ...votes(3, { classCode: 'BZ01' }), ...votes(2, { classCode: 'ZL01' })])).toEqual([
      [7, 'A', 'demand', 'SB02', '2026-10'],
      [5, 'A', 'demand', null, '2026-10'],
    ]);
  });

  test('too few even for the district wait for the next month, and are counted with it', () => {
    const few = votes(3);
    expect(sizes(few)).toEqual([]);
    const later = { month: '2026-12', closed: '2026-11', least: 5 };
    expect(sizes([...few, ...votes(2, { month: '2026-11' })], later)).toEqual([[5, null, null, null, '2026-11']]);
  });

  test('who is known hides nobody: named and assisted ratings go along, they do not fill a group', () => {
    expect(sizes([...votes(4), ...votes(9, {}, { anonymous: false })])).toEqual([]);
    expect(sizes([...votes(5), ...votes(2, {}, { anonymous: false })])).toEqual([[7, 'A', 'demand', 'SB02', '2026-10']]);
  });

  test('districts are never joined', () => {
    expect(sizes([...votes(4), ...votes(4, {}, { district: '330106' })])).toEqual([]);
  });

  test('whatever lies in the box: each leaves at most once, never with fewer than four anonymous companions', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const pick = (n: number, salt: number): number => (seed * 7_919 * (salt + 1)) % n;
      const all = Array.from({ length: 1 + (seed % 40) }, (_, at) =>
        votes(
          1,
          {
            unitId: 'ABC'[pick(3, at)] ?? 'A',
            classCode: 'XYZ'[pick(3, at + 5)] ?? 'X',
            month: `2026-${9 + pick(3, at + 9)}`.replace('-9', '-09'),
          },
          { anonymous: pick(5, at + 3) > 0 },
        ),
      ).flat();
      const groups = planOpening(all, now);
      const ids = groups.flatMap(g => g.votes.map(v => v.id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const g of groups) expect(g.votes.filter(v => v.anonymous).length).toBeGreaterThanOrEqual(5);
    }
  });
});
