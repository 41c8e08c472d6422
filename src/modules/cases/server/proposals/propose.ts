import type { OfferedItem } from '#modules/catalogue/contract/item.ts';
import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { ConditionLeaf } from '#platform/contract/three-valued.ts';
import type { ProposalForDemand, ProposedItem } from '../../contract/proposal.ts';
import type { AskedFact, KnownFact } from '../../contract/proposal-fact.ts';
import { type ItemVoice, proposeItems, type RuleVoice, voiceOf } from '../../domain/proposal.ts';
import { proposeCompanions } from '../../domain/proposal-companions.ts';
import type { CasesContext } from '../db.ts';
import { companionCandidates } from './companion-reads.ts';
import type { FoundDemand } from './demand-reads.ts';
import { factsFor, valuesOf } from './facts.ts';
import { recusalsFor } from './recusal-reads.ts';
import { rulesInForce } from './rule-store.ts';
import { companionWeightsAt } from './weights.ts';

/** Items that a page shows. */
const mostItems = 5;
const needStates = { yes: 'had', no: 'missing', unknown: 'unknown' } as const;

type KnownFacts = ReadonlyMap<string, KnownFact>;

const asked =
  (known: KnownFacts) =>
  (ask: ConditionLeaf): AskedFact => ({ ask, known: known.get(ask.fact) ?? null });

const reasonOf = ({ rule, grounds, open }: RuleVoice, known: KnownFacts) => ({
  ruleId: rule.ruleId,
  versionId: rule.versionId,
  no: rule.no,
  name: rule.content.name,
  weight: rule.content.weight,
  source: rule.content.source,
  confidence: rule.content.confidence,
  grounds: grounds.map(asked(known)),
  open: open.map(asked(known)),
});

/** Keys of the catalogue's conditions that go by another name among the facts. */
const factOfCondition: Readonly<Record<string, string>> = { 'enterprise.foundedOn': 'enterprise.years' };

const itemView = (v: ItemVoice, { item, version }: OfferedItem, known: KnownFacts): ProposedItem => ({
  itemCode: item.code,
  itemName: item.name,
  versionId: version.id,
  standing: v.standing,
  reasons: v.voices.map(voice => reasonOf(voice, known)),
  needs: v.needs.map(n => ({ ...asked(known)(n.is), state: needStates[n.truth], todo: n.todo })),
  conditions: version.conditions.map(c => {
    const fact = c.fact === undefined ? null : (factOfCondition[c.fact] ?? c.fact);
    return { text: c.text, fact, known: (fact !== null && known.get(fact)) || null };
  }),
});

/** What is offered at the place today of these codes. */
const offeredAt = async (ctx: CasesContext, regionCode: string, codes: ReadonlySet<string>): Promise<ReadonlyMap<string, OfferedItem>> => {
  if (codes.size === 0) return new Map();
  const offered = await catalogue(ctx).offered({ on: dayOf(ctx.now), regionCode, codes });
  return new Map(offered.map(o => [o.item.code, o]));
};

/** 建议 for one demand: items from the rules, companions by their parts; the same for the page and for what is kept. */
export const proposalFor = async (ctx: CasesContext, d: FoundDemand): Promise<Omit<ProposalForDemand, 'may'>> => {
  const [rules, facts, recusals, weights] = await Promise.all([
    rulesInForce(ctx, d.regionCode),
    factsFor(ctx, [d]),
    recusalsFor(ctx, d.enterpriseId),
    companionWeightsAt(ctx, d.regionCode),
  ]);
  const known: KnownFacts = facts.get(d.id) ?? new Map();
  const values = valuesOf(known);
  const spoken = new Set(rules.flatMap(r => (voiceOf(r, values) ? [r.content.itemCode] : [])));
  const offered = await offeredAt(ctx, d.regionCode, spoken);
  const { items, barred } = proposeItems(rules, values, code => {
    const there = offered.get(code);
    if (!there) return 'notOffered';
    return there.version.stages.length === 0 ? 'noStages' : undefined;
  });
  const itemCodes = items.map(i => i.itemCode);
  const { enterpriseId, regionCode, ownerId } = d;
  const { named, excluded } = proposeCompanions(
    await companionCandidates(ctx, { enterpriseId, regionCode, ownerId, itemCodes }, recusals),
    regionCode,
    weights,
  );
  return {
    demandId: d.id,
    enterpriseId,
    items: items.slice(0, mostItems).map(v => itemView(v, offered.get(v.itemCode) as OfferedItem, known)),
    more: Math.max(0, items.length - mostItems),
    barred,
    companions: named,
    excluded,
    weights,
    recusals,
    rules: rules.length,
  };
};
