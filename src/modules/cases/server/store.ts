import type { Selectable } from 'kysely';
import type { OfferedItem } from '#modules/catalogue/contract/item.ts';
import { newId } from '#platform/contract/ids.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CaseOutcome, CaseParty, EvidenceGrade } from '../contract/case.ts';
import { caseEnded, turnPassed } from '../contract/events.ts';
import { casesProblems } from '../contract/problems.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { caseCalendar, recountPromise } from './clock.ts';
import type { CasesContext } from './db.ts';
import { isOutSql } from './referrals/is-out.ts';

export type CaseRecord = Selectable<DB['cases.cases']>;
export type StageRecord = Selectable<DB['cases.stages']>;

/** Where rows of a case stand. */
export const homeOf = (c: Pick<CaseRecord, 'id' | 'authority_id' | 'region_code'>) => ({
  case_id: c.id,
  authority_id: c.authority_id,
  region_code: c.region_code,
});

/** A case in reach, locked until the end of the command: acts on one case come one after the other. */
export const lockCase = (ctx: CasesContext, id: string): Promise<CaseRecord | undefined> =>
  ctx.db
    .selectFrom('cases.cases')
    .selectAll()
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .forUpdate()
    .executeTakeFirst();

/** @throws Problem `caseEnded` */
export const mustRun = (c: CaseRecord): void => {
  if (c.ended_at !== null) throw casesProblems.caseEnded();
};

export interface NextTurn {
  /** Made by the client where a person passes it. */
  id?: string;
  party: CaseParty;
  who?: string;
  expects: string;
  untilOn?: string | null;
}

/** Ends the turn that is and begins the next: the two in one transaction, so that there is always exactly one. */
export const giveTurn = async (ctx: CasesContext, c: CaseRecord, next: NextTurn): Promise<string> => {
  const id = next.id ?? newId();
  await ctx.db.updateTable('cases.turns').set({ to_at: ctx.now }).where('case_id', '=', c.id).where('to_at', 'is', null).execute();
  await ctx.db
    .insertInto('cases.turns')
    .values({
      id,
      ...homeOf(c),
      party: next.party,
      who: next.who ?? '',
      expects: next.expects,
      until_on: next.untilOn ?? null,
      from_at: ctx.now,
      passed_by_name: ctx.actor.name,
    })
    .execute();
  await ctx.db.updateTable('cases.cases').set({ turn_id: id }).where('id', '=', c.id).execute();
  ctx.emit(turnPassed, { subject: c.id, payload: { party: next.party } });
  return id;
};

/** Puts the stages and materials of the version down; nothing runs yet. The first stage gets the id that the case names as running. */
export const layOut = async (ctx: CasesContext, c: CaseRecord, { version }: OfferedItem): Promise<StageRecord[]> => {
  const stages = version.stages.map((s, at) => ({
    id: at === 0 && c.stage_id !== null ? c.stage_id : newId(),
    ...homeOf(c),
    ord: at + 1,
    key: s.key,
    name: s.name,
    who: s.who,
    days: s.days,
    unit: s.unit,
    confidence: s.confidence,
    note: s.note ?? '',
  }));
  const materials = version.materials.map((m, at) => ({
    id: newId(),
    ...homeOf(c),
    ord: at + 1,
    key: m.key,
    name: m.name,
    copies: m.copies,
    form: m.form,
    origin: m.origin,
    needed: m.needed,
    condition: m.condition ?? '',
    sample: m.sample ?? '',
  }));
  const made = await ctx.db.insertInto('cases.stages').values(stages).returningAll().execute();
  if (materials.length > 0) await ctx.db.insertInto('cases.materials').values(materials).execute();
  return made.toSorted((a, b) => a.ord - b.ord);
};

/** Begins a stage: its promise is counted from today, and whoever it is for gets the ball. */
export const startStage = async (ctx: CasesContext, c: CaseRecord, stage: StageRecord, turnId?: string): Promise<void> => {
  const started = { ...stage, started_at: ctx.now };
  await ctx.db.updateTable('cases.stages').set({ started_at: ctx.now }).where('id', '=', stage.id).execute();
  await ctx.db.updateTable('cases.cases').set({ stage_id: stage.id }).where('id', '=', c.id).execute();
  await recountPromise(ctx, started, 'started', await caseCalendar(ctx));
  await giveTurn(ctx, c, { ...(turnId === undefined ? {} : { id: turnId }), party: stage.who as CaseParty, expects: stage.name });
};

export const runningStage = async (ctx: CasesContext, c: CaseRecord): Promise<StageRecord> => {
  const stage = await ctx.db.selectFrom('cases.stages').selectAll().where('id', '=', c.stage_id).executeTakeFirst();
  if (!stage) throw casesProblems.caseEnded();
  return stage;
};

export const openPause = (ctx: CasesContext, c: CaseRecord) =>
  ctx.db.selectFrom('cases.pauses').selectAll().where('case_id', '=', c.id).where('to_on', 'is', null).executeTakeFirst();

/** The referral of a case that has no end yet: the ball lies with its organisation (7.1-b). */
export const referralOut = (ctx: CasesContext, caseId: string) =>
  ctx.db
    .selectFrom('cases.referrals')
    .select(['id', 'organisation_name', 'answer_by'])
    .where('case_id', '=', caseId)
    .where(isOutSql('cases.referrals'))
    .executeTakeFirst();

/** While a case is with an organisation, its ball and its stage wait for the answer. @throws Problem `isOut` */
export const mustNotBeOut = async (ctx: CasesContext, c: CaseRecord): Promise<void> => {
  const out = await referralOut(ctx, c.id);
  if (out) throw casesProblems.isOut({ who: out.organisation_name });
};

/** The turn of the organisation to which a case is out. */
export const turnOfReferral = (out: { organisation_name: string; answer_by: string }): Omit<NextTurn, 'id'> => ({
  party: 'department',
  who: out.organisation_name,
  expects: fill(t['expects.referral'], { who: out.organisation_name }),
  untilOn: out.answer_by,
});

interface CaseEnd {
  outcome: CaseOutcome;
  words: string;
  grade: EvidenceGrade | null;
  evidence: string;
  byName: string;
  /** The day on which a pause ends that still runs. */
  today: string;
}

/** Ends a case: stage, turn and pause end with it, and what is out is withdrawn. */
export const closeCase = async (ctx: CasesContext, c: CaseRecord, end: CaseEnd): Promise<void> => {
  const now = ctx.now;
  await ctx.db.updateTable('cases.turns').set({ to_at: now }).where('case_id', '=', c.id).where('to_at', 'is', null).execute();
  await ctx.db.updateTable('cases.stages').set({ ended_at: now }).where('id', '=', c.stage_id).execute();
  await ctx.db
    .updateTable('cases.pauses')
    .set({ to_on: end.today, resumed_at: now, resumed_by_name: end.byName })
    .where('case_id', '=', c.id)
    .where('to_on', 'is', null)
    .execute();
  await ctx.db
    .updateTable('cases.referrals')
    .set({ withdrawn_at: now, withdraw_reason: t['referral.caseEnded'], withdrawn_by_name: end.byName })
    .where('case_id', '=', c.id)
    .where(isOutSql('cases.referrals'))
    .execute();
  await ctx.db
    .updateTable('cases.cases')
    .set({
      turn_id: null,
      stage_id: null,
      ended_at: now,
      outcome: end.outcome,
      outcome_words: end.words,
      grade: end.grade,
      evidence: end.evidence,
      ended_by_name: end.byName,
    })
    .where('id', '=', c.id)
    .execute();
  ctx.emit(caseEnded, { subject: c.id, payload: { enterpriseId: c.enterprise_id, outcome: end.outcome, by: c.companion_id } });
};
