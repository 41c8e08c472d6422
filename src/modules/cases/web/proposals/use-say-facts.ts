import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { industryName } from '#modules/reference/domain/industry.ts';
import { type ConditionLeaf, type ConditionNode, type FactValue, isGroup } from '#platform/contract/three-valued.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { ruleChoices } from '../../contract/operations-proposal.ts';
import { type FactChoice, type KnownFact, type StaticFact, staticFacts } from '../../contract/proposal-fact.ts';
import type { proposalsZh } from '../../i18n/proposals.zh-CN.ts';
import { useProposalT } from './use-t.ts';

const isStatic = (key: string): key is StaticFact => (staticFacts as readonly string[]).includes(key);
type OptionKey = Extract<keyof typeof proposalsZh, `option.${string}`>;

/** FactValues, conditions and values in words. */
export interface SayFacts {
  readonly fact: (key: string) => string;
  readonly option: (fact: FactChoice, value: string) => string;
  readonly leaf: (leaf: ConditionLeaf) => string;
  readonly condition: (node: ConditionNode) => string;
  /** What is known, with its day. */
  readonly known: (key: string, known: KnownFact) => string;
}

const numberOf = (value: Extract<FactValue, object>): { n: string; more: boolean } => ({
  n: sayNumber(value.low),
  more: value.high === null,
});

/** Says facts in the reader's language; the wording of rows of Table A.1 comes from the server. */
export const useSayFacts = (): SayFacts => {
  const t = useProposalT();
  const { nameOf } = useTaxonomy();
  const { data } = useOp(ruleChoices, {});
  const by = new Map(data?.facts.map(f => [f.key, f]));
  const fact = (key: string): string => (isStatic(key) ? t(`fact.${key}`) : (by.get(key)?.label ?? key));
  const option = (f: FactChoice, value: string): string => {
    if (f.kind === 'class' || f.kind === 'topic') return nameOf(value);
    if (f.kind === 'row') return f.options.find(o => o.value === value)?.label ?? value;
    return f.key === 'enterprise.section' ? industryName(value) : t(`option.${value}` as OptionKey);
  };
  const optionOf = (key: string, value: string): string => {
    const f = by.get(key);
    return f && f.kind !== 'words' ? option(f, value) : value;
  };
  const leaf = ({ fact: key, op, value }: ConditionLeaf): string => {
    const name = fact(key);
    if (op === 'is') return t(value === true ? 'leaf.yes' : 'leaf.no', { fact: name });
    const values = Array.isArray(value) ? value.map(v => optionOf(key, v)).join(sayMark('、')) : String(value);
    return t(`leaf.${op}`, { fact: name, values });
  };
  const condition = (node: ConditionNode, inner = false): string => {
    if (!isGroup(node)) return leaf(node);
    const between = node.when === 'any' ? t('tree.or') : t('tree.and');
    const parts = node.of.map(p => condition(p, true)).join(between);
    return !inner && node.when === 'any' ? parts : t(`tree.said.${node.when}`, { parts, k: node.k ?? 1 });
  };
  const saidOf = (key: string, value: FactValue): string => {
    const name = fact(key);
    if (typeof value === 'boolean') return t(value ? 'known.yes' : 'known.no', { fact: name });
    if (typeof value === 'string') return t('known.text', { fact: name, value: optionOf(key, value) });
    const { n, more } = numberOf(value);
    return t(more ? 'known.orMore' : 'known.number', { fact: name, n });
  };
  const known = (key: string, k: KnownFact): string => {
    const said = saidOf(key, k.value);
    return k.asOf === null || k.place.at === 'demand' ? said : t('known.asOf', { said, day: sayDay(k.asOf) });
  };
  return { fact, option, leaf, condition, known };
};
