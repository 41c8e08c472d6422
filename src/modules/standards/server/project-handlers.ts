import { enterprises } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { soundBytes } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import {
  changePart,
  correctProject,
  createProject,
  getProject,
  listProcedures,
  listProjects,
  projectChoices,
  projectTimeline,
  stepFile,
} from '../contract/operations-project.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { ProjectKind } from '../contract/procedure.ts';
import type { DraftingPart, Evidence, ProjectFields } from '../contract/project.ts';
import { procedureOn } from '../domain/procedure.ts';
import type { StandardsContext, StandardsDb } from './db.ts';
import { choicesFor, fieldColumns } from './links.ts';
import { projectPage } from './list-reads.ts';
import { mayWorkOnProject } from './policy.ts';
import { allProcedures } from './procedure-reads.ts';
import { findProject, projectView } from './project-reads.ts';
import {
  changeProject,
  type HeldProject,
  insertPart,
  insertStep,
  mustBeRead,
  mustHaveCome,
  projectForUpdate,
  projectMustRun,
  stageColumns,
} from './project-store.ts';

const { command, query, download } = handlersFor<StandardsDb>();

interface NewProject {
  id: string;
  enterpriseId: string;
  kind: ProjectKind;
  startedOn: string;
  part: DraftingPart;
  project: ProjectFields;
  evidence: Evidence;
}

const mustBeFirm = async (ctx: StandardsContext, id: string) => {
  const firm = await enterprises(ctx).byId(id);
  if (!firm || firm.status === 'merged')
    throw standardsProblems.unknownEnterprise({}, [{ pointer: '/enterpriseId', code: 'standards.problem.unknownEnterprise' }]);
  return firm;
};

/** Stands in the first stage of the procedure that holds on the day it began. */
const create = async (ctx: StandardsContext, i: NewProject): Promise<void> => {
  mustHaveCome(ctx, i.startedOn, '/startedOn');
  const firm = await mustBeFirm(ctx, i.enterpriseId);
  const procedure = procedureOn(await allProcedures(ctx), i.kind, i.startedOn);
  const first = procedure?.stages[0];
  if (!procedure || !first) throw standardsProblems.noProcedure({}, [{ pointer: '/startedOn', code: 'standards.problem.noProcedure' }]);
  const row = { id: i.id, authority_id: firm.authority_id, region_code: firm.region_code };
  const made = await ctx.db
    .insertInto('standards.projects')
    .values({
      ...row,
      enterprise_id: firm.id,
      kind: i.kind,
      procedure_id: procedure.id,
      ...i.part,
      ...(await fieldColumns(ctx, firm.id, i.project)),
      started_on: i.startedOn,
      ...stageColumns(first, i.startedOn),
      created_by: ctx.actor.id,
      created_at: ctx.now,
    })
    .onConflict(c => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw standardsProblems.idTaken();
  await insertStep(ctx, row, { id: newId(), stage: first.key, skipped: [], on: i.startedOn, evidence: i.evidence });
  await insertPart(ctx, row, { id: newId(), part: i.part, since: i.startedOn, reason: '' });
};

/** The role and rank that hold from a day on; the former ones stay in the history. */
const change = async (
  ctx: StandardsContext,
  p: HeldProject,
  i: { version: number; partId: string; part: DraftingPart; since: string; reason: string },
): Promise<void> => {
  mustBeRead(p, i.version);
  if (p.row.dropped_on !== null) throw standardsProblems.alreadyEnded();
  mustHaveCome(ctx, i.since, '/since');
  if (i.part.role === p.row.role && i.part.rank === p.row.rank)
    throw standardsProblems.samePart({}, [{ pointer: '/part/role', code: 'standards.problem.samePart' }]);
  const last = await ctx.db
    .selectFrom('standards.parts')
    .select(e => e.fn.max('since').as('day'))
    .where('project_id', '=', p.id)
    .executeTakeFirst();
  const day = last?.day ?? p.row.started_on;
  if (i.since < day)
    throw standardsProblems.partBefore({ day }, [{ pointer: '/since', code: 'standards.problem.partBefore', params: { day } }]);
  await insertPart(ctx, p.row, { id: i.partId, part: i.part, since: i.since, reason: i.reason });
  await changeProject(ctx, p.id, i.part);
};

/** 标准化项目: registering, reading, putting right. */
export const projectHandlers = [
  query(listProjects, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => projectPage(ctx, input) }),
  query(getProject, { load: (ctx, i) => findProject(ctx, i.id), allow: matrixDecides, run: (ctx, p) => projectView(ctx, p) }),
  query(projectChoices, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => choicesFor(ctx, i.enterpriseId) }),
  query(projectTimeline, {
    load: (ctx, i) => findProject(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, p) => readTimeline(ctx, [p.id]),
  }),
  query(listProcedures, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await allProcedures(ctx) }) }),
  command(createProject, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await create(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(correctProject, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      projectMustRun(p, i.version);
      await changeProject(ctx, p.id, await fieldColumns(ctx, p.row.enterprise_id, i.project));
      return { subject: p.id, result: { id: p.id } };
    },
  }),
  command(changePart, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      await change(ctx, p, i);
      return { subject: p.id, result: { id: p.id }, reason: i.reason };
    },
  }),
  download(stepFile, {
    load: async (ctx, i) => {
      const step = await ctx.db
        .selectFrom('standards.steps')
        .selectAll()
        .where(whereScope(ctx.scope, { region: 'region_code' }))
        .where('id', '=', i.id)
        .executeTakeFirst();
      return step?.storage_key && step.sha256 ? { ...step, storageKey: step.storage_key, sha256: step.sha256 } : undefined;
    },
    allow: matrixDecides,
    subject: f => f.project_id,
    run: async (ctx, f) => ({
      fileName: f.file_name ?? '',
      mediaType: f.media_type ?? 'application/octet-stream',
      body: await soundBytes(ctx, f),
    }),
  }),
];
