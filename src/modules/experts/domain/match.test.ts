import { describe, expect, test } from 'vitest';
import type { MatchWeights } from '../contract/match-weights.ts';
import { type ExpertCandidate, fitOf, hindrancesOf, type MatchAsk, proposeFrom, provenOf, shareOfWeights, whyNotOf } from './match.ts';

const weights: MatchWeights = {
  fit: 50,
  proven: 20,
  free: 15,
  turn: 15,
  fitTopic: 80,
  fitNeighbour: 50,
  fitFamiliar: 70,
  halfAdvised: 5,
  turnDays: 90,
  mostNamed: 3,
};
const ask: MatchAsk = { classCode: 'BZ01', mode: 'online', on: '2026-11-29', today: '2026-11-22', weights };
const idOf = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const finding = { interestId: 'i', kind: 'employer', unitName: '甲', by: 'code', fromOn: null, toOn: null } as const;
const candidate = (n: number, more: Partial<ExpertCandidate> = {}): ExpertCandidate => ({
  expertId: idOf(n),
  online: true,
  onSite: true,
  serving: true,
  cap: 4,
  taken: 0,
  fields: [{ classCode: 'BZ01', level: 'expert', validTo: null }],
  away: null,
  advised: 0,
  lastOn: null,
  rating: null,
  findings: [],
  asked: false,
  ...more,
});
const nameOf = (code: string): string => code;

describe('[7.3-b] matching', () => {
  test('shares of the weights', () => expect(shareOfWeights(weights)).toEqual({ fit: 0.5, proven: 0.2, free: 0.15, turn: 0.15 }));

  test.each([
    ['BZ01', 'expert', 1],
    ['BZ', 'expert', 0.8],
    ['BZ02', 'expert', 0.5],
    ['BZ01', 'familiar', 0.7],
    ['ZL01', 'expert', 0],
  ] as const)('%s, %s fits %d', (classCode, level, fit) => expect(fitOf({ classCode, level }, ask)).toBeCloseTo(fit));

  test('proven: by ratings where there are any, one good rating being no record; else by number', () => {
    expect(provenOf({ advised: 5, rating: null }, { mean: 0, half: 5 })).toBe(0.5);
    expect(provenOf({ advised: 9, rating: { sum: 5, n: 1 } }, { mean: 4, half: 5 })).toBeCloseTo(25 / 6 / 5);
    expect(provenOf({ advised: 9, rating: { sum: 100, n: 20 } }, { mean: 4, half: 5 })).toBeCloseTo(120 / 25 / 5);
  });

  test.each([
    ['conflict', { findings: [finding] }],
    ['term', { serving: false }],
    ['field', { fields: [{ classCode: 'ZL01', level: 'expert' as const, validTo: null }] }],
    ['proof', { fields: [{ classCode: 'BZ01', level: 'expert' as const, validTo: '2026-11-28' }] }],
    ['mode', { online: false }],
    ['away', { away: { fromOn: '2026-11-28', toOn: '2026-11-30' } }],
    ['full', { taken: 4 }],
    ['asked', { asked: true }],
  ] as const)('%s keeps out, and says so', (why, more) => {
    expect(hindrancesOf(candidate(1, more), ask).map(h => h.why)).toEqual([why]);
    expect(proposeFrom([candidate(1, more), candidate(2)], ask, nameOf)).toMatchObject({
      named: [{ expertId: idOf(2) }],
      excluded: [{ expertId: idOf(1), by: [{ why }] }],
    });
  });

  test('a weight of nought is no wall: who is only familiar stands last, not outside', () => {
    const familiar = candidate(1, { fields: [{ classCode: 'BZ01', level: 'familiar', validTo: null }] });
    const { named, excluded } = proposeFrom([familiar, candidate(2)], { ...ask, weights: { ...weights, fitFamiliar: 0 } }, nameOf);
    expect(named.map(n => n.expertId)).toEqual([idOf(2), idOf(1)]);
    expect(excluded).toEqual([]);
  });

  test('no sum outweighs a wall', () => {
    const best = candidate(1, { advised: 1_000, findings: [finding] });
    const { named } = proposeFrom([best, candidate(2, { advised: 0, taken: 3, lastOn: ask.today })], ask, nameOf);
    expect(named.map(n => n.expertId)).toEqual([idOf(2)]);
  });

  test('three names, the best first, and the fourth is told who stands before', () => {
    const all = [1, 2, 3, 4].map(n => candidate(n, { taken: n - 1 }));
    const { named } = proposeFrom(all.toReversed(), ask, nameOf);
    expect(named.map(n => [n.expertId, n.rank])).toEqual([1, 2, 3].map(n => [idOf(n), n]));
    expect(named[0]?.parts).toEqual({ fit: 1, proven: 0, free: 1, turn: 1 });
    expect(whyNotOf(all, ask, all[0]?.expertId ?? '')).toEqual([]);
    expect(whyNotOf(all, ask, all[3]?.expertId ?? '')).toMatchObject([{ why: 'outranked', rank: 4, last: named[2]?.total }]);
    expect(whyNotOf(all, ask, 'nobody')).toBeUndefined();
  });

  test('taking a fact away takes away exactly what rests on it', () => {
    const all = [candidate(1), candidate(2), candidate(3)];
    const before = proposeFrom(all, ask, nameOf).named.map(n => n.expertId);
    const after = proposeFrom([candidate(1), candidate(2, { fields: [] }), candidate(3)], ask, nameOf).named.map(n => n.expertId);
    expect(before.filter(n => !after.includes(n))).toEqual([idOf(2)]);
  });

  test('of a thousand the best twenty, and of every other who stands before', () => {
    const all = Array.from({ length: 1000 }, (_, n) =>
      candidate(n, { advised: (n * 7919) % 40, taken: n % 4, lastOn: n % 3 ? '2026-10-01' : null }),
    );
    const last = { ...ask, weights: { ...weights, mostNamed: 20 } };
    const named = proposeFrom(all, last, nameOf).named;
    expect(named.map(n => n.total)).toEqual(named.map(n => n.total).toSorted((a, b) => b - a));
    const rest = all.filter(c => !named.some(n => n.expertId === c.expertId));
    const least = named.at(-1)?.total ?? 0;
    for (const c of rest) {
      const [why] = whyNotOf(all, last, c.expertId) ?? [];
      expect(why).toMatchObject({ why: 'outranked', last: least });
      expect(why?.why === 'outranked' && why.rank > 20 && why.total <= least).toBe(true);
    }
  });

  test('equal sums go to who waited longest', () => {
    const long = candidate(2, { lastOn: '2026-01-01' });
    const { named } = proposeFrom([candidate(1, { lastOn: '2026-02-01' }), long], ask, nameOf);
    expect(named.map(n => n.expertId)).toEqual([idOf(2), idOf(1)]);
  });
});
