import { type ConditionLeaf, type ConditionNode, compareFact, type FactValue, judge, type Truth } from '#platform/contract/three-valued.ts';
import type { BarredItem } from '../contract/proposal.ts';
import type { RuleContent, RuleNeed } from '../contract/proposal-rule.ts';

/** A rule as it counts for a place and a day. */
export interface RuleInForce {
  readonly ruleId: string;
  readonly versionId: string;
  readonly no: number;
  readonly content: RuleContent;
}

/** What is known of a demand and its enterprise; what is absent is unknown. */
export type FactValues = ReadonlyMap<string, FactValue>;

/** A rule that speaks for an item. */
export interface RuleVoice {
  readonly rule: RuleInForce;
  readonly truth: 'yes' | 'unknown';
  readonly grounds: readonly ConditionLeaf[];
  readonly open: readonly ConditionLeaf[];
}

export interface JudgedNeed extends RuleNeed {
  readonly truth: Truth;
}

/** An item with the rules that speak for it. */
export interface ItemVoice {
  readonly itemCode: string;
  readonly standing: 'firm' | 'open';
  readonly voices: readonly RuleVoice[];
  readonly needs: readonly JudgedNeed[];
}

/** What the offer says of an item: undefined, it can be opened. */
export type BarOf = (itemCode: string) => BarredItem['why'] | undefined;

/** What the demand itself says; a rule that is open speaks up only when the demand is on its side. */
const isOfDemand = (leaf: ConditionLeaf): boolean => leaf.fact.startsWith('demand.');

const sameLeaf = (a: ConditionLeaf, b: ConditionLeaf): boolean =>
  a.fact === b.fact && a.op === b.op && JSON.stringify(a.value) === JSON.stringify(b.value);
const once = (leaves: readonly ConditionLeaf[]): ConditionLeaf[] =>
  leaves.filter((leaf, at) => leaves.findIndex(other => sameLeaf(leaf, other)) === at);

/** What a rule says of these facts; undefined: nothing. Unknown is never "not met". */
export const voiceOf = (rule: RuleInForce, facts: FactValues): RuleVoice | undefined => {
  const { truth, grounds, open } = judge(rule.content.when as ConditionNode, facts);
  if (truth === 'no' || (truth === 'unknown' && !grounds.some(isOfDemand))) return undefined;
  return { rule, truth, grounds: once(grounds), open: once(open) };
};

const heaviest = (i: ItemVoice): number => Math.max(...i.voices.map(v => v.rule.content.weight));
const owed = (i: ItemVoice): number => i.needs.filter(n => n.truth !== 'yes').length;

/** Firm before open, the heavier rule, fewer things missing; then by code, so that the order is always the same. */
const before = (a: ItemVoice, b: ItemVoice): number => {
  if (a.standing !== b.standing) return a.standing === 'firm' ? -1 : 1;
  return heaviest(b) - heaviest(a) || owed(a) - owed(b) || (a.itemCode < b.itemCode ? -1 : 1);
};

const itemOf = (itemCode: string, all: readonly RuleVoice[], facts: FactValues): ItemVoice => {
  const firm = all.filter(v => v.truth === 'yes');
  const voices = [...(firm.length > 0 ? firm : all)].sort((a, b) => b.rule.content.weight - a.rule.content.weight);
  const needs = voices.flatMap(v => v.rule.content.needs.map(n => ({ ...n, truth: compareFact(n.is, facts.get(n.is.fact)) })));
  const distinct = needs.filter((n, at) => needs.findIndex(o => o.todo === n.todo && sameLeaf(o.is, n.is)) === at);
  return { itemCode, standing: firm.length > 0 ? 'firm' : 'open', voices, needs: distinct };
};

/** Which items the rules propose for these facts, best first; what cannot be opened here is named apart and never proposed. */
export const proposeItems = (
  rules: readonly RuleInForce[],
  facts: FactValues,
  barOf: BarOf,
): { items: ItemVoice[]; barred: BarredItem[] } => {
  const byItem = new Map<string, RuleVoice[]>();
  for (const rule of rules) {
    const voice = voiceOf(rule, facts);
    if (voice) byItem.set(rule.content.itemCode, [...(byItem.get(rule.content.itemCode) ?? []), voice]);
  }
  const items: ItemVoice[] = [];
  const barred: BarredItem[] = [];
  for (const [itemCode, voices] of byItem) {
    const why = barOf(itemCode);
    if (why === undefined) items.push(itemOf(itemCode, voices, facts));
    else barred.push({ itemCode, why });
  }
  return { items: items.sort(before), barred: barred.sort((a, b) => (a.itemCode < b.itemCode ? -1 : 1)) };
};

/** The versions of one rule that are read at a place, as far as they decide which one counts. */
export interface RuleVersionFacts {
  readonly ruleId: string;
  readonly no: number;
  readonly regionCode: string;
  readonly validFrom: string;
  readonly ends: boolean;
}

/** Of the versions that have begun the one for the smallest place, of these the one saved last: a district's own word stands before the country's. */
export const countingVersion = <V extends RuleVersionFacts>(versions: readonly V[], regionCode: string, day: string): V | undefined => {
  const nearer = (a: V, b: V): number => b.regionCode.length - a.regionCode.length || b.no - a.no;
  return versions.filter(v => regionCode.startsWith(v.regionCode) && v.validFrom <= day).sort(nearer)[0];
};

/**
 * The newest version that speaks for a place, begun or not: the one saved last of the smallest region. Who writes the next one has to have
 * seen it.
 */
export const lastSavedVersion = <V extends RuleVersionFacts>(versions: readonly V[], regionCode: string): V | undefined =>
  countingVersion(versions, regionCode, '9999-12-31');
