import { z } from 'zod';

/*
 * Three-valued logic (Kleene, 1952) over conditions that stand in data: what nobody knows is a value of its own and never counts as `no`. Pure, so
 * that server and browser say the same.
 */

/** `unknown`: nothing is known that decides it. */
export type Truth = 'yes' | 'no' | 'unknown';

const countOf = (truths: readonly Truth[], which: Truth): number => truths.filter(t => t === which).length;

/** At least `k` of them. With k = 1 it is "any", with k = their number it is "all"; of nothing, none is at least one. */
export const atLeastOf = (k: number, truths: readonly Truth[]): Truth => {
  const yes = countOf(truths, 'yes');
  if (yes >= k) return 'yes';
  return yes + countOf(truths, 'unknown') >= k ? 'unknown' : 'no';
};
export const allOf = (truths: readonly Truth[]): Truth => atLeastOf(truths.length, truths);
export const anyOf = (truths: readonly Truth[]): Truth => atLeastOf(1, truths);
export const notOf = (truth: Truth): Truth => {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
};

/** A number of which only bounds may be known: `{ low: 3, high: null }` is "three or more". */
export const KnownNumber = z.object({ low: z.number(), high: z.number().nullable() });
export const FactValue = z.union([z.boolean(), z.string(), KnownNumber]);
export type FactValue = z.infer<typeof FactValue>;

export const comparisons = ['is', 'in', 'contains', 'atLeast', 'atMost'] as const;
export const Comparison = z.enum(comparisons);
export type Comparison = z.infer<typeof Comparison>;

/** One thing asked of one fact. */
export const ConditionLeaf = z.strictObject({
  fact: z.string().min(1).max(80),
  op: Comparison,
  value: z.union([z.boolean(), z.number(), z.string().min(1).max(60), z.array(z.string().min(1).max(60)).min(1).max(60)]),
});
export type ConditionLeaf = z.infer<typeof ConditionLeaf>;

/** Most parts that one group holds. */
export const mostParts = 12;
const GroupWhen = z.enum(['all', 'any', 'none', 'atLeast']);
export type GroupWhen = z.infer<typeof GroupWhen>;
const groupOf = <T extends z.ZodType>(part: T) =>
  z.strictObject({
    when: GroupWhen,
    /** For `atLeast`: how many. */
    k: z.int().min(1).max(mostParts).optional(),
    of: z.array(part).min(1).max(mostParts),
  });
const Inner = groupOf(ConditionLeaf);
const Middle = groupOf(z.union([ConditionLeaf, Inner]));
/** A condition as it is stored and sent: groups within groups, three deep. */
export const ConditionTree = groupOf(z.union([ConditionLeaf, Middle]));

/** The same without the limit of depth, for who reads it. */
export interface ConditionGroup {
  readonly when: GroupWhen;
  readonly k?: number | undefined;
  readonly of: readonly ConditionNode[];
}
export type ConditionNode = ConditionLeaf | ConditionGroup;

export const isGroup = (node: ConditionNode): node is ConditionGroup => 'when' in node;

/** Every leaf of a condition, in its order. */
export const leavesOf = (node: ConditionNode): ConditionLeaf[] => (isGroup(node) ? node.of.flatMap(leavesOf) : [node]);

const compareNumber = (op: Comparison, known: { low: number; high: number | null }, value: number): Truth => {
  if (op === 'atLeast' && known.low >= value) return 'yes';
  if (op === 'atLeast' && known.high !== null && known.high < value) return 'no';
  if (op === 'atMost' && known.high !== null && known.high <= value) return 'yes';
  if (op === 'atMost' && known.low > value) return 'no';
  return 'unknown';
};

const said = (is: boolean): Truth => (is ? 'yes' : 'no');

/** One leaf against what is known; undefined, or known in a shape that the leaf does not ask for: unknown. */
export const compareFact = ({ op, value }: ConditionLeaf, known: FactValue | undefined): Truth => {
  if (known === undefined) return 'unknown';
  if (typeof known === 'object') return typeof value === 'number' ? compareNumber(op, known, value) : 'unknown';
  if (op === 'is' && typeof value === typeof known) return said(value === known);
  if (typeof known !== 'string') return 'unknown';
  if (op === 'in' && Array.isArray(value)) return said(value.includes(known));
  if (op === 'contains' && typeof value === 'string') return said(known.includes(value));
  return 'unknown';
};

/** How a condition stands, and on what: removing any fact outside `grounds` leaves a `yes` or `no` as it is. */
export interface JudgedCondition {
  readonly truth: Truth;
  /** The leaves that make it so; of an `unknown` those that are on its side already. */
  readonly grounds: readonly ConditionLeaf[];
  /** The leaves that nobody knows and that would decide an `unknown`; empty otherwise. */
  readonly open: readonly ConditionLeaf[];
}

/** How many of the parts must hold; `none` asks for all of the opposites. */
const needOf = (group: ConditionGroup): number => {
  if (group.when === 'any') return 1;
  return group.when === 'atLeast' ? (group.k ?? 1) : group.of.length;
};

const judgeGroup = (group: ConditionGroup, facts: ReadonlyMap<string, FactValue>): JudgedCondition => {
  const parts = group.of.map(node => {
    const judged = judge(node, facts);
    return { ...judged, stands: group.when === 'none' ? notOf(judged.truth) : judged.truth };
  });
  const truth = atLeastOf(
    needOf(group),
    parts.map(p => p.stands),
  );
  const side = truth === 'no' ? 'no' : 'yes';
  return {
    truth,
    // What is half-way in an open part is on its side too, but for "none", where its side is the other one.
    grounds: parts
      .filter(p => p.stands === side || (truth === 'unknown' && p.truth === 'unknown' && group.when !== 'none'))
      .flatMap(p => p.grounds),
    open: truth === 'unknown' ? parts.filter(p => p.stands === 'unknown').flatMap(p => p.open) : [],
  };
};

/** Judges a condition by what is known. @param facts by key; what is absent is unknown */
export const judge = (node: ConditionNode, facts: ReadonlyMap<string, FactValue>): JudgedCondition => {
  if (isGroup(node)) return judgeGroup(node, facts);
  const truth = compareFact(node, facts.get(node.fact));
  return truth === 'unknown' ? { truth, grounds: [], open: [node] } : { truth, grounds: [node], open: [] };
};
