import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssessmentRow, Party } from '../contract/assessment.ts';
import type { AssessmentFilter } from '../contract/operations-assessment.ts';
import { standingOn } from '../domain/ladder.ts';
import { stateOfAssessment } from '../domain/scoring.ts';
import type { ReadinessDb } from './db.ts';
import { laddersOf } from './standing-reads.ts';

type Ctx = Context<ReadinessDb>;

/** So many are read at once while a filter looks for those that are ready. */
const chunk = 200;

const finishedSql = sql<Party[]>`array(select s.party from readiness.sheets s where s.assessment_id = a.id order by s.party)`;
const sortPoints = sql<number>`coalesce(a.points, -1)::float8`;

const assessmentsIn = (ctx: Ctx, f: AssessmentFilter) => {
  let q = ctx.db
    .selectFrom('readiness.assessments as a')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'a.enterprise_id')
    .select(['a.id', 'a.enterprise_id', 'e.name', 'a.region_code', 'a.year', 'a.coach_name', 'a.points', 'a.concluded_at'])
    .select(finishedSql.as('finished'))
    .select(sortPoints.as('sort_points'))
    .select(sql<number>`(select count(*)::int from readiness.tasks t where t.assessment_id = a.id and t.ended_at is null)`.as('open_tasks'))
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .orderBy('a.year', 'desc')
    .orderBy(sql`coalesce(a.points, -1)`, 'desc')
    .orderBy('a.id', 'desc');
  if (f.year) q = q.where('a.year', '=', f.year);
  if (f.regionCode) q = q.where(sql<boolean>`a.region_code like ${`${f.regionCode}%`}`);
  if (f.q) q = q.where(sql<boolean>`strpos(e.name, ${f.q}) > 0`);
  if (f.state === 'concluded') q = q.where('a.concluded_at', 'is not', null);
  else if (f.state) {
    const enough = sql<boolean>`(select count(*) from readiness.sheets s where s.assessment_id = a.id) >= 2`;
    q = q.where('a.concluded_at', 'is', null).where(f.state === 'agreeing' ? enough : sql<boolean>`not ${enough}`);
  }
  return q;
};

type Row = Awaited<ReturnType<ReturnType<typeof assessmentsIn>['execute']>>[number];
type Key = readonly (string | number | null)[];

const keyOf = (r: Row): Key => [r.year, r.sort_points, r.id];

/** Rows with their ladders, those that the ladder does not let through left out. */
const judged = async (ctx: Ctx, found: readonly Row[], f: AssessmentFilter): Promise<{ row: AssessmentRow; key: Key }[]> => {
  const ladders = await laddersOf(
    ctx,
    found.map(r => ({ enterpriseId: r.enterprise_id, points: r.concluded_at === null || r.points === null ? null : Number(r.points) })),
  );
  return found.flatMap((r, at) => {
    const rungs = ladders[at] ?? [];
    const { readyFor, next } = standingOn(rungs);
    const won = rungs.filter(rung => rung.won.length > 0).map(rung => rung.level);
    if (f.readyFor && rungs.find(rung => rung.level === f.readyFor)?.state !== 'ready') return [];
    if (f.won && !won.includes(f.won)) return [];
    const row: AssessmentRow = {
      id: r.id,
      enterpriseId: r.enterprise_id,
      enterpriseName: r.name ?? '',
      regionCode: r.region_code,
      year: r.year,
      coachName: r.coach_name,
      state: stateOfAssessment({ concludedAt: r.concluded_at, finished: r.finished }),
      finished: r.finished,
      points: r.points === null ? null : Number(r.points),
      readyFor,
      next: next && {
        level: next.level,
        state: next.state,
        missing: next.conditions.filter(c => c.state === 'missing').map(c => c.text),
        unknown: next.conditions.filter(c => c.state === 'unknown').length,
      },
      won,
      openTasks: r.open_tasks,
    };
    return [{ row, key: keyOf(r) }];
  });
};

/** Reads on until so many rows are let through, or there are no more. */
const scan = async (ctx: Ctx, f: AssessmentFilter, from: Key | undefined, most: number): Promise<{ row: AssessmentRow; key: Key }[]> => {
  const rows: { row: AssessmentRow; key: Key }[] = [];
  const size = f.readyFor || f.won ? chunk : Math.min(most, 1000);
  for (let after = from; rows.length < most; ) {
    const q = assessmentsIn(ctx, f).limit(size);
    const rest =
      after?.length === 3
        ? q.where(sql<boolean>`(a.year, coalesce(a.points, -1), a.id) < (${after[0]}::int, ${after[1]}::numeric, ${after[2]}::uuid)`)
        : q;
    const found = await rest.execute();
    rows.push(...(await judged(ctx, found, f)));
    const last = found.at(-1);
    if (!last || found.length < size) break;
    after = keyOf(last);
  }
  return rows;
};

/** A page of the list: the newest year first, the highest points first. */
export const assessmentPage = async (
  ctx: Ctx,
  { after, limit, ...filter }: AssessmentFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: AssessmentRow[]; next: string | null }> => {
  const found = await scan(ctx, filter, decodeCursor(after), limit + 1);
  const { shown, next } = toPage(found, limit, r => r.key);
  return { rows: shown.map(r => r.row), next };
};

/** Every assessment that the filter lets through, up to `most`. */
export const allAssessments = async (ctx: Ctx, filter: AssessmentFilter, most: number): Promise<AssessmentRow[]> =>
  (await scan(ctx, filter, undefined, most)).slice(0, most).map(r => r.row);
