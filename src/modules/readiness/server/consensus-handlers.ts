import type { Context } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import type { ComparedItem } from '../contract/assessment.ts';
import { agreeItem, agreeNear } from '../contract/operations-scoring.ts';
import { readinessProblems } from '../contract/problems.ts';
import { isStep, meanOf, wantsReason } from '../domain/scoring.ts';
import { comparedItems } from './assessment-reads.ts';
import { assessmentForUpdate, finishedParties, type HeldAssessment, mustBeOpen, scoresOf } from './assessment-store.ts';
import { criteriaItem } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { mayAssess } from './policy.ts';
import { recountPoints } from './recount.ts';
import { writeScore } from './score-store.ts';

const { command } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

const percentsOf = (item: ComparedItem): number[] => item.given.flatMap(g => (g.percent === null ? [] : [g.percent]));

/** A score is agreed between at least two who scored apart (GB/Z 19579). */
const mustBeAgreeable = async (ctx: Ctx, a: HeldAssessment): Promise<void> => {
  mustBeOpen(a);
  if ((await finishedParties(ctx, a.id)).length < 2) throw readinessProblems.twoSheetsFirst();
};

const write = async (
  ctx: Ctx,
  a: HeldAssessment,
  i: { itemKey: string; percent: number; reason: string; version: number },
): Promise<void> => {
  const old = (await scoresOf(ctx, a.id)).find(s => s.party === 'consensus' && s.item_key === i.itemKey);
  const by = { by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.now };
  const values = { percent: i.percent, reason: i.reason, version: i.version + 1, ...by };
  await writeScore(ctx, a, { party: 'consensus', itemKey: i.itemKey, oldId: old?.id }, values);
};

type AgreeInput = { itemKey: string; version: number; percent: number; reason: string };

const agree = async (ctx: Ctx, a: HeldAssessment, i: AgreeInput): Promise<void> => {
  await mustBeAgreeable(ctx, a);
  const { criteria, items } = await comparedItems(ctx, a.id, a.criteriaId);
  const { name } = criteriaItem(criteria, i.itemKey);
  const item = items.find(x => x.key === i.itemKey);
  if (!isStep(i.percent, criteria)) throw readinessProblems.notAStep({ step: criteria.step });
  if ((item?.agreed?.version ?? 0) !== i.version) throw readinessProblems.itemChanged({ item: name });
  if (item && i.reason === '' && wantsReason(i.percent, percentsOf(item), criteria))
    throw readinessProblems.reasonWanted({ limit: criteria.spreadLimit }, [
      { pointer: '/reason', code: 'readiness.problem.reasonWanted', params: { limit: criteria.spreadLimit } },
    ]);
  await write(ctx, a, i);
  await recountPoints(ctx, a);
};

/** The mean of each item that is near and not yet agreed. */
const agreeAllNear = async (ctx: Ctx, a: HeldAssessment): Promise<number> => {
  await mustBeAgreeable(ctx, a);
  const { criteria, items } = await comparedItems(ctx, a.id, a.criteriaId);
  let agreed = 0;
  for (const item of items) {
    const percent = meanOf(percentsOf(item), criteria);
    if (item.agreed !== null || item.spread === null || item.apart || percent === undefined) continue;
    await write(ctx, a, { itemKey: item.key, percent, reason: '', version: 0 });
    agreed += 1;
  }
  if (agreed > 0) await recountPoints(ctx, a);
  return agreed;
};

/** 共识分: what the parties agree on after each has scored apart. */
export const consensusHandlers = [
  command(agreeItem, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await agree(ctx, a, i);
      return { subject: a.id, result: { id: a.id } };
    },
  }),
  command(agreeNear, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a) => ({ subject: a.id, result: { id: a.id, agreed: await agreeAllNear(ctx, a) } }),
  }),
];
