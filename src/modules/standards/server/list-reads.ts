import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ProjectFilter } from '../contract/operations-project.ts';
import type { ProjectKind, StageKey } from '../contract/procedure.ts';
import type { DraftingRole, ProjectRow, SubsidyIntent } from '../contract/project.ts';
import { isProjectOverdue } from '../domain/project.ts';
import type { StandardsContext } from './db.ts';
import { stateOfProject } from './project-store.ts';

const subsidisedSql = sql<boolean>`exists (select from standards.subsidies u where u.project_id = p.id and u.withdrawn_at is null)`;

/** Projects in reach with what their rows show, the newest first. */
export const projectsIn = (ctx: StandardsContext) =>
  ctx.db
    .selectFrom('standards.projects as p')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'p.enterprise_id')
    .innerJoin('standards.procedure_stages as s', j => j.onRef('s.procedure_id', '=', 'p.procedure_id').onRef('s.key', '=', 'p.stage_key'))
    .selectAll('p')
    .select(['e.name as enterprise_name', 's.name as stage_name', subsidisedSql.as('subsidised')])
    .where(whereScope(ctx.scope, { region: 'p.region_code' }))
    .orderBy('p.started_on', 'desc')
    .orderBy('p.id', 'desc');

export type JoinedProject = Awaited<ReturnType<ReturnType<typeof projectsIn>['execute']>>[number];

const runs = sql<boolean>`p.dropped_on is null and p.withdrawn_on is null`;

const filtered = (ctx: StandardsContext, f: ProjectFilter) => {
  let q = projectsIn(ctx);
  if (f.kind) q = q.where('p.kind', '=', f.kind);
  if (f.stage) q = q.where('p.stage_key', '=', f.stage).where(runs);
  if (f.state === 'dropped') q = q.where('p.dropped_on', 'is not', null);
  if (f.state === 'withdrawn') q = q.where('p.withdrawn_on', 'is not', null);
  if (f.state === 'published') q = q.where('p.published_on', 'is not', null).where('p.withdrawn_on', 'is', null);
  if (f.state === 'underway') q = q.where('p.published_on', 'is', null).where('p.dropped_on', 'is', null);
  if (f.role) q = q.where('p.role', '=', f.role);
  if (f.overdue) q = q.where('p.due_on', '<', dayOf(ctx.now)).where(runs);
  if (f.mine) q = q.where('p.owner_id', '=', ctx.actor.id);
  if (f.enterpriseId) q = q.where('p.enterprise_id', '=', f.enterpriseId);
  if (f.regionCode) q = q.where(sql<boolean>`starts_with(p.region_code, ${f.regionCode})`);
  if (f.q) {
    const words = f.q;
    q = q.where(
      sql<boolean>`strpos(e.name, ${words}) > 0 or strpos(p.title, ${words}) > 0 or strpos(p.plan_number, ${words}) > 0
        or strpos(coalesce(p.standard_number, ''), ${words}) > 0 or strpos(coalesce(p.standard_key, ''), upper(${words})) > 0`,
    );
  }
  return q;
};

export const projectRowOf = (p: JoinedProject, today: string): ProjectRow => {
  const state = stateOfProject(p);
  return {
    id: p.id,
    enterpriseId: p.enterprise_id,
    enterpriseName: p.enterprise_name ?? '',
    regionCode: p.region_code,
    kind: p.kind as ProjectKind,
    title: p.title,
    planNumber: p.plan_number,
    role: p.role as DraftingRole,
    rank: p.rank,
    state,
    stageKey: p.stage_key as StageKey,
    stageName: p.stage_name,
    stageSince: p.stage_since,
    dueOn: p.due_on,
    overdue: isProjectOverdue(state, p.due_on, today),
    number: p.standard_number ?? '',
    intent: p.intent as SubsidyIntent,
    subsidised: p.subsidised,
    ownerName: p.owner_name,
  };
};

/** A page of the list. */
export const projectPage = async (
  ctx: StandardsContext,
  { after, limit, ...filter }: ProjectFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: ProjectRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  const all = filtered(ctx, filter);
  const q = key?.length === 2 ? all.where(sql<boolean>`(p.started_on, p.id) < (${key[0]}::date, ${key[1]}::uuid)`) : all;
  const { shown, next } = toPage(await q.limit(limit + 1).execute(), limit, p => [p.started_on, p.id]);
  const today = dayOf(ctx.now);
  return { rows: shown.map(p => projectRowOf(p, today)), next };
};

/** Every project that the filter lets through, up to `most`. */
export const allProjects = async (ctx: StandardsContext, filter: ProjectFilter, most: number): Promise<ProjectRow[]> => {
  const today = dayOf(ctx.now);
  return (await filtered(ctx, filter).limit(most).execute()).map(p => projectRowOf(p, today));
};
