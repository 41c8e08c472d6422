import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type MarkRow, type MarkStage, markStages, type PathRow, type Recognition } from '../contract/mark-path.ts';
import type { PathFilter } from '../contract/operations-path.ts';
import { markStageOf } from '../domain/mark-path.ts';
import type { StandardsContext } from './db.ts';

/** In force or in its period of grace: the mark is registered. */
const registeredSql = sql<number>`(select count(*)::int from assets.pub_assets a
  where a.enterprise_id = e.id and a.kind = 'trademark' and a.standing = 'confirmed' and a.status in ('inForce', 'inGrace'))`;
const pendingSql = sql<number>`(select count(*)::int from assets.pub_assets a
  where a.enterprise_id = e.id and a.kind = 'trademark' and a.standing = 'confirmed' and a.status = 'pending')`;
const casesSql = sql<string[]>`array(select r.case_number from standards.recognitions r
  where r.enterprise_id = e.id and r.withdrawn_at is null order by r.recognised_on desc, r.case_number)`;
const recognisedSql = sql<boolean>`exists (select from standards.recognitions r where r.enterprise_id = e.id and r.withdrawn_at is null)`;

/** The twin of `markStageOf` in SQL. */
const stageIs = (stage: MarkStage) => {
  if (stage === 'wellKnown') return recognisedSql;
  const many = { none: sql`= 0`, one: sql`= 1`, family: sql`> 1` }[stage];
  return sql<boolean>`not ${recognisedSql} and ${registeredSql} ${many}`;
};

const firmsIn = (ctx: StandardsContext, f: PathFilter) => {
  let q = ctx.db
    .selectFrom('enterprises.pub_enterprises as e')
    .where('e.status', '=', 'active')
    .where(whereScope(ctx.scope, { region: 'e.region_code' }));
  if (f.regionCode) q = q.where(sql<boolean>`starts_with(e.region_code, ${f.regionCode})`);
  if (f.q) q = q.where(sql<boolean>`strpos(e.name, ${f.q}) > 0`);
  if (f.stage) q = q.where(stageIs(f.stage));
  return q;
};

const rowsIn = (ctx: StandardsContext, f: PathFilter) =>
  firmsIn(ctx, f)
    .select(['e.id', 'e.name', 'e.region_code', registeredSql.as('registered'), pendingSql.as('pending'), casesSql.as('cases')])
    .orderBy('e.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number];

const pathRowOf = (r: Row): PathRow => ({
  enterpriseId: r.id ?? '',
  enterpriseName: r.name ?? '',
  regionCode: r.region_code ?? '',
  stage: markStageOf({ registered: r.registered, recognised: r.cases.length }),
  registered: r.registered,
  pending: r.pending,
  caseNumbers: r.cases,
});

/** A page of the list, the newest of the register first. */
export const pathPage = async (
  ctx: StandardsContext,
  { after, limit, ...filter }: PathFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: PathRow[]; next: string | null }> => {
  const [last] = decodeCursor(after) ?? [];
  const all = rowsIn(ctx, filter);
  const q = typeof last === 'string' ? all.where(sql<boolean>`e.id < ${last}::uuid`) : all;
  const { shown, next } = toPage(await q.limit(limit + 1).execute(), limit, r => [r.id]);
  return { rows: shown.map(pathRowOf), next };
};

/** Every enterprise that the filter lets through, up to `most`. */
export const allPaths = async (ctx: StandardsContext, filter: PathFilter, most: number): Promise<PathRow[]> =>
  (await rowsIn(ctx, filter).limit(most).execute()).map(pathRowOf);

/** How many enterprises stand at each stage: the marks are grouped once, not looked up for each enterprise. */
export const stageTotals = async (
  ctx: StandardsContext,
  f: Omit<PathFilter, 'stage'>,
): Promise<{ stage: MarkStage; enterprises: number }[]> => {
  const firms = firmsIn(ctx, f).select('e.id');
  const { rows } = await sql<{ stage: MarkStage; n: number }>`
    with firms as materialized (${firms}),
    marks as (select a.enterprise_id, count(*) as n from assets.pub_assets a
      where a.kind = 'trademark' and a.standing = 'confirmed' and a.status in ('inForce', 'inGrace') group by 1),
    known as (select distinct enterprise_id from standards.recognitions where withdrawn_at is null)
    select case when k.enterprise_id is not null then 'wellKnown' when m.n is null then 'none' when m.n = 1 then 'one' else 'family' end as stage,
      count(*)::int as n
    from firms e left join marks m on m.enterprise_id = e.id left join known k on k.enterprise_id = e.id group by 1`.execute(ctx.db);
  const found = new Map(rows.map(r => [r.stage, r.n]));
  return markStages.map(stage => ({ stage, enterprises: found.get(stage) ?? 0 }));
};

/** The marks of an enterprise that somebody has confirmed, those in force first. */
export const registeredMarks = async (ctx: StandardsContext, enterpriseId: string): Promise<MarkRow[]> => {
  const rows = await ctx.db
    .selectFrom('assets.pub_assets')
    .select(['id', 'title', 'number_shown', 'standing', 'status'])
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '=', 'trademark')
    .where('standing', '=', 'confirmed')
    .orderBy(sql`status not in ('inForce', 'inGrace')`)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(r => ({
    id: r.id ?? '',
    title: r.title ?? '',
    number: r.number_shown ?? '',
    standing: r.standing ?? '',
    status: r.status ?? '',
  }));
};

export const recognitionsOf = async (ctx: StandardsContext, enterpriseId: string): Promise<Recognition[]> => {
  const rows = await ctx.db
    .selectFrom('standards.recognitions')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .where('withdrawn_at', 'is', null)
    .orderBy('recognised_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(r => ({
    id: r.id,
    assetId: r.asset_id,
    markTitle: r.mark_title,
    caseNumber: r.case_number,
    body: r.body,
    recognisedOn: r.recognised_on,
    note: r.note,
    byName: r.by_name,
  }));
};
