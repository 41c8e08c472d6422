import type { z } from 'zod';
import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { type ConditionNode, judge, type Truth } from '#platform/contract/three-valued.ts';
import type { listProposalRules, ruleChoices } from '../../contract/operations-proposal.ts';
import type { FactChoice } from '../../contract/proposal-fact.ts';
import type { ProposalRuleRow, RuleContent, RulePreview, RuleVersionView } from '../../contract/proposal-rule.ts';
import { countingVersion, lastSavedVersion } from '../../domain/proposal.ts';
import { type FactDefinition, labelOfRow, proposalFacts } from '../../domain/proposal-facts.ts';
import type { CasesContext } from '../db.ts';
import { openDemands } from './demand-reads.ts';
import { factsFor, valuesOf } from './facts.ts';
import { recordsOf, type StoredVersion, versionsIn, versionView } from './rule-store.ts';

/** So many open demands are tried; the page says how many. */
const mostTried = 500;
const mostShown = 30;

/** The version that speaks for the reader: the one that counts today, else the next to come, else the newest that there is. */
const shownOf = (
  ctx: CasesContext,
  versions: readonly StoredVersion[],
): { version: StoredVersion; state: ProposalRuleRow['state'] } | undefined => {
  const today = dayOf(ctx.now);
  const here = countingVersion(versions, ctx.actor.regionCode, today);
  if (here) return { version: here, state: here.ends ? 'retired' : 'inForce' };
  const [first = today] = versions.map(v => v.validFrom).sort();
  const next = countingVersion(versions, ctx.actor.regionCode, first) ?? versions[0];
  return next && { version: next, state: 'toCome' };
};

const rowsOf = async (ctx: CasesContext, all: readonly StoredVersion[]): Promise<ProposalRuleRow[]> => {
  const shown = [...Map.groupBy(all, v => v.ruleId).values()].flatMap(versions => shownOf(ctx, versions) ?? []);
  const names = new Map((await catalogue(ctx).items()).map(i => [i.code, i.name]));
  const record = await recordsOf(
    ctx,
    shown.map(s => s.version.ruleId),
  );
  return shown.map(({ version, state }) => ({
    id: version.ruleId,
    state,
    itemName: names.get(version.content.itemCode) ?? null,
    version: versionView(version),
    record: record(version.ruleId),
  }));
};

const order = { inForce: 0, toCome: 1, retired: 2 } as const;
const before = (a: ProposalRuleRow, b: ProposalRuleRow): number =>
  order[a.state] - order[b.state] ||
  (a.version.content.itemCode < b.version.content.itemCode ? -1 : a.version.content.itemCode > b.version.content.itemCode ? 1 : 0) ||
  b.version.content.weight - a.version.content.weight;

/** The table of rules, by item; and the items on offer for which none speaks. */
export const ruleTable = async (ctx: CasesContext): Promise<Pick<z.infer<typeof listProposalRules.output>, 'rows' | 'withoutRule'>> => {
  const rows = (await rowsOf(ctx, await versionsIn(ctx))).toSorted(before);
  const spoken = new Set(rows.filter(r => r.state === 'inForce').map(r => r.version.content.itemCode));
  const offered = await catalogue(ctx).offered({ on: dayOf(ctx.now) });
  return { rows, withoutRule: offered.filter(o => !spoken.has(o.item.code)).map(({ item: { code, name } }) => ({ code, name })) };
};

export interface FoundRule {
  readonly row: ProposalRuleRow;
  /** The one saved last, begun or not: the next is based on it. */
  readonly newest: RuleVersionView;
  readonly versions: readonly StoredVersion[];
}

/** One rule with its versions; undefined: none in reach. */
export const findRule = async (ctx: CasesContext, id: string): Promise<FoundRule | undefined> => {
  const versions = await versionsIn(ctx, id);
  const [row] = await rowsOf(ctx, versions);
  const newest = lastSavedVersion(versions, ctx.actor.regionCode);
  return row && { row, newest: newest ? versionView(newest) : row.version, versions };
};

const labelIn = (ctx: CasesContext, label: { zh: string; en: string } | undefined): string | null =>
  label ? (ctx.locale === 'en' ? label.en : label.zh) : null;

const choiceOf = (ctx: CasesContext, f: FactDefinition): FactChoice => ({
  key: f.key,
  kind: f.kind,
  label: labelIn(ctx, f.label),
  options: (f.options ?? []).map(value => ({ value, label: f.kind === 'row' ? labelIn(ctx, labelOfRow(value)) : null })),
});

/** What a rule may ask about, and which items there are. */
export const choicesForRules = async (ctx: CasesContext): Promise<z.infer<typeof ruleChoices.output>> => {
  const items = new Map((await catalogue(ctx).items()).map(i => [i.code, i.name]));
  return { facts: proposalFacts.map(f => choiceOf(ctx, f)), items: [...items].map(([code, name]) => ({ code, name })) };
};

/** What a rule would do to the demands that are open today, beside what its present version does. */
export const tryRule = async (ctx: CasesContext, content: RuleContent, before: RuleContent | undefined): Promise<RulePreview> => {
  const demands = await openDemands(ctx, mostTried);
  const facts = await factsFor(ctx, demands);
  const count: Record<Truth, number> = { yes: 0, no: 0, unknown: 0 };
  const rows: RulePreview['rows'] = [];
  let [gained, lost] = [0, 0];
  for (const d of demands) {
    const known = valuesOf(facts.get(d.id) ?? new Map());
    const { truth, open } = judge(content.when as ConditionNode, known);
    const was = before ? judge(before.when as ConditionNode, known).truth : 'no';
    count[truth] += 1;
    if (truth === 'yes' && was !== 'yes') gained += 1;
    if (truth !== 'yes' && was === 'yes') lost += 1;
    if (truth !== 'no') rows.push({ demandId: d.id, text: d.text, enterpriseName: d.enterpriseName, truth, open: [...open] });
  }
  const shown = rows.toSorted((a, b) => Number(b.truth === 'yes') - Number(a.truth === 'yes')).slice(0, mostShown);
  return { demands: demands.length, ...count, gained, lost, rows: shown };
};
