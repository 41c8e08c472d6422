import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allOf,
  anyOf,
  atLeastOf,
  type ConditionGroup,
  type ConditionLeaf,
  type ConditionNode,
  ConditionTree,
  compareFact,
  type FactValue,
  isGroup,
  judge,
  notOf,
  type Truth,
} from './three-valued.ts';

const truths = ['yes', 'unknown', 'no'] as const;

/** An independent small model: truths as 1, ½, 0; "at least k" is the k-th greatest, "not" is what is left to 1. */
const number: Readonly<Record<Truth, number>> = { no: 0, unknown: 0.5, yes: 1 };
const modelOf = (node: ConditionNode, facts: ReadonlyMap<string, FactValue>): number => {
  if (!isGroup(node)) return facts.has(node.fact) ? Number(facts.get(node.fact) === node.value) : 0.5;
  const parts = node.of.map(part => (node.when === 'none' ? 1 - modelOf(part, facts) : modelOf(part, facts)));
  const k = node.when === 'any' ? 1 : node.when === 'atLeast' ? (node.k ?? 1) : parts.length;
  return [...parts].sort((a, b) => b - a)[k - 1] ?? 0;
};

const leaf: fc.Arbitrary<ConditionLeaf> = fc.record({
  fact: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  op: fc.constant('is' as const),
  value: fc.boolean(),
});
const groupOf = (part: fc.Arbitrary<ConditionNode>): fc.Arbitrary<ConditionGroup> =>
  fc.record({
    when: fc.constantFrom('all' as const, 'any' as const, 'none' as const, 'atLeast' as const),
    k: fc.integer({ min: 1, max: 4 }),
    of: fc.array(part, { minLength: 1, maxLength: 4 }),
  });
const trees = groupOf(fc.oneof(leaf, groupOf(fc.oneof(leaf, groupOf(leaf)))));
const worlds = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.boolean())
  .map(facts => new Map<string, FactValue>(Object.entries(facts)));

describe('[X-11] three values', () => {
  test('[X-11] the tables of Kleene: unknown decides nothing, and nothing else is ever taken for it', () => {
    for (const a of truths)
      for (const b of truths) {
        const [least, most] = [number[a], number[b]].sort((x, y) => x - y);
        expect([number[allOf([a, b])], number[anyOf([a, b])], number[notOf(a)]], `${a} ${b}`).toEqual([least, most, 1 - number[a]]);
      }
    expect([allOf([]), anyOf([]), atLeastOf(2, ['yes', 'unknown', 'no']), atLeastOf(2, ['yes', 'no', 'no'])]).toEqual([
      'yes',
      'no',
      'unknown',
      'no',
    ]);
  });

  test('[X-11] a number of which only the least is known answers as far as it reaches', () => {
    const ask = (op: 'atLeast' | 'atMost', value: number): Truth => compareFact({ fact: 'n', op, value }, { low: 3, high: null });
    expect([ask('atLeast', 3), ask('atLeast', 4), ask('atMost', 2), ask('atMost', 3)]).toEqual(['yes', 'unknown', 'no', 'unknown']);
    const exact = (op: 'atLeast' | 'atMost', value: number): Truth => compareFact({ fact: 'n', op, value }, { low: 0, high: 0 });
    expect([exact('atLeast', 1), exact('atMost', 0)]).toEqual(['no', 'yes']);
    expect(compareFact({ fact: 'n', op: 'is', value: true }, 'yes'), 'of another shape').toBe('unknown');
  });

  test('[X-11] every tree is judged as the small model says, stored or not', () => {
    fc.assert(
      fc.property(trees, worlds, (tree, facts) => {
        expect(number[judge(tree, facts).truth]).toBe(modelOf(tree, facts));
        expect(ConditionTree.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  test('[X-11] grounds alone carry the judgement, and an unknown one names what would decide it', () => {
    fc.assert(
      fc.property(trees, worlds, (tree, facts) => {
        const { truth, grounds, open } = judge(tree, facts);
        const names = new Set(grounds.map(g => g.fact));
        const rest = new Map([...facts].filter(([key]) => names.has(key)));
        if (truth === 'unknown') expect(open.length > 0 && open.every(l => !facts.has(l.fact))).toBe(true);
        else expect([judge(tree, rest).truth, open]).toEqual([truth, []]);
      }),
      { numRuns: 2_000, seed: 8 },
    );
  });
});
