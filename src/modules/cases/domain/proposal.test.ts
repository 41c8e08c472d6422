import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConditionGroup, ConditionLeaf, ConditionNode, FactValue } from '#platform/contract/three-valued.ts';
import type { RuleContent } from '../contract/proposal-rule.ts';
import { countingVersion, lastSavedVersion, proposeItems, type RuleInForce } from './proposal.ts';
import { type CompanionCandidate, proposeCompanions } from './proposal-companions.ts';

const keys = ['demand.class', 'demand.row', 'enterprise.scale', 'enterprise.section', 'demand.kind', 'demand.source'];
const leaf: fc.Arbitrary<ConditionLeaf> = fc.record({
  fact: fc.constantFrom(...keys),
  op: fc.constant('in' as const),
  value: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 2 }),
});
const groupOf = (part: fc.Arbitrary<ConditionNode>): fc.Arbitrary<ConditionGroup> =>
  fc.record({
    when: fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
    k: fc.integer({ min: 1, max: 3 }),
    of: fc.array(part, { minLength: 1, maxLength: 3 }),
  });
const itemCodes = ['AA-01', 'AA-02', 'AA-03', 'AA-04'];
const rules = fc
  .array(
    fc.record({
      when: groupOf(fc.oneof(leaf, groupOf(leaf))),
      itemCode: fc.constantFrom(...itemCodes),
      weight: fc.integer({ min: 1, max: 100 }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map(made =>
    made.map(({ when, itemCode, weight }, at): RuleInForce => {
      const content = { name: `r${at}`, itemCode, weight, when, needs: [], source: 's', confidence: 'confirmed' } as unknown as RuleContent;
      return { ruleId: `r${at}`, versionId: `v${at}`, no: 1, content };
    }),
  );
const facts = fc
  .dictionary(fc.constantFrom(...keys), fc.constantFrom('x', 'y', 'z'))
  .map(made => new Map<string, FactValue>(Object.entries(made)));

/** The independent model: 1, ½, 0 and the k-th greatest. */
const modelOf = (node: ConditionNode, known: ReadonlyMap<string, FactValue>): number => {
  if ('fact' in node) return known.has(node.fact) ? Number((node.value as string[]).includes(known.get(node.fact) as string)) : 0.5;
  const parts = node.of.map(p => (node.when === 'none' ? 1 - modelOf(p, known) : modelOf(p, known)));
  const k = { any: 1, all: parts.length, none: parts.length, atLeast: node.k ?? 1 }[node.when];
  return parts.sort((a, b) => b - a)[k - 1] ?? 0;
};
const firmByModel = (all: readonly RuleInForce[], known: ReadonlyMap<string, FactValue>): string[] =>
  itemCodes.filter(code => all.some(r => r.content.itemCode === code && modelOf(r.content.when as ConditionNode, known) === 1));
const open = (): undefined => undefined;
const firmOf = (all: readonly RuleInForce[], known: ReadonlyMap<string, FactValue>) =>
  proposeItems(all, known, open).items.filter(i => i.standing === 'firm');

describe('[X-3] which items a demand leads to', () => {
  test('[X-3] taking a fact away takes exactly the proposals away that rest on it', () => {
    let removed = 0;
    fc.assert(
      fc.property(rules, facts, (all, known) => {
        const before = firmOf(all, known);
        expect(before.map(i => i.itemCode).toSorted()).toEqual(firmByModel(all, known));
        for (const key of known.keys()) {
          const less = new Map([...known].filter(([k]) => k !== key));
          const after = new Set(firmOf(all, less).map(i => i.itemCode));
          expect([...after].toSorted(), key).toEqual(firmByModel(all, less));
          for (const item of before) {
            // It stands as long as one of its rules does not rest on the fact; what falls had said so in the grounds of every one.
            const named = item.voices.every(v => v.grounds.some(g => g.fact === key));
            if (!after.has(item.itemCode)) {
              removed += 1;
              expect(named, `${item.itemCode} fell with ${key}, which it did not name`).toBe(true);
            }
          }
          // What nobody knows any more proposes nothing new.
          expect([...after].filter(code => !before.some(i => i.itemCode === code))).toEqual([]);
        }
      }),
      { numRuns: 1_500, seed: 11 },
    );
    expect(removed).toBeGreaterThan(300);
  });

  test('[X-3] firm before open, the heavier first; what cannot be opened is named apart and never proposed', () => {
    fc.assert(
      fc.property(rules, facts, (all, known) => {
        const { items, barred } = proposeItems(all, known, code => (code === 'AA-02' ? 'notOffered' : undefined));
        expect(items.some(i => i.itemCode === 'AA-02')).toBe(false);
        expect(barred.every(b => b.itemCode === 'AA-02')).toBe(true);
        const heights = items.map(i => (i.standing === 'firm' ? 1000 : 0) + Math.max(...i.voices.map(v => v.rule.content.weight)));
        expect(heights).toEqual([...heights].sort((a, b) => b - a));
        // An open rule speaks only where the demand is on its side.
        for (const i of items.filter(x => x.standing === 'open'))
          expect(i.voices.every(v => v.open.length > 0 && v.grounds.some(g => g.fact.startsWith('demand.')))).toBe(true);
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  test('[X-3] the version of the smallest place counts, of these the newest that has begun', () => {
    const v = (regionCode: string, no: number, validFrom: string, ends = false) => ({ ruleId: 'r', regionCode, no, validFrom, ends });
    const all = [v('', 1, '2026-01-01'), v('', 2, '2026-06-01'), v('330105', 1, '2026-03-01'), v('330105', 2, '2026-12-01', true)];
    const at = (region: string, day: string) => countingVersion(all, region, day);
    expect(at('330106', '2026-05-31')).toMatchObject({ regionCode: '', no: 1 });
    expect(at('330106', '2026-06-01')).toMatchObject({ regionCode: '', no: 2 });
    expect(at('330105001', '2026-07-01')).toMatchObject({ regionCode: '330105', no: 1 });
    expect(at('330105', '2026-12-01')).toMatchObject({ ends: true });
    expect(at('330105', '2025-12-31')).toBeUndefined();
  });

  test('[X-3] what is saved last takes the place of a version to come', () => {
    const v = (no: number, validFrom: string, ends = false) => ({ ruleId: 'r', regionCode: '330105', no, validFrom, ends });
    const all = [v(1, '2026-01-01'), v(2, '2026-12-23'), v(3, '2026-11-23', true)];
    for (const day of ['2026-11-23', '2026-12-23', '2027-06-01']) expect(countingVersion(all, '330105', day), day).toMatchObject({ no: 3 });
    expect(lastSavedVersion(all.slice(0, 2), '330105')).toMatchObject({ no: 2 });
    expect(lastSavedVersion(all, '330106')).toBeUndefined();
  });
});

const person = (n: number, more: Partial<CompanionCandidate> = {}): CompanionCandidate => ({
  id: `019ad000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  name: `甲${n}`,
  station: null,
  openCases: 0,
  practised: 0,
  acquainted: false,
  recused: false,
  away: null,
  deputy: null,
  ...more,
});

/** As they are shipped; `proposals.test.ts` reads them from the table. */
const weights = {
  near: 30,
  free: 30,
  practised: 25,
  acquainted: 15,
  nearPlace: 60,
  nearDistrict: 40,
  nearNone: 20,
  halfLoad: 10,
  halfPractice: 3,
  mostNamed: 3,
};

describe('[X-3] who accompanies', () => {
  test('[X-3] planted conflicts and the absent are never proposed, however good they are; nobody is lost', () => {
    const people = fc.array(
      fc.record({
        openCases: fc.nat(40),
        practised: fc.nat(20),
        acquainted: fc.boolean(),
        recused: fc.boolean(),
        away: fc.option(fc.constant({ toOn: '2026-12-05', deputy: null }), { nil: null }),
        near: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(people, made => {
        const all = made.map(({ near, ...p }, at) => person(at, { ...p, station: near ? { name: '站', regionCode: '330105001' } : null }));
        const { named, excluded } = proposeCompanions(all, '330105001', weights);
        const walled = all.filter(c => c.recused || c.away !== null).map(c => c.id);
        expect(excluded.map(e => e.id)).toEqual(walled);
        expect(named.filter(n => walled.includes(n.id))).toEqual([]);
        expect(named).toHaveLength(Math.min(3, all.length - walled.length));
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  test('[X-3] the station of the street, few open cases, experience and acquaintance each count; a walled B 角 is none', () => {
    const here = { name: '湖墅站', regionCode: '330105001' };
    const best = (all: CompanionCandidate[]) => proposeCompanions(all, '330105001', weights).named[0]?.id;
    expect(best([person(1), person(2, { station: here })])).toBe(person(2).id);
    expect(best([person(1, { openCases: 12 }), person(2)])).toBe(person(2).id);
    expect(best([person(1), person(2, { practised: 6 })])).toBe(person(2).id);
    expect(best([person(1), person(2, { acquainted: true })])).toBe(person(2).id);
    const away = person(3, { away: { toOn: '2026-12-05', deputy: null } });
    const { named } = proposeCompanions([person(1, { deputy: { id: away.id, name: away.name } }), away], '330105001', weights);
    expect(named[0]).toMatchObject({ id: person(1).id, deputy: null });
  });
});
