import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { readTimeline } from '#platform/server/audit.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { AssessmentState } from '../contract/assessment.ts';
import {
  assessmentTimeline,
  concludeAssessment,
  getAssessment,
  handAssessment,
  listAssessments,
  openAssessment,
  reopenAssessment,
} from '../contract/operations-assessment.ts';
import {
  addEvidenceOf,
  agreeItem,
  agreeNear,
  createGapTask,
  finishSheet,
  saveScores,
  takeSheetBack,
} from '../contract/operations-scoring.ts';
import { readinessProblems } from '../contract/problems.ts';
import { criteriaOn } from '../domain/criteria.ts';
import { assessmentView, comparedItems, findAssessment } from './assessment-reads.ts';
import { assessmentForUpdate, changeAssessment, type HeldAssessment, mustBeOpen } from './assessment-store.ts';
import { mustBeColleague } from './colleagues.ts';
import { allCriteria } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { assessmentPage } from './list-reads.ts';
import { mayAssess } from './policy.ts';

const { command, query } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

/** What can be done with an assessment in a state, for those who may assess it. */
const actsIn: Readonly<Record<AssessmentState, readonly string[]>> = {
  scoring: [addEvidenceOf.name, handAssessment.name],
  agreeing: [addEvidenceOf.name, handAssessment.name, agreeItem.name, agreeNear.name, createGapTask.name, concludeAssessment.name],
  concluded: [createGapTask.name, reopenAssessment.name],
};

const open = async (ctx: Ctx, i: { id: string; enterpriseId: string; year: number; coachId: string }): Promise<void> => {
  const [firm, coach, versions] = await Promise.all([
    enterprises(ctx).byId(i.enterpriseId),
    mustBeColleague(ctx, i.coachId, '/coachId'),
    allCriteria(ctx),
  ]);
  if (!firm || firm.status === 'merged')
    throw readinessProblems.unknownEnterprise({}, [{ pointer: '/enterpriseId', code: 'readiness.problem.unknownEnterprise' }]);
  const criteria = criteriaOn(versions, dayOf(ctx.now));
  if (!criteria) throw readinessProblems.noCriteria();
  const taken = await ctx.db
    .selectFrom('readiness.assessments')
    .select('id')
    .where('enterprise_id', '=', firm.id)
    .where('year', '=', i.year)
    .executeTakeFirst();
  const made = taken
    ? undefined
    : await ctx.db
        .insertInto('readiness.assessments')
        .values({
          id: i.id,
          authority_id: firm.authority_id,
          region_code: firm.region_code,
          enterprise_id: firm.id,
          made_for: firm.id,
          year: i.year,
          criteria_id: criteria.id,
          coach_id: coach.id,
          coach_name: coach.name,
          created_by: ctx.actor.id,
          created_at: ctx.now,
        })
        .onConflict(c => c.columns(['made_for', 'year']).doNothing())
        .returning('id')
        .executeTakeFirst();
  if (!made)
    throw readinessProblems.yearTaken({ year: i.year }, [
      { pointer: '/year', code: 'readiness.problem.yearTaken', params: { year: i.year } },
    ]);
};

const mustBeRead = (a: HeldAssessment, version: number): void => {
  if (a.version !== version) throw readinessProblems.changedMeanwhile();
};

const conclude = async (ctx: Ctx, a: HeldAssessment, version: number): Promise<void> => {
  mustBeOpen(a);
  mustBeRead(a, version);
  const { items } = await comparedItems(ctx, a.id, a.criteriaId);
  const open = items.filter(i => i.agreed === null);
  if (open[0]) throw readinessProblems.notAgreed({ n: open.length, item: open[0].name });
  await changeAssessment(ctx, a.id, { concluded_at: ctx.now });
};

/** Handlers of 准备度评价. */
export const assessmentHandlers = [
  query(listAssessments, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => assessmentPage(ctx, input) }),
  query(getAssessment, {
    load: (ctx, i) => findAssessment(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, a) => {
      const mine = mayAssess(ctx.actor, a);
      return assessmentView(ctx, a, {
        assessment: state => (mine ? actsIn[state].filter(ctx.can) : []),
        sheet: finished => (mine ? (finished ? [takeSheetBack.name] : [saveScores.name, finishSheet.name]).filter(ctx.can) : []),
      });
    },
  }),
  query(assessmentTimeline, {
    load: (ctx, i) => findAssessment(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, a) => readTimeline(ctx, [a.id]),
  }),
  command(openAssessment, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await open(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(handAssessment, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.id),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      mustBeOpen(a);
      mustBeRead(a, i.version);
      const coach = await mustBeColleague(ctx, i.coachId, '/coachId');
      await changeAssessment(ctx, a.id, { coach_id: coach.id, coach_name: coach.name });
      return { subject: a.id, result: { id: a.id } };
    },
  }),
  command(concludeAssessment, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.id),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await conclude(ctx, a, i.version);
      return { subject: a.id, result: { id: a.id } };
    },
  }),
  command(reopenAssessment, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.id),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      if (a.concludedAt === null) throw readinessProblems.notConcluded();
      await changeAssessment(ctx, a.id, { concluded_at: null });
      return { subject: a.id, result: { id: a.id }, reason: i.reason };
    },
  }),
];
