import { handlersFor } from '#platform/server/handler.ts';
import { advanceProject, dropProject, publishProject, stepBack } from '../contract/operations-project.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { ProcedureStage, ProjectKind, StageKey } from '../contract/procedure.ts';
import type { Evidence } from '../contract/project.ts';
import { numberOfKind } from '../domain/number-of-kind.ts';
import { type Following, followingStages } from '../domain/procedure.ts';
import type { StandardsContext, StandardsDb } from './db.ts';
import { mayWorkOnProject } from './policy.ts';
import { procedureById } from './procedure-reads.ts';
import { standingEntries } from './project-reads.ts';
import {
  changeProject,
  type HeldProject,
  insertStep,
  mustBeRead,
  mustHaveCome,
  projectForUpdate,
  projectMustRun,
  stageColumns,
  standingAsset,
  standingSteps,
} from './project-store.ts';

const { command } = handlersFor<StandardsDb>();

const following = async (ctx: StandardsContext, p: HeldProject): Promise<Following[]> => {
  const [procedure, steps] = await Promise.all([procedureById(ctx, p.row.procedure_id), standingSteps(ctx, p.id)]);
  const skipped = standingEntries(steps).flatMap(e => e.skipped);
  return followingStages(procedure, p.row.stage_key as StageKey, skipped);
};

const mustFollow = (p: HeldProject, on: string): void => {
  const day = p.row.stage_since;
  if (on < day) throw standardsProblems.dayBefore({ day }, [{ pointer: '/on', code: 'standards.problem.dayBefore', params: { day } }]);
};

interface Entering {
  version: number;
  stepId: string;
  on: string;
  evidence: Evidence;
}

/** The stage that a person names, if it may follow. @throws Problem `notNext` with those that may */
const mustBeNext = (open: readonly Following[], fits: (stage: ProcedureStage) => boolean): Following => {
  const found = open.find(f => fits(f.stage));
  if (!found) throw standardsProblems.notNext({ stages: open.map(f => f.stage.name).join('、') });
  return found;
};

const enter = async (ctx: StandardsContext, p: HeldProject, i: Entering, { stage, skips }: Following): Promise<void> => {
  mustHaveCome(ctx, i.on, '/on');
  mustFollow(p, i.on);
  await insertStep(ctx, p.row, { id: i.stepId, stage: stage.key, skipped: skips, on: i.on, evidence: i.evidence });
};

const advance = async (ctx: StandardsContext, p: HeldProject, i: Entering & { to: StageKey }): Promise<void> => {
  projectMustRun(p, i.version);
  const next = mustBeNext(await following(ctx, p), s => s.key === i.to);
  if (next.stage.marks === 'publishes') throw standardsProblems.numberWanted();
  await enter(ctx, p, i, next);
  await changeProject(ctx, p.id, {
    ...stageColumns(next.stage, i.on),
    ...(next.stage.marks === 'withdraws' ? { withdrawn_on: i.on, due_on: null } : {}),
  });
};

const field = (code: string, params: Record<string, unknown> = {}) => [{ pointer: '/number', code: `standards.problem.${code}`, params }];

/** The number as it is compared. @throws Problem `numberUnread`, `numberLooksWrong`, `numberUndated`, `numberOtherKind` beside the field */
const mustBeNumber = (written: string, kind: ProjectKind): string => {
  const reading = numberOfKind(written, kind);
  if (reading.ok) return reading.key;
  const { suggestion } = reading;
  if (suggestion !== '') throw standardsProblems.numberLooksWrong({ suggestion }, field('numberLooksWrong', { suggestion }));
  if (reading.why === 'unread') throw standardsProblems.numberUnread({}, field('numberUnread'));
  if (reading.why === 'undated') throw standardsProblems.numberUndated({}, field('numberUndated'));
  throw standardsProblems.numberOtherKind({}, field('numberOtherKind'));
};

/** The same standard of the same enterprise stands in one project. */
const mustBeFree = async (ctx: StandardsContext, p: HeldProject, number: string, key: string): Promise<void> => {
  const twin = await ctx.db
    .selectFrom('standards.projects')
    .select('title')
    .where('enterprise_id', '=', p.row.enterprise_id)
    .where('standard_key', '=', key)
    .executeTakeFirst();
  if (!twin) return;
  const params = { number, title: twin.title };
  throw standardsProblems.numberTaken(params, field('numberTaken', params));
};

const publish = async (
  ctx: StandardsContext,
  p: HeldProject,
  i: Entering & { number: string; effectiveOn: string | null },
): Promise<void> => {
  projectMustRun(p, i.version);
  if (p.row.published_on !== null) throw standardsProblems.publishedAlready();
  const next = mustBeNext(await following(ctx, p), s => s.marks === 'publishes');
  const key = mustBeNumber(i.number, p.row.kind as ProjectKind);
  if (i.effectiveOn !== null && i.effectiveOn < i.on)
    throw standardsProblems.effectiveBefore({}, [{ pointer: '/effectiveOn', code: 'standards.problem.effectiveBefore' }]);
  await mustBeFree(ctx, p, i.number, key);
  await enter(ctx, p, i, next);
  await changeProject(ctx, p.id, {
    ...stageColumns(next.stage, i.on),
    standard_number: i.number,
    standard_key: key,
    published_on: i.on,
    effective_on: i.effectiveOn,
  });
};

/** Takes the last thing back: an end, else the last entry; a number that came with it goes too. */
const goBack = async (ctx: StandardsContext, p: HeldProject, version: number, reason: string): Promise<void> => {
  mustBeRead(p, version);
  const procedure = await procedureById(ctx, p.row.procedure_id);
  const stageOf = (key: string): ProcedureStage => procedure.stages.find(s => s.key === key) as ProcedureStage;
  if (p.row.dropped_on !== null) {
    const back = stageColumns(stageOf(p.row.stage_key), p.row.stage_since);
    await changeProject(ctx, p.id, { ...back, dropped_on: null, drop_reason: '' });
    return;
  }
  const steps = await standingSteps(ctx, p.id);
  const [last, before] = [steps.at(-1), steps.at(-2)];
  if (!last || !before) throw standardsProblems.firstStage();
  const unpublishes = stageOf(last.stage_key).marks === 'publishes';
  if (unpublishes) await mustBeLoose(ctx, p);
  await ctx.db.updateTable('standards.steps').set({ withdrawn_at: ctx.now, withdraw_reason: reason }).where('id', '=', last.id).execute();
  await changeProject(ctx, p.id, {
    ...stageColumns(stageOf(before.stage_key), before.entered_on),
    withdrawn_on: null,
    ...(unpublishes ? { standard_number: null, standard_key: null, published_on: null, effective_on: null } : {}),
  });
};

/** What was published and has become an asset or a subsidy is not unsaid. @throws Problem `assetThere`, `subsidised` */
const mustBeLoose = async (ctx: StandardsContext, p: HeldProject): Promise<void> => {
  if ((await standingAsset(ctx, p.row.asset_id)) !== null) throw standardsProblems.assetThere();
  const paid = await ctx.db
    .selectFrom('standards.subsidies')
    .select('id')
    .where('project_id', '=', p.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (paid) throw standardsProblems.subsidised();
};

/** The way of a project through its stages (6.2.1.3-a). */
export const projectCourseHandlers = [
  command(advanceProject, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      await advance(ctx, p, i);
      return { subject: p.id, result: { id: p.id } };
    },
  }),
  command(publishProject, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      await publish(ctx, p, i);
      return { subject: p.id, result: { id: p.id } };
    },
  }),
  command(stepBack, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      await goBack(ctx, p, i.version, i.reason);
      return { subject: p.id, result: { id: p.id }, reason: i.reason };
    },
  }),
  command(dropProject, {
    load: (ctx, i) => projectForUpdate(ctx, i.id),
    allow: mayWorkOnProject,
    run: async (ctx, p, i) => {
      projectMustRun(p, i.version);
      if (p.row.published_on !== null) throw standardsProblems.publishedAlready();
      mustHaveCome(ctx, i.on, '/on');
      mustFollow(p, i.on);
      await changeProject(ctx, p.id, { dropped_on: i.on, drop_reason: i.reason, due_on: null });
      return { subject: p.id, result: { id: p.id }, reason: i.reason };
    },
  }),
];
