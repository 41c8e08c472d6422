import { dayOf } from '#platform/contract/china-day.ts';
import {
  advanceProject,
  changePart,
  correctProject,
  dropProject,
  enterAsAsset,
  publishProject,
  recordSubsidy,
  stepBack,
  withdrawSubsidy,
} from '../contract/operations-project.ts';
import type { Procedure, StageKey } from '../contract/procedure.ts';
import type { DraftingRole, NextStage, PartView, ProjectView, StepView, SubsidyView } from '../contract/project.ts';
import { followingStages, limitDayOf, type StageEntry, trackOf } from '../domain/procedure.ts';
import type { StandardsContext } from './db.ts';
import { type JoinedProject, projectRowOf, projectsIn } from './list-reads.ts';
import { mayWorkOnProject } from './policy.ts';
import { procedureById } from './procedure-reads.ts';
import { standingAsset, stepsOf } from './project-store.ts';

/** A project in reach as it is joined for reading. */
export const findProject = async (ctx: StandardsContext, id: string): Promise<JoinedProject | undefined> =>
  projectsIn(ctx).where('p.id', '=', id).executeTakeFirst();

type StepRow = Awaited<ReturnType<typeof stepsOf>>[number];

/** Entries that stand, as the domain takes them. */
export const standingEntries = (steps: readonly StepRow[]): StageEntry[] =>
  steps
    .filter(s => s.withdrawn_at === null)
    .map(s => ({ stage: s.stage_key as StageKey, on: s.entered_on, skipped: s.skipped as StageKey[] }));

const nameIn = (p: Procedure, key: string): string => p.stages.find(s => s.key === key)?.name ?? key;

const stepView = (p: Procedure, s: StepRow): StepView => ({
  id: s.id,
  stageName: nameIn(p, s.stage_key),
  enteredOn: s.entered_on,
  skipped: s.skipped.map(k => nameIn(p, k)),
  note: s.note,
  fileName: s.file_name,
  byName: s.by_name,
  at: s.at.toISOString(),
  withdrawnReason: s.withdraw_reason,
});

const partsOf = async (ctx: StandardsContext, id: string): Promise<PartView[]> => {
  const rows = await ctx.db
    .selectFrom('standards.parts')
    .selectAll()
    .where('project_id', '=', id)
    .orderBy('since', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(p => ({ id: p.id, role: p.role as DraftingRole, rank: p.rank, since: p.since, reason: p.reason, byName: p.by_name }));
};

const subsidiesOf = async (ctx: StandardsContext, id: string): Promise<SubsidyView[]> => {
  const rows = await ctx.db.selectFrom('standards.subsidies').selectAll().where('project_id', '=', id).orderBy('at', 'desc').execute();
  return rows.map(u => ({
    id: u.id,
    itemName: u.item_name,
    grantedOn: u.granted_on,
    amount: Number(u.amount),
    source: u.source,
    byName: u.by_name,
    withdrawnReason: u.withdraw_reason,
  }));
};

const nextOf = (p: Procedure, running: StageKey, entries: readonly StageEntry[]): NextStage[] =>
  followingStages(
    p,
    running,
    entries.flatMap(e => e.skipped),
  ).map(({ stage, skips, track }) => ({
    key: stage.key,
    name: stage.name,
    skips: skips.map(k => nameIn(p, k)),
    track: skips.length > 0 && track ? { name: track.name, source: track.source } : null,
    publishes: stage.marks === 'publishes',
  }));

/** What this person can do with the project now. */
const actsOf = (
  ctx: StandardsContext,
  p: JoinedProject,
  more: { state: ProjectView['state']; entries: number; assetId: string | null; next: readonly NextStage[]; justPublished: boolean },
): string[] => {
  if (!mayWorkOnProject(ctx.actor, { ownerId: p.owner_id, createdBy: p.created_by })) return [];
  const open = more.state === 'underway' || more.state === 'published';
  const acts = [
    [correctProject.name, open],
    [advanceProject.name, open && more.next.some(n => !n.publishes)],
    [publishProject.name, open && more.next.some(n => n.publishes)],
    [stepBack.name, (more.entries > 1 || more.state === 'dropped') && !(more.justPublished && (more.assetId !== null || p.subsidised))],
    [dropProject.name, more.state === 'underway'],
    [changePart.name, more.state !== 'dropped'],
    [enterAsAsset.name, p.published_on !== null && more.assetId === null],
    [recordSubsidy.name, p.published_on !== null && !p.subsidised],
    [withdrawSubsidy.name, p.subsidised],
  ] as const;
  return acts.filter(([name, fits]) => fits && ctx.can(name)).map(([name]) => name);
};

/** The whole of a project and what this actor may do with it. */
export const projectView = async (ctx: StandardsContext, p: JoinedProject): Promise<ProjectView> => {
  const today = dayOf(ctx.now);
  const [procedure, steps, parts, subsidies, assetId] = await Promise.all([
    procedureById(ctx, p.procedure_id),
    stepsOf(ctx, p.id),
    partsOf(ctx, p.id),
    subsidiesOf(ctx, p.id),
    standingAsset(ctx, p.asset_id),
  ]);
  const row = projectRowOf(p, today);
  const entries = standingEntries(steps);
  const endedOn = p.dropped_on ?? p.withdrawn_on;
  const open = endedOn === null;
  const next = open ? nextOf(procedure, row.stageKey, entries) : [];
  const stage = procedure.stages.find(s => s.key === row.stageKey);
  const running = open ? (stage?.limits ?? []) : [];
  return {
    ...row,
    procedureName: procedure.name,
    procedureSource: procedure.source,
    procedureNote: procedure.note,
    ownerId: p.owner_id,
    startedOn: p.started_on,
    publishedOn: p.published_on,
    effectiveOn: p.effective_on,
    endedOn,
    dropReason: p.drop_reason,
    itemId: p.item_id,
    itemName: p.item_name,
    demandId: p.demand_id,
    caseId: p.case_id,
    assetId,
    track: trackOf(procedure, entries, endedOn, today),
    running: running.map(l => limitDayOf(l, p.stage_since)),
    next,
    steps: steps.map(s => stepView(procedure, s)),
    parts,
    subsidies,
    version: p.version,
    may: actsOf(ctx, p, { assetId, state: row.state, entries: entries.length, next, justPublished: stage?.marks === 'publishes' }),
  };
};
