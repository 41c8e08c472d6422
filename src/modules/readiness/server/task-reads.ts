import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { GapTask } from '../contract/assessment.ts';
import { correctGapTask, endGapTask, type GapTaskFilter } from '../contract/operations-scoring.ts';
import type { ReadinessDb } from './db.ts';
import { mayEndTask } from './policy.ts';

type Ctx = Context<ReadinessDb>;

const tasksIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('readiness.tasks as t')
    .innerJoin('readiness.assessments as a', 'a.id', 't.assessment_id')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'a.enterprise_id')
    .innerJoin('readiness.criteria_items as i', j => j.onRef('i.criteria_id', '=', 'a.criteria_id').onRef('i.key', '=', 't.item_key'))
    .selectAll('t')
    .select(['a.enterprise_id', 'e.name as enterprise_name', 'i.name as item_name'])
    .where(whereScope(ctx.scope, { region: 't.region_code' }));

type Row = Awaited<ReturnType<ReturnType<typeof tasksIn>['execute']>>[number];

const taskOf = (ctx: Ctx, t: Row, today: string): GapTask => {
  const mine = t.ended_at === null && mayEndTask(ctx.actor, { ownerId: t.owner_id, createdBy: t.created_by });
  return {
    id: t.id,
    assessmentId: t.assessment_id,
    enterpriseId: t.enterprise_id,
    enterpriseName: t.enterprise_name ?? '',
    itemKey: t.item_key,
    itemName: t.item_name,
    title: t.title,
    ownerId: t.owner_id,
    ownerName: t.owner_name,
    dueOn: t.due_on,
    lostPoints: Number(t.lost_points),
    outcome: t.outcome as GapTask['outcome'],
    endedAt: t.ended_at?.toISOString() ?? null,
    note: t.note,
    overdue: t.ended_at === null && t.due_on < today,
    version: t.version,
    may: mine ? [correctGapTask.name, endGapTask.name].filter(ctx.can) : [],
  };
};

/** Tasks of one assessment: what is open first, the most points lost first. */
export const tasksOfAssessment = async (ctx: Ctx, assessmentId: string, today: string): Promise<GapTask[]> => {
  const rows = await tasksIn(ctx)
    .where('t.assessment_id', '=', assessmentId)
    .orderBy(sql`t.ended_at is not null`)
    .orderBy('t.lost_points', 'desc')
    .orderBy('t.id')
    .execute();
  return rows.map(t => taskOf(ctx, t, today));
};

/** A page of tasks by due day. */
export const taskPage = async (
  ctx: Ctx,
  input: GapTaskFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: GapTask[]; next: string | null }> => {
  const today = dayOf(ctx.now);
  const key = decodeCursor(input.after);
  let q = tasksIn(ctx);
  if (input.state === 'ended') q = q.where('t.ended_at', 'is not', null);
  else if (input.state) q = q.where('t.ended_at', 'is', null);
  if (input.state === 'overdue') q = q.where('t.due_on', '<', today);
  if (input.mine) q = q.where('t.owner_id', '=', ctx.actor.id);
  if (key?.length === 2) q = q.where(sql<boolean>`(t.due_on, t.id) > (${key[0]}::date, ${key[1]}::uuid)`);
  const found = await q
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(input.limit + 1)
    .execute();
  const { shown, next } = toPage(found, input.limit, t => [t.due_on, t.id]);
  return { rows: shown.map(t => taskOf(ctx, t, today)), next };
};

/** A task in reach with what its assessment says, locked until the end of the command. */
export const taskForUpdate = async (ctx: Ctx, id: string) => {
  const row = await ctx.db
    .selectFrom('readiness.tasks')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && { id: row.id, ownerId: row.owner_id, createdBy: row.created_by, endedAt: row.ended_at, version: row.version };
};
