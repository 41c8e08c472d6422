import { enterprises, followingTables, followMerges } from '#modules/enterprises/index.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { moveStandards, moveStandardsBack } from '../contract/operations-merge.ts';
import {
  enterpriseStandards,
  listPathSteps,
  listPaths,
  pathTotals,
  recordRecognition,
  setPathStep,
  withdrawRecognition,
} from '../contract/operations-path.ts';
import { createProject } from '../contract/operations-project.ts';
import { standardsProblems } from '../contract/problems.ts';
import { markStageOf } from '../domain/mark-path.ts';
import type { StandardsContext, StandardsDb } from './db.ts';
import { allProjects } from './list-reads.ts';
import { pathPage, recognitionsOf, registeredMarks, stageTotals } from './path-reads.ts';
import { setStep, stepsAt, stepTable } from './path-steps.ts';
import { mustHaveCome } from './project-store.ts';

const { command, query } = handlersFor<StandardsDb>();

/** More projects of one enterprise than these stand in the list alone. */
const mostProjects = 200;

const standingOf = async (ctx: StandardsContext, firm: { id: string; name: string; region_code: string }) => {
  const [projects, marks, recognitions] = await Promise.all([
    allProjects(ctx, { enterpriseId: firm.id }, mostProjects),
    registeredMarks(ctx, firm.id),
    recognitionsOf(ctx, firm.id),
  ]);
  const registered = marks.filter(m => m.status === 'inForce' || m.status === 'inGrace').length;
  const stage = markStageOf({ registered, recognised: recognitions.length });
  const steps = await stepsAt(ctx, { regionCode: firm.region_code, stage });
  return {
    enterpriseId: firm.id,
    enterpriseName: firm.name,
    projects,
    stage,
    marks,
    recognitions,
    steps,
    may: [createProject.name, recordRecognition.name, withdrawRecognition.name].filter(ctx.can),
  };
};

interface RecognitionInput {
  id: string;
  assetId: string;
  caseNumber: string;
  body: string;
  recognisedOn: string;
  note: string;
}

const recognise = async (ctx: StandardsContext, firm: { id: string; authority_id: string; region_code: string }, i: RecognitionInput) => {
  mustHaveCome(ctx, i.recognisedOn, '/recognisedOn');
  const mark = (await registeredMarks(ctx, firm.id)).find(m => m.id === i.assetId);
  if (!mark) throw standardsProblems.markElsewhere({}, [{ pointer: '/assetId', code: 'standards.problem.markElsewhere' }]);
  const made = await ctx.db
    .insertInto('standards.recognitions')
    .values({
      id: i.id,
      authority_id: firm.authority_id,
      region_code: firm.region_code,
      enterprise_id: firm.id,
      asset_id: mark.id,
      mark_title: mark.title,
      case_number: i.caseNumber,
      body: i.body,
      recognised_on: i.recognisedOn,
      note: i.note,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
    })
    .onConflict(c => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw standardsProblems.recognitionThere();
};

const recognitionForUpdate = (ctx: StandardsContext, id: string) =>
  ctx.db
    .selectFrom('standards.recognitions')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Projects and findings go with their enterprise; a standard that the keeper has as well stays. */
export const standardsMerges = followMerges<StandardsDb>({
  moveOp: moveStandards,
  moveBackOp: moveStandardsBack,
  ...followingTables([{ name: 'standards.projects', onceWithin: 'standard_key', versioned: true }, { name: 'standards.recognitions' }]),
});

/** 商标培育 (6.2.4.1-a): stages from the register, what comes next, findings in cases. */
export const pathHandlers = [
  query(listPaths, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => pathPage(ctx, input) }),
  query(pathTotals, { load: noRecord, allow: matrixDecides, run: async (ctx, _, i) => ({ stages: await stageTotals(ctx, i) }) }),
  query(enterpriseStandards, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: (ctx, firm) => standingOf(ctx, firm),
  }),
  query(listPathSteps, {
    load: noRecord,
    allow: matrixDecides,
    run: ctx => stepTable(ctx),
  }),
  command(setPathStep, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await setStep(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(recordRecognition, {
    load: (ctx, i) => enterprises(ctx).byId(i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, firm, i) => {
      await recognise(ctx, firm, i);
      return { subject: firm.id, result: { id: i.id } };
    },
  }),
  command(withdrawRecognition, {
    load: (ctx, i) => recognitionForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, r, i) => {
      if (r.withdrawn_at !== null) throw standardsProblems.alreadyWithdrawn();
      await ctx.db
        .updateTable('standards.recognitions')
        .set({ withdrawn_at: ctx.now, withdraw_reason: i.reason })
        .where('id', '=', r.id)
        .execute();
      return { subject: r.enterprise_id, result: { id: r.id }, reason: i.reason };
    },
  }),
  ...standardsMerges.handlers,
];
