import { assets } from '#modules/assets/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { sectionOf } from '#modules/reference/domain/industry.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { FactValue } from '#platform/contract/three-valued.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { FactPlace, KnownFact } from '../../contract/proposal-fact.ts';
import type { FactValues } from '../../domain/proposal.ts';
import { proposalFacts } from '../../domain/proposal-facts.ts';
import type { CasesContext } from '../db.ts';

/** A demand as far as facts come from it. */
export interface AskedDemand {
  readonly id: string;
  readonly enterpriseId: string;
  readonly regionCode: string;
  readonly classCode: string | null;
  readonly kind: string;
  readonly source: string;
  readonly rowKey: string | null;
  readonly text: string;
  /** A day in Asia/Shanghai. */
  readonly raisedOn: string;
}

type Known = Map<string, KnownFact>;
type Firm = Awaited<ReturnType<ReturnType<typeof enterprises>['byIds']>>[number];
type Count = Awaited<ReturnType<ReturnType<typeof assets>['countsOf']>>[number];
interface Visit {
  id: string;
  enterprise_id: string;
  visited_on: string | null;
  submitted_on: string;
  answers: Answers;
}

const exactly = (n: number): FactValue => ({ low: n, high: n });

/** The last record with Table A.1 that each of these enterprises handed in. */
const lastVisits = (ctx: CasesContext, enterpriseIds: readonly string[]): Promise<Visit[]> =>
  ctx.ask<Visit>(preparedSql`
    select v.id, v.enterprise_id, v.visited_on::text, reference.day_of(v.submitted_at)::text as submitted_on, v.answers
    from unnest(${enterpriseIds as string[]}::uuid[]) w (id)
    cross join lateral (select * from visits.pub_visits p where p.enterprise_id = w.id and p.submitted_at is not null
      order by p.submitted_at desc, p.id desc limit 1) v`);

/** Full years from one day to another. */
const yearsBetween = (from: string, to: string): number =>
  Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0));

const ofEnterprise = (e: Firm, today: string): Record<string, FactValue | null> => ({
  'enterprise.scale': e.scale,
  'enterprise.aboveScale': e.above_scale,
  'enterprise.section': (e.industry_code === null ? undefined : sectionOf(e.industry_code)) ?? null,
  'enterprise.years': e.founded_on === null ? null : exactly(yearsBetween(e.founded_on, today)),
  'enterprise.employees': e.employees === null ? null : exactly(e.employees),
  'enterprise.revenue': e.revenue === null ? null : exactly(Number(e.revenue)),
});

/** The register is never complete: what it counts is "so many or more". */
const orMore = (low: number): FactValue => ({ low, high: null });

const addAssets = (known: Known, c: Count): void => {
  const put = (key: string, n: number): void => {
    if (n === 0) return;
    const place: FactPlace = { at: 'assets', id: c.enterpriseId, part: key.slice('asset.'.length) };
    known.set(key, { value: orMore(n), asOf: c.asOf, place });
  };
  put(`asset.${c.kind}`, c.inForce);
  if (c.kind === 'patent') put('asset.patent.invention', c.inventions);
  if (c.kind === 'patent' || c.kind === 'trademark') put(`asset.${c.kind}.pending`, c.pending);
  if (c.kind === 'standard') put('asset.standard.lead', c.led);
};

const valueOfAnswer = (answer: Answers[string] | undefined): FactValue | undefined => {
  if (answer === undefined) return undefined;
  if (typeof answer === 'number') return exactly(answer);
  if (Array.isArray(answer)) return exactly(answer.length);
  return typeof answer === 'object' && 'answer' in answer ? answer.answer === 'yes' : undefined;
};

/** Rows of the supplement in which the enterprise itself says 无, with what they say about the register. */
const saidNone = {
  'supplement.patents': ['asset.patent', 'asset.patent.invention'],
  'supplement.trademarks': ['asset.trademark'],
} as const;

const addAnswers = (known: Known, v: Visit): void => {
  const fact = (value: FactValue): KnownFact => ({ value, asOf: v.visited_on ?? v.submitted_on, place: { at: 'visit', id: v.id } });
  for (const { key, label } of proposalFacts) {
    const value = label && valueOfAnswer(v.answers[key.slice('answer.'.length)]);
    if (value !== undefined) known.set(key, fact(value));
  }
  for (const [row, keys] of Object.entries(saidNone)) {
    const answer = v.answers[row];
    if (!Array.isArray(answer) || answer.length > 0) continue;
    for (const key of keys) if (!known.has(key)) known.set(key, fact(exactly(0)));
  }
};

const addDemand = (known: Known, d: AskedDemand): void => {
  const said: Record<string, FactValue | null> = {
    'demand.class': d.classCode,
    'demand.topic': d.classCode?.replace(/\d+$/, '') ?? null,
    // A demand that came from no row was ticked nowhere: that is known.
    'demand.row': d.rowKey ?? '',
    'demand.kind': d.kind,
    'demand.source': d.source,
    'demand.words': d.text,
  };
  for (const [key, value] of Object.entries(said))
    if (value !== null) known.set(key, { value, asOf: d.raisedOn, place: { at: 'demand', id: d.id } });
};

/** What is known of the enterprises, each fact with its day and place; what is absent is unknown. */
const enterpriseFacts = async (ctx: CasesContext, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> => {
  const [firms, counts, visits] = await Promise.all([enterprises(ctx).byIds(ids), assets(ctx).countsOf(ids), lastVisits(ctx, ids)]);
  const today = dayOf(ctx.now);
  const all = new Map<string, Known>(ids.map(id => [id, new Map()]));
  for (const e of firms) {
    const fact = (value: FactValue): KnownFact => ({ value, asOf: dayOf(e.updated_at), place: { at: 'enterprise', id: e.id } });
    for (const [key, value] of Object.entries(ofEnterprise(e, today))) if (value !== null) all.get(e.id)?.set(key, fact(value));
  }
  for (const c of counts) addAssets(all.get(c.enterpriseId) as Known, c);
  for (const v of visits) addAnswers(all.get(v.enterprise_id) as Known, v);
  return all;
};

/** All facts of each demand, by its id. */
export const factsFor = async (
  ctx: CasesContext,
  asked: readonly AskedDemand[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownFact>>> => {
  const of = await enterpriseFacts(ctx, [...new Set(asked.map(d => d.enterpriseId))]);
  return new Map(
    asked.map(d => {
      const known: Known = new Map(of.get(d.enterpriseId));
      addDemand(known, d);
      return [d.id, known];
    }),
  );
};

/** The values alone, as conditions are judged by them. */
export const valuesOf = (known: ReadonlyMap<string, KnownFact>): FactValues => new Map([...known].map(([key, fact]) => [key, fact.value]));
