import { enterprises, followingTables, followMerges } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { Party, YearStanding } from '../contract/assessment.ts';
import { answerPrerequisite, enterpriseReadiness, getCriteria, openAssessment } from '../contract/operations-assessment.ts';
import { moveReadiness, moveReadinessBack } from '../contract/operations-merge.ts';
import { readinessProblems } from '../contract/problems.ts';
import { categoriesOf } from '../domain/criteria.ts';
import { prerequisitesFor } from '../domain/ladder.ts';
import { stateOfAssessment, sumPoints } from '../domain/scoring.ts';
import { comparedItems } from './assessment-reads.ts';
import { finishedParties } from './assessment-store.ts';
import { allCriteria, allPrerequisites } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { laddersOf } from './standing-reads.ts';

const { command, query } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

const yearsOf = (ctx: Ctx, enterpriseId: string) =>
  ctx.db
    .selectFrom('readiness.assessments')
    .select(['id', 'year', 'criteria_id', 'points', 'concluded_at'])
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('year', 'desc')
    .orderBy('id')
    .execute();

/** A year with what each category got; null where one of its items is not agreed. */
const standingOfYear = async (ctx: Ctx, a: Awaited<ReturnType<typeof yearsOf>>[number]): Promise<YearStanding> => {
  const [{ criteria, items }, finished] = await Promise.all([comparedItems(ctx, a.id, a.criteria_id), finishedParties(ctx, a.id)]);
  const earned = new Map(items.map(i => [i.key, i.earned]));
  return {
    assessmentId: a.id,
    year: a.year,
    state: stateOfAssessment({ concludedAt: a.concluded_at, finished: finished as Party[] }),
    points: a.points === null ? null : Number(a.points),
    criteriaName: criteria.name,
    categories: categoriesOf(criteria.items).map(c => {
      const got = c.items.map(i => earned.get(i.key) ?? null);
      const whole = got.filter(p => p !== null);
      return { key: c.key, name: c.name, points: c.points, got: whole.length === got.length ? sumPoints(whole) : null };
    }),
  };
};

const openTasksOf = async (ctx: Ctx, enterpriseId: string): Promise<number> => {
  const row = await ctx.db
    .selectFrom('readiness.tasks as t')
    .innerJoin('readiness.assessments as a', 'a.id', 't.assessment_id')
    .select(e => e.fn.countAll().as('n'))
    .where('a.enterprise_id', '=', enterpriseId)
    .where('t.ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
};

/** The ladder rests on the newest year that is concluded. */
const readinessOf = async (ctx: Ctx, enterpriseId: string) => {
  const found = await yearsOf(ctx, enterpriseId);
  const [years, openTasks] = await Promise.all([Promise.all(found.map(a => standingOfYear(ctx, a))), openTasksOf(ctx, enterpriseId)]);
  const points = years.find(y => y.state === 'concluded')?.points ?? null;
  const [rungs = []] = await laddersOf(ctx, [{ enterpriseId, points }]);
  return { years, rungs, openTasks };
};

type AnswerInput = { id: string; prerequisiteId: string; version: number; answer: string; note: string };
type Firm = { id: string; authority_id: string; region_code: string };

const mayBeAnswered = async (ctx: Ctx, firm: Firm, id: string): Promise<void> => {
  const rule = prerequisitesFor(await allPrerequisites(ctx), firm.region_code, dayOf(ctx.now)).find(r => r.id === id);
  if (!rule) throw readinessProblems.unknownPrerequisite();
  if (rule.kind !== 'confirm') throw readinessProblems.toldByRecords();
};

const answer = async (ctx: Ctx, firm: Firm, i: AnswerInput): Promise<void> => {
  await mayBeAnswered(ctx, firm, i.prerequisiteId);
  const by = { by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.now };
  const said = { answer: i.answer, note: i.note, ...by };
  const written =
    i.version === 0
      ? await ctx.db
          .insertInto('readiness.answers')
          .values({
            id: i.id,
            authority_id: firm.authority_id,
            region_code: firm.region_code,
            enterprise_id: firm.id,
            prerequisite_id: i.prerequisiteId,
            ...said,
          })
          .onConflict(c => c.columns(['enterprise_id', 'prerequisite_id']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await ctx.db
          .updateTable('readiness.answers')
          .set({ ...said, version: i.version + 1 })
          .where('enterprise_id', '=', firm.id)
          .where('prerequisite_id', '=', i.prerequisiteId)
          .where('version', '=', i.version)
          .returning('id')
          .executeTakeFirst();
  if (!written) throw readinessProblems.changedMeanwhile();
};

/** Assessments and what was found out go with their enterprise; what the keeper has answered itself stays. */
export const readinessMerges = followMerges<ReadinessDb>({
  moveOp: moveReadiness,
  moveBackOp: moveReadinessBack,
  ...followingTables([
    { name: 'readiness.assessments', versioned: true },
    { name: 'readiness.answers', onceWithin: 'prerequisite_id', versioned: true },
  ]),
});

/** 企业的准备度 and what its ladder rests on (6.2.2.1-a). */
export const standingHandlers = [
  query(enterpriseReadiness, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, firm) => ({
      enterpriseId: firm.id,
      enterpriseName: firm.name,
      ...(await readinessOf(ctx, firm.id)),
      may: [openAssessment.name, answerPrerequisite.name].filter(ctx.can),
    }),
  }),
  query(getCriteria, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const [versions, prerequisites] = await Promise.all([allCriteria(ctx), allPrerequisites(ctx)]);
      return { versions, prerequisites };
    },
  }),
  command(answerPrerequisite, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, firm, i) => {
      await answer(ctx, firm, i);
      return { subject: firm.id, result: { id: i.id } };
    },
  }),
  ...readinessMerges.handlers,
];
