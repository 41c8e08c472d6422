import { type Selectable, sql, type UpdateObject } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { ownFile } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { ProcedureStage, StageKey } from '../contract/procedure.ts';
import type { DraftingPart, Evidence } from '../contract/project.ts';
import { dueDayOf } from '../domain/procedure.ts';
import { projectState } from '../domain/project.ts';
import type { StandardsContext, StandardsDb } from './db.ts';

export type ProjectRecord = Selectable<DB['standards.projects']>;

/** A project as its commands hold it. */
export interface HeldProject {
  id: string;
  ownerId: string;
  createdBy: string;
  row: ProjectRecord;
}

/** The project in reach, locked until the end of the command: whoever writes to one of its parts takes it first. */
export const projectForUpdate = async (ctx: StandardsContext, id: string): Promise<HeldProject | undefined> => {
  const row = await ctx.db
    .selectFrom('standards.projects')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && { id: row.id, ownerId: row.owner_id, createdBy: row.created_by, row };
};

export const stateOfProject = (row: Pick<ProjectRecord, 'published_on' | 'dropped_on' | 'withdrawn_on'>) =>
  projectState({ publishedOn: row.published_on, droppedOn: row.dropped_on, withdrawnOn: row.withdrawn_on });

/** The asset that a project became, unless it was dismissed (不属实) since: then it became none, and may be entered anew. */
export const standingAsset = async (ctx: StandardsContext, assetId: string | null): Promise<string | null> => {
  if (assetId === null) return null;
  const there = await ctx.db
    .selectFrom('assets.pub_assets')
    .select('id')
    .where('id', '=', assetId)
    .where('standing', '<>', 'dismissed')
    .executeTakeFirst();
  return there?.id ?? null;
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read */
export const mustBeRead = (p: HeldProject, version: number): void => {
  if (p.row.version !== version) throw standardsProblems.changedMeanwhile();
};

/** @throws Problem `changedMeanwhile`; `alreadyEnded` when nothing runs any more */
export const projectMustRun = (p: HeldProject, version: number): void => {
  mustBeRead(p, version);
  const state = stateOfProject(p.row);
  if (state === 'dropped' || state === 'withdrawn') throw standardsProblems.alreadyEnded();
};

/** @throws Problem `dayAhead` beside its field: what has not happened is not recorded */
export const mustHaveCome = (ctx: StandardsContext, day: string, pointer: string): void => {
  if (day > dayOf(ctx.now)) throw standardsProblems.dayAhead({}, [{ pointer, code: 'standards.problem.dayAhead' }]);
};

/** Where the parts of a project belong. */
export const placeInProject = (row: Pick<ProjectRecord, 'id' | 'authority_id' | 'region_code'>) => ({
  authority_id: row.authority_id,
  region_code: row.region_code,
  project_id: row.id,
});

const by = (ctx: StandardsContext) => ({ by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.now });

/** Writes the change under a new version: who read the former one is told. */
export const changeProject = async (
  ctx: StandardsContext,
  id: string,
  change: UpdateObject<StandardsDb, 'standards.projects'>,
): Promise<void> => {
  await ctx.db
    .updateTable('standards.projects')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
};

/** Columns of a project that follow from the stage that it has entered. */
export const stageColumns = (stage: ProcedureStage, on: string) => ({
  stage_key: stage.key,
  stage_since: on,
  due_on: dueDayOf(stage, on),
});

interface NewStep {
  id: string;
  stage: StageKey;
  skipped: readonly StageKey[];
  on: string;
  evidence: Evidence;
}

/** Records an entry into a stage with what stands behind it. @throws Problem `fileMissing`, `idTaken` */
export const insertStep = async (
  ctx: StandardsContext,
  row: Pick<ProjectRecord, 'id' | 'authority_id' | 'region_code'>,
  s: NewStep,
): Promise<void> => {
  const f = s.evidence.fileId === null ? undefined : await ownFile(ctx, s.evidence.fileId);
  const { n } = await ctx.db
    .selectFrom('standards.steps')
    .select(e => e.fn.countAll<string>().as('n'))
    .where('project_id', '=', row.id)
    .executeTakeFirstOrThrow();
  const made = await ctx.db
    .insertInto('standards.steps')
    .values({
      id: s.id,
      ...placeInProject(row),
      stage_key: s.stage,
      skipped: [...s.skipped],
      entered_on: s.on,
      no: Number(n) + 1,
      note: s.evidence.note,
      ...(f ? { file_name: f.name, media_type: f.mediaType, size: f.size, sha256: f.sha256, storage_key: f.storageKey } : {}),
      ...by(ctx),
    })
    .onConflict(c => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw standardsProblems.idTaken();
};

interface NewPart {
  id: string;
  part: DraftingPart;
  since: string;
  reason: string;
}

/** Records the role and rank that hold from a day on. @throws Problem `idTaken` */
export const insertPart = async (
  ctx: StandardsContext,
  row: Pick<ProjectRecord, 'id' | 'authority_id' | 'region_code'>,
  p: NewPart,
): Promise<void> => {
  const made = await ctx.db
    .insertInto('standards.parts')
    .values({ id: p.id, ...placeInProject(row), ...p.part, since: p.since, reason: p.reason, ...by(ctx) })
    .onConflict(c => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw standardsProblems.idTaken();
};

/** Entries into stages in their order; those taken back too. */
export const stepsOf = (ctx: StandardsContext, projectId: string) =>
  ctx.db.selectFrom('standards.steps').selectAll().where('project_id', '=', projectId).orderBy('no').execute();

/** What was left out so far, and the entries that stand. */
export const standingSteps = async (ctx: StandardsContext, projectId: string) =>
  (await stepsOf(ctx, projectId)).filter(s => s.withdrawn_at === null);
