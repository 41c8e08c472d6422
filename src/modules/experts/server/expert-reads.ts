import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ExpertRow, ExpertState } from '../contract/expert.ts';
import type { ExpertFilter, listExperts } from '../contract/operations-expert.ts';
import { stateOfExpert } from '../domain/expert-state.ts';
import { classNamesOf } from './class-names.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

interface ListedExpert {
  id: string;
  name: string;
  title: string;
  unit_name: string;
  passed: boolean | null;
  monthly_cap: number;
  topics: string[] | null;
  terms: { fromOn: string; toOn: string; endedOn: string | null }[] | null;
  cap: number | null;
  taken: number | null;
  consultations: number;
  minutes: number;
}

/** The state as SQL, the twin of `stateOfExpert`. */
const inState = (state: ExpertState, today: string) => {
  if (state === 'applied') return sql`e.passed is null`;
  if (state === 'refused') return sql`e.passed = false`;
  const last = sql`coalesce(t.ended_on, t.to_on)`;
  const some = (which: ReturnType<typeof sql>) => sql`exists (select 1 from experts.terms t where t.expert_id = e.id and ${which})`;
  const now = some(sql`t.from_on <= ${today}::date and ${last} >= ${today}::date`);
  const past = some(sql`${last} < ${today}::date and ${last} >= t.from_on`);
  const coming = some(sql`t.from_on > ${today}::date and ${last} >= t.from_on`);
  if (state === 'serving') return sql`e.passed and ${now}`;
  const over = sql`${past} and not ${coming}`;
  return state === 'ended' ? sql`e.passed and not ${now} and ${over}` : sql`e.passed and not ${now} and not (${over})`;
};

const wheresOf = (ctx: Ctx, f: ExpertFilter) => {
  const today = dayOf(ctx.now);
  const wheres = [whereScope(ctx.scope, { region: 'e.region_code' })] as ReturnType<typeof sql>[];
  if (f.q) wheres.push(sql`(strpos(e.name, ${f.q}) > 0 or strpos(e.unit_name, ${f.q}) > 0)`);
  if (f.topic)
    wheres.push(sql`exists (select 1 from experts.fields f where f.expert_id = e.id and f.topic = ${f.topic} and f.ended_at is null)`);
  if (f.state) wheres.push(inState(f.state, today));
  if (f.endsBy)
    wheres.push(
      sql`e.passed and exists (select 1 from experts.terms t where t.expert_id = e.id and t.from_on <= ${today}::date
        and coalesce(t.ended_on, t.to_on) between ${today}::date and ${f.endsBy}::date)`,
    );
  return sql.join(wheres, sql` and `);
};

const listed = async (ctx: Ctx, f: ExpertFilter, page: { after?: readonly (string | number | null)[]; limit: number }) => {
  const month = `${dayOf(ctx.now).slice(0, 7)}-01`;
  const year = `${dayOf(ctx.now).slice(0, 4)}-01-01`;
  const after =
    page.after?.length === 2
      ? sql`and (e.name collate "zh-x-icu", e.id) > (${page.after[0]}::text collate "zh-x-icu", ${page.after[1]}::uuid)`
      : sql``;
  const { rows } = await sql<ListedExpert>`
    with page as (select e.* from experts.experts e where ${wheresOf(ctx, f)} ${after} order by e.name collate "zh-x-icu", e.id limit ${page.limit})
    select e.id, e.name, e.title, e.unit_name, e.passed, e.monthly_cap, m.cap, m.taken,
      (select array_agg(distinct f.topic) from experts.fields f where f.expert_id = e.id and f.ended_at is null) as topics,
      (select jsonb_agg(jsonb_build_object('fromOn', t.from_on, 'toOn', t.to_on, 'endedOn', t.ended_on)) from experts.terms t where t.expert_id = e.id) as terms,
      s.consultations::int as consultations, s.minutes::int as minutes
    from page e
    left join experts.months m on m.expert_id = e.id and m.month = ${month}::date
    cross join lateral (select count(*) filter (where a.met_at is not null) as consultations, coalesce(sum(a.minutes), 0) as minutes
      from experts.assignments a where a.expert_id = e.id and a.met_on >= ${year}::date) s
    order by e.name collate "zh-x-icu", e.id`.execute(ctx.db);
  return rows;
};

const rowOfExpert = (r: ListedExpert, today: string, nameOf: (code: string) => string): ExpertRow => {
  const terms = r.terms ?? [];
  const running = terms.filter(t => t.fromOn <= today && (t.endedOn ?? t.toOn) >= today)[0];
  return {
    id: r.id,
    name: r.name,
    title: r.title,
    unitName: r.unit_name,
    state: stateOfExpert({ passed: r.passed, terms }, today),
    topics: (r.topics ?? []).map(nameOf),
    termTo: running ? (running.endedOn ?? running.toOn) : null,
    cap: r.cap ?? r.monthly_cap,
    taken: r.taken ?? 0,
    consultations: r.consultations,
    minutes: r.minutes,
  };
};

/** A page of the pool, by name. */
export const expertPage = async (
  ctx: Ctx,
  { after, limit, ...filter }: z.output<typeof listExperts.input>,
): Promise<{ rows: ExpertRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  const nameOf = await classNamesOf(ctx);
  const found = await listed(ctx, filter, { ...(key ? { after: key } : {}), limit: limit + 1 });
  const { shown, next } = toPage(found, limit, r => [r.name, r.id]);
  return { rows: shown.map(r => rowOfExpert(r, dayOf(ctx.now), nameOf)), next };
};

/** All of the pool that the filter lets through, up to `most`. */
export const allExperts = async (ctx: Ctx, filter: ExpertFilter, most: number): Promise<ExpertRow[]> => {
  const nameOf = await classNamesOf(ctx);
  return (await listed(ctx, filter, { limit: most })).map(r => rowOfExpert(r, dayOf(ctx.now), nameOf));
};

/** Figures over the pool; `minutes`: given this year. */
export const expertFiguresOf = async (ctx: Ctx, endsBy: string) => {
  const today = dayOf(ctx.now);
  const scope = whereScope(ctx.scope, { region: 'e.region_code' });
  const { rows } = await sql<{ serving: number; applied: number; ending: number; minutes: number }>`
    select count(*) filter (where ${inState('serving', today)})::int as serving, count(*) filter (where e.passed is null)::int as applied,
      count(*) filter (where e.passed and exists (select 1 from experts.terms t where t.expert_id = e.id and t.from_on <= ${today}::date
        and coalesce(t.ended_on, t.to_on) between ${today}::date and ${endsBy}::date))::int as ending,
      (select coalesce(sum(a.minutes), 0) from experts.assignments a where a.met_on >= ${`${today.slice(0, 4)}-01-01`}::date
        and ${whereScope(ctx.scope, { region: 'a.region_code' })})::int as minutes
    from experts.experts e where ${scope}`.execute(ctx.db);
  return { ...(rows[0] as { serving: number; applied: number; ending: number; minutes: number }), endsBy };
};
