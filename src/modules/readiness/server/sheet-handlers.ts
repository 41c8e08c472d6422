import type { Context } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import type { ItemScore, Party, SavedScore, SheetView } from '../contract/assessment.ts';
import type { Criteria } from '../contract/criteria.ts';
import { finishSheet, getSheet, saveScores, takeSheetBack } from '../contract/operations-scoring.ts';
import { readinessProblems } from '../contract/problems.ts';
import { isStep, wrongSides } from '../domain/scoring.ts';
import { type FoundAssessment, findAssessment } from './assessment-reads.ts';
import {
  assessmentForUpdate,
  changeAssessment,
  evidenceCounts,
  finishedParties,
  type HeldAssessment,
  mustBeOpen,
  placeOfPart,
  scoresOf,
} from './assessment-store.ts';
import { criteriaById, criteriaItem } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { mayAssess } from './policy.ts';
import { writeScore } from './score-store.ts';

const { command, query } = handlersFor<ReadinessDb>();
type Ctx = Context<ReadinessDb>;

const blank: ItemScore = { percent: null, parts: {}, strengths: '', improvements: '' };

const sheetOf = (ctx: Ctx, assessmentId: string, party: Party) =>
  ctx.db
    .selectFrom('readiness.sheets')
    .select(['assessor_name', 'finished_at'])
    .where('assessment_id', '=', assessmentId)
    .where('party', '=', party)
    .executeTakeFirst();

const sheetView = async (ctx: Ctx, a: FoundAssessment, party: Party): Promise<SheetView> => {
  const [{ items, ...criteria }, scores, evidence, sheet] = await Promise.all([
    criteriaById(ctx, a.criteria_id),
    scoresOf(ctx, a.id),
    evidenceCounts(ctx, a.id),
    sheetOf(ctx, a.id, party),
  ]);
  const own = new Map(scores.filter(s => s.party === party).map(s => [s.item_key, s]));
  const mine = mayAssess(ctx.actor, a) && a.concluded_at === null;
  return {
    assessmentId: a.id,
    enterpriseName: a.enterpriseName,
    year: a.year,
    party,
    assessorName: sheet?.assessor_name ?? '',
    finishedAt: sheet?.finished_at.toISOString() ?? null,
    criteria,
    items: items.map(item => {
      const s = own.get(item.key);
      const score: ItemScore = s
        ? { percent: s.percent, parts: s.parts as ItemScore['parts'], strengths: s.strengths, improvements: s.improvements }
        : blank;
      return { ...item, version: s?.version ?? 0, score, evidence: evidence.get(item.key) ?? 0 };
    }),
    may: mine ? (sheet ? [takeSheetBack.name] : [saveScores.name, finishSheet.name]).filter(ctx.can) : [],
  };
};

/** @throws Problem where a score does not fit the criteria, beside its field */
const mustFit = (criteria: Criteria, scores: readonly SavedScore[]): void => {
  for (const [at, { itemKey, score }] of scores.entries()) {
    const item = criteriaItem(criteria, itemKey, `/scores/${at}/itemKey`);
    const given = [...(score.percent === null ? [] : [score.percent]), ...Object.values(score.parts)];
    if (given.some(p => !isStep(p, criteria))) throw readinessProblems.notAStep({ step: criteria.step });
    if (wrongSides(item, score.parts).length > 0) throw readinessProblems.wrongSide({ item: item.name });
  }
};

/** Writes the scores of a party, each over the version that was read. @throws Problem `itemChanged`; then nothing is changed */
const save = async (ctx: Ctx, a: HeldAssessment, party: Party, scores: readonly SavedScore[]): Promise<Record<string, number>> => {
  mustBeOpen(a);
  if (await sheetOf(ctx, a.id, party)) throw readinessProblems.sheetFinished();
  const criteria = await criteriaById(ctx, a.criteriaId);
  mustFit(criteria, scores);
  const known = new Map((await scoresOf(ctx, a.id)).filter(s => s.party === party).map(s => [s.item_key, s]));
  const versions: Record<string, number> = {};
  for (const { itemKey, version, score } of scores) {
    const old = known.get(itemKey);
    if ((old?.version ?? 0) !== version) throw readinessProblems.itemChanged({ item: criteriaItem(criteria, itemKey).name });
    const values = {
      percent: score.percent,
      parts: JSON.stringify(score.parts),
      strengths: score.strengths,
      improvements: score.improvements,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
      version: version + 1,
    };
    await writeScore(ctx, a, { party, itemKey, oldId: old?.id }, values);
    versions[itemKey] = version + 1;
  }
  return versions;
};

const finish = async (ctx: Ctx, a: HeldAssessment, i: { id: string; party: Party; assessorName: string }): Promise<void> => {
  mustBeOpen(a);
  if (await sheetOf(ctx, a.id, i.party)) throw readinessProblems.sheetFinished();
  const [criteria, scores] = await Promise.all([criteriaById(ctx, a.criteriaId), scoresOf(ctx, a.id)]);
  const scored = new Set(scores.filter(s => s.party === i.party && s.percent !== null).map(s => s.item_key));
  const missing = criteria.items.filter(item => !scored.has(item.key));
  if (missing[0]) throw readinessProblems.itemsMissing({ n: missing.length, item: missing[0].name });
  await ctx.db
    .insertInto('readiness.sheets')
    .values({
      id: i.id,
      ...placeOfPart(a),
      party: i.party,
      assessor_name: i.assessorName,
      // the office holds the pen for everybody but itself, until they have a door of their own
      on_behalf: i.party !== 'coach',
      finished_at: ctx.now,
    })
    .execute();
  await changeAssessment(ctx, a.id, {});
};

/** With fewer than two sheets nothing is agreed; what was agreed of three stands as long as two are there. */
const takeBack = async (ctx: Ctx, a: HeldAssessment, party: Party): Promise<void> => {
  mustBeOpen(a);
  if (!(await finishedParties(ctx, a.id)).includes(party)) throw readinessProblems.sheetNotFinished();
  await ctx.db.deleteFrom('readiness.sheets').where('assessment_id', '=', a.id).where('party', '=', party).execute();
  await changeAssessment(ctx, a.id, {});
};

/** 评分表 of the three parties, each apart (6.2.2.2-a). */
export const sheetHandlers = [
  query(getSheet, {
    load: (ctx, i) => findAssessment(ctx, i.assessmentId),
    // what is not handed in is for those who assess; what is stands on the assessment's page
    allow: mayAssess,
    run: (ctx, a, i) => sheetView(ctx, a, i.party),
  }),
  command(saveScores, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      const versions = await save(ctx, a, i.party, i.scores);
      return { subject: a.id, result: { id: a.id, versions } };
    },
  }),
  command(finishSheet, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await finish(ctx, a, i);
      return { subject: a.id, result: { id: a.id } };
    },
  }),
  command(takeSheetBack, {
    load: (ctx, i) => assessmentForUpdate(ctx, i.assessmentId),
    allow: mayAssess,
    run: async (ctx, a, i) => {
      await takeBack(ctx, a, i.party);
      return { subject: a.id, result: { id: a.id } };
    },
  }),
];
