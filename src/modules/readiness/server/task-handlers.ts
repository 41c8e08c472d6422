import { people } from '#modules/people/index.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { GapTaskFields } from '../contract/assessment.ts';
import { correctGapTask, createGapTask, endGapTask, findOwners, listGapTasks } from '../contract/operations-scoring.ts';
import { readinessProblems } from '../contract/problems.ts';
import { comparedItems } from './assessment-reads.ts';
import { assessmentForUpdate, type HeldAssessment, placeOfPart } from './assessment-store.ts';
import { mustBeColleague } from './colleagues.ts';
import { criteriaItem } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { mayAssess, mayEndTask } from './policy.ts';
import { taskForUpdate, taskPage } from './task-reads.ts';

const { command, query } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

const columnsOf = async (ctx: Ctx, task: GapTaskFields) => {
  const owner = await mustBeColleague(ctx, task.ownerId, '/task/ownerId');
  return { title: task.title, owner_id: owner.id, owner_name: owner.name, due_on: task.dueOn };
};

/** A gap is a task with the points that the item lacks now; an item that is not agreed lacks nobody knows how many. */
const create = async (ctx: Ctx, a: HeldAssessment, i: { id: string; itemKey: string; task: GapTaskFields }): Promise<void> => {
  const { criteria, items } = await comparedItems(ctx, a.id, a.criteriaId);
  const item = criteriaItem(criteria, i.itemKey);
  const lost = items.find(x => x.key === item.key)?.lost ?? null;
  if (lost === null)
    throw readinessProblems.notAgreed({ n: 1, item: item.name }, [
      { pointer: '/itemKey', code: 'readiness.problem.notAgreed', params: { n: 1, item: item.name } },
    ]);
  await ctx.db
    .insertInto('readiness.tasks')
    .values({
      id: i.id,
      ...placeOfPart(a),
      item_key: item.key,
      ...(await columnsOf(ctx, i.task)),
      lost_points: lost,
      created_by: ctx.actor.id,
      created_at: ctx.now,
    })
    .execute();
};

/** 改进任务: gaps with an owner and a due day. */
export const taskHandlers = [
  query(listGapTasks, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => taskPage(ctx, i) }),
  query(findOwners, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: (await people(ctx).staffIn(ctx.actor.regionCode)).map(({ id, name }) => ({ id, name })) }),
  }),
  command(createGapTask, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await create(ctx, a, i);
      return { subject: a.id, result: { id: i.id } };
    },
  }),
  command(correctGapTask, {
    load: (ctx, i) => taskForUpdate(ctx, i.id),
    allow: mayEndTask,
    run: async (ctx, task, i) => {
      if (task.endedAt !== null) throw readinessProblems.taskEnded();
      if (task.version !== i.version) throw readinessProblems.changedMeanwhile();
      const values = { ...(await columnsOf(ctx, i.task)), version: task.version + 1 };
      await ctx.db.updateTable('readiness.tasks').set(values).where('id', '=', task.id).execute();
      return { subject: task.id, result: { id: task.id } };
    },
  }),
  command(endGapTask, {
    load: (ctx, i) => taskForUpdate(ctx, i.id),
    allow: mayEndTask,
    run: async (ctx, task, i) => {
      if (task.endedAt !== null) throw readinessProblems.taskEnded();
      const values = { ended_at: ctx.now, outcome: i.outcome, note: i.note, version: task.version + 1 };
      await ctx.db.updateTable('readiness.tasks').set(values).where('id', '=', task.id).execute();
      return { subject: task.id, result: { id: task.id } };
    },
  }),
];
