import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type CandidateField, type ExpertCandidate, type MatchAsk, topicOf } from '../domain/match.ts';
import type { ExpertsDb } from './db.ts';
import { type AgainstEnterprise, findingsWith, standingFindings } from './finding-reads.ts';

interface CandidateRow {
  id: string;
  online: boolean;
  on_site: boolean;
  serving: boolean;
  cap: number;
  taken: number;
  /** `BZ01 expert 2027-01-31,BZ familiar `: plain text, for five thousand rows at once. */
  fields: string | null;
  away_from: string | null;
  away_to: string | null;
  advised: number;
  /** A day: thousands of instants would be read and named one by one. */
  last_on: string | null;
}

/** Whose match it is. Without `expertId`: everybody in reach with a term on the day and a field under the topic. */
export interface MatchQuestion extends MatchAsk {
  consultationId: string | null;
  expertId?: string;
}

/** One statement over the pool; sums are made in memory (`domain/match.ts`). */
const rowsFor = async (ctx: Context<ExpertsDb>, ask: MatchQuestion): Promise<CandidateRow[]> => {
  const serving = sql`exists (select 1 from experts.terms t where t.expert_id = e.id and t.from_on <= ${ask.on}::date
    and coalesce(t.ended_on, t.to_on) >= ${ask.on}::date)`;
  const whole = ask.expertId === undefined;
  const { rows } = await sql<CandidateRow>`
    with f as (
      select expert_id, string_agg(class_code || ' ' || level || ' ' || coalesce(valid_to::text, ''), ',') as fields
      from experts.fields where topic = ${topicOf(ask.classCode)} and ended_at is null
        ${whole ? sql`` : sql`and expert_id = ${ask.expertId}::uuid`} group by expert_id),
    a as (
      select expert_id, min(from_on) as away_from, max(to_on) as away_to from experts.away
      where removed_at is null and ${ask.on}::date between from_on and to_on group by expert_id)
    select e.id, e.online, e.on_site, ${whole ? sql`true` : serving} as serving, coalesce(m.cap, e.monthly_cap) as cap,
      coalesce(m.taken, 0) as taken, f.fields, a.away_from, a.away_to, e.advised,
      reference.day_of(e.last_offered_at) as last_on
    from experts.experts e
    ${whole ? sql`join f on f.expert_id = e.id` : sql`left join f on f.expert_id = e.id`}
    left join a on a.expert_id = e.id
    left join experts.months m on m.expert_id = e.id and m.month = ${`${ask.on.slice(0, 7)}-01`}::date
    where e.passed and ${whole ? serving : sql`e.id = ${ask.expertId}::uuid`} and ${whereScope(ctx.scope, { region: 'e.region_code' })}`.execute(
    ctx.db,
  );
  return rows;
};

/** Who was asked in this very matter and did not take it. */
const askedBefore = async (ctx: Context<ExpertsDb>, consultationId: string | null): Promise<ReadonlySet<string>> => {
  if (consultationId === null) return new Set();
  const rows = await ctx.db
    .selectFrom('experts.assignments')
    .select('expert_id')
    .where('consultation_id', '=', consultationId)
    .where(eb => eb.or([eb('recused_at', 'is not', null), eb('withdrawn_at', 'is not', null)]))
    .execute();
  return new Set(rows.map(r => r.expert_id));
};

const fieldsIn = (text: string | null): CandidateField[] =>
  (text?.split(',') ?? []).map(field => {
    const [classCode = '', level, validTo] = field.split(' ');
    return { classCode, level: level === 'expert' ? 'expert' : 'familiar', validTo: validTo || null };
  });

/** The candidates with all that the match looks at, relations to the enterprise included. */
export const matchCandidates = async (
  ctx: Context<ExpertsDb>,
  ask: MatchQuestion,
  against: AgainstEnterprise,
): Promise<ExpertCandidate[]> => {
  const [rows, asked, findings] = await Promise.all([
    rowsFor(ctx, ask),
    askedBefore(ctx, ask.consultationId),
    findingsWith(ctx, ask.expertId === undefined ? null : [ask.expertId], against, ask.on),
  ]);
  return rows.map(r => ({
    expertId: r.id,
    online: r.online,
    onSite: r.on_site,
    serving: r.serving,
    cap: r.cap,
    taken: r.taken,
    fields: fieldsIn(r.fields),
    away: r.away_from !== null && r.away_to !== null ? { fromOn: r.away_from, toOn: r.away_to } : null,
    advised: r.advised,
    lastOn: r.last_on,
    rating: null,
    findings: standingFindings(findings.get(r.id)),
    asked: asked.has(r.id),
  }));
};

/** The same with their names, in their order. */
export const withNames = async <T extends { expertId: string }>(
  ctx: Context<ExpertsDb>,
  those: readonly T[],
): Promise<(T & { name: string; unitName: string })[]> => {
  const ids = those.map(t => t.expertId);
  const rows =
    ids.length > 0 ? await ctx.db.selectFrom('experts.experts').select(['id', 'name', 'unit_name']).where('id', 'in', ids).execute() : [];
  const byId = new Map(rows.map(r => [r.id, r]));
  return those.map(t => ({ ...t, name: byId.get(t.expertId)?.name ?? '', unitName: byId.get(t.expertId)?.unit_name ?? '' }));
};
