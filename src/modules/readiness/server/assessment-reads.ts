import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssessmentView, ComparedItem, GivenScore, Party, PartyProgress, ProofView } from '../contract/assessment.ts';
import { parties } from '../contract/assessment.ts';
import type { Criteria, CriteriaItem } from '../contract/criteria.ts';
import { countedOf, pointsOf, spreadOf, stateOfAssessment, totalOf } from '../domain/scoring.ts';
import { scoresOf } from './assessment-store.ts';
import { criteriaById } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';
import { tasksOfAssessment } from './task-reads.ts';

type Ctx = Context<ReadinessDb>;

/** The head of an assessment in reach. */
export const findAssessment = async (ctx: Ctx, id: string) => {
  const row = await ctx.db
    .selectFrom('readiness.assessments as a')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'a.enterprise_id')
    .selectAll('a')
    .select('e.name')
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row && { ...row, coachId: row.coach_id, createdBy: row.created_by, enterpriseName: row.name ?? '' };
};
export type FoundAssessment = NonNullable<Awaited<ReturnType<typeof findAssessment>>>;

type Score = Awaited<ReturnType<typeof scoresOf>>[number];

/** Evidence that stands, the oldest first. */
const evidenceOf = async (ctx: Ctx, assessmentId: string): Promise<ProofView[]> => {
  const rows = await ctx.db
    .selectFrom('readiness.evidence')
    .select(['id', 'item_key', 'kind', 'record_id', 'title', 'note', 'by_name', 'at'])
    .where('assessment_id', '=', assessmentId)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(e => ({
    id: e.id,
    itemKey: e.item_key,
    kind: e.kind as ProofView['kind'],
    recordId: e.record_id,
    title: e.title,
    note: e.note,
    byName: e.by_name,
    at: e.at.toISOString(),
  }));
};

const sheetsOf = (ctx: Ctx, assessmentId: string) =>
  ctx.db
    .selectFrom('readiness.sheets')
    .select(['party', 'assessor_name', 'on_behalf', 'finished_at'])
    .where('assessment_id', '=', assessmentId)
    .execute();

interface Parts {
  criteria: Criteria;
  scores: Score[];
  evidence: ProofView[];
  sheets: Awaited<ReturnType<typeof sheetsOf>>;
}

/** Sheets, scores and evidence of one assessment, with the version of the criteria that it keeps. */
const partsOf = async (ctx: Ctx, id: string, criteriaId: string): Promise<Parts> => {
  const [criteria, scores, evidence, sheets] = await Promise.all([
    criteriaById(ctx, criteriaId),
    scoresOf(ctx, id),
    evidenceOf(ctx, id),
    sheetsOf(ctx, id),
  ]);
  return { criteria, scores, evidence, sheets };
};

/** Only those whose sheet is handed in: until then nobody leans on another's score. */
const givenScores = (p: Parts, key: string): GivenScore[] =>
  parties.flatMap(party => {
    if (!p.sheets.some(s => s.party === party)) return [];
    const score = p.scores.find(s => s.party === party && s.item_key === key);
    return [{ party, percent: score?.percent ?? null, strengths: score?.strengths ?? '', improvements: score?.improvements ?? '' }];
  });

const comparedItem = (p: Parts, item: CriteriaItem): ComparedItem => {
  const given = givenScores(p, item.key);
  const spread = spreadOf(given.flatMap(g => (g.percent === null ? [] : [g.percent])));
  const score = p.scores.find(s => s.party === 'consensus' && s.item_key === item.key);
  const evidence = p.evidence.filter(e => e.itemKey === item.key);
  const percent = score?.percent ?? null;
  const counted = percent === null ? null : countedOf(percent, evidence.length, p.criteria);
  const earned = counted === null ? null : pointsOf(item, counted);
  return {
    ...item,
    given,
    spread,
    apart: spread !== null && spread > p.criteria.spreadLimit,
    agreed: score && percent !== null ? { percent, reason: score.reason, byName: score.by_name, version: score.version } : null,
    evidence,
    counted,
    capped: counted !== null && counted !== percent,
    earned,
    lost: earned === null ? null : item.points - earned,
  };
};

const progressOf = (p: Parts, party: Party, may: readonly string[]): PartyProgress => {
  const sheet = p.sheets.find(s => s.party === party);
  const own = new Map(p.scores.filter(s => s.party === party).map(s => [s.item_key, s.percent]));
  return {
    party,
    scored: [...own.values()].filter(percent => percent !== null).length,
    finishedAt: sheet?.finished_at.toISOString() ?? null,
    assessorName: sheet?.assessor_name ?? '',
    onBehalf: sheet?.on_behalf ?? false,
    points: sheet ? totalOf(p.criteria.items, key => own.get(key)) : null,
    may: [...may],
  };
};

/** The whole of an assessment. @param may what the reader may do with it, and with a sheet of each state */
export const assessmentView = async (
  ctx: Ctx,
  a: FoundAssessment,
  may: { assessment: (state: AssessmentView['state']) => string[]; sheet: (finished: boolean) => string[] },
): Promise<AssessmentView> => {
  const [p, tasks] = await Promise.all([partsOf(ctx, a.id, a.criteria_id), tasksOfAssessment(ctx, a.id, dayOf(ctx.now))]);
  const { items: _, ...criteria } = p.criteria;
  const state = stateOfAssessment({ concludedAt: a.concluded_at, finished: p.sheets.map(s => s.party as Party) });
  return {
    id: a.id,
    enterpriseId: a.enterprise_id,
    enterpriseName: a.enterpriseName,
    regionCode: a.region_code,
    year: a.year,
    coachId: a.coach_id,
    coachName: a.coach_name,
    state,
    points: a.points === null ? null : Number(a.points),
    criteria,
    parties: parties.map(party => progressOf(p, party, a.concluded_at === null ? may.sheet(p.sheets.some(s => s.party === party)) : [])),
    items: p.criteria.items.map(item => comparedItem(p, item)),
    tasks,
    concludedAt: a.concluded_at?.toISOString() ?? null,
    version: a.version,
    may: may.assessment(state),
  };
};

/** Items of one assessment side by side, for those who need no more than that. */
export const comparedItems = async (ctx: Ctx, id: string, criteriaId: string): Promise<{ criteria: Criteria; items: ComparedItem[] }> => {
  const p = await partsOf(ctx, id, criteriaId);
  return { criteria: p.criteria, items: p.criteria.items.map(item => comparedItem(p, item)) };
};
