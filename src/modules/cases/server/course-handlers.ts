import { workingDaysUntil } from '#modules/reference/domain/promise-clock.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { casePaused, caseResumed } from '../contract/events.ts';
import { advanceStage, endCase, passTurn, pauseCase, resumeCase } from '../contract/operations-case.ts';
import { casesProblems } from '../contract/problems.ts';
import { longestOwnPause } from '../domain/case-state.ts';
import { type CaseCalendar, caseCalendar, recountPromise } from './clock.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { isLead, mayAct } from './policy.ts';
import {
  type CaseRecord,
  closeCase,
  giveTurn,
  homeOf,
  lockCase,
  mustNotBeOut,
  mustRun,
  openPause,
  referralOut,
  runningStage,
  type StageRecord,
  startStage,
  turnOfReferral,
} from './store.ts';

const { command } = handlersFor<CasesDb>();

/** An act rests on what its person saw: another turn or stage meanwhile refuses it. @throws Problem `movedOn` */
const mustStillBe = (seen: string, is: string | null): void => {
  if (seen !== is) throw casesProblems.movedOn();
};

const mustNotPause = async (ctx: CasesContext, c: CaseRecord): Promise<void> => {
  if (await openPause(ctx, c)) throw casesProblems.isPaused();
};

/** Working days for which the clock of a stage has stood or would stand. Several short pauses are one long one. */
const pausedDays = async (
  ctx: CasesContext,
  stage: StageRecord,
  calendar: CaseCalendar,
  next: { from: string; until: string },
): Promise<number> => {
  const before = await ctx.db.selectFrom('cases.pauses').select(['from_on', 'to_on']).where('stage_id', '=', stage.id).execute();
  const spans = [...before.map(p => [p.from_on, p.to_on ?? next.from] as const), [next.from, next.until] as const];
  return spans.reduce((sum, [from, to]) => sum + workingDaysUntil(calendar, from, to), 0);
};

interface PauseWish {
  pauseId: string;
  party: 'enterprise' | 'department' | 'expert' | 'external';
  reason: string;
  untilOn: string;
}

const pause = async (ctx: CasesContext, c: CaseRecord, stage: StageRecord, i: PauseWish): Promise<void> => {
  const [today, calendar] = [dayOf(ctx.now), await caseCalendar(ctx)];
  if (i.untilOn < today) throw casesProblems.pausePast();
  const long = (await pausedDays(ctx, stage, calendar, { from: today, until: i.untilOn })) > longestOwnPause;
  if (long && !isLead(ctx.actor)) throw casesProblems.pauseNeedsLead({ days: longestOwnPause });
  await ctx.db
    .insertInto('cases.pauses')
    .values({
      id: i.pauseId,
      ...homeOf(c),
      stage_id: stage.id,
      party: i.party,
      reason: i.reason,
      from_on: today,
      until_on: i.untilOn,
      paused_by_name: ctx.actor.name,
      paused_at: ctx.now,
      approved_by_name: long ? ctx.actor.name : null,
    })
    .execute();
  await recountPromise(ctx, stage, 'paused', calendar);
  const out = await referralOut(ctx, c.id);
  await giveTurn(ctx, c, out ? turnOfReferral(out) : { party: i.party, expects: i.reason, untilOn: i.untilOn });
  ctx.emit(casePaused, { subject: c.id, payload: { party: i.party } });
};

/** Lets the clock run again; the ball comes back to us, unless an organisation still has it. @param answeredOn the day on which the other side answered */
export const resume = async (
  ctx: CasesContext,
  c: CaseRecord,
  pauseId: string,
  back: { answeredOn: string; turnId?: string; expects?: string },
): Promise<void> => {
  await ctx.db
    .updateTable('cases.pauses')
    .set({ to_on: back.answeredOn, resumed_at: ctx.now, resumed_by_name: ctx.actor.name })
    .where('id', '=', pauseId)
    .execute();
  const stage = await runningStage(ctx, c);
  await recountPromise(ctx, stage, 'resumed', await caseCalendar(ctx));
  const out = await referralOut(ctx, c.id);
  await giveTurn(ctx, c, {
    ...(back.turnId === undefined ? {} : { id: back.turnId }),
    ...(out ? turnOfReferral(out) : { party: 'companion', expects: back.expects ?? stage.name }),
  });
  ctx.emit(caseResumed, { subject: c.id, payload: {} });
};

/** How a case goes on: stages, turns, pauses, its end. */
export const courseHandlers = [
  command(passTurn, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      mustStillBe(i.fromTurnId, c.turn_id);
      await mustNotPause(ctx, c);
      await mustNotBeOut(ctx, c);
      if (i.untilOn !== null && i.untilOn < dayOf(ctx.now)) throw casesProblems.pausePast();
      await giveTurn(ctx, c, { id: i.turnId, party: i.party, who: i.who, expects: i.expects, untilOn: i.untilOn });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(advanceStage, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      mustStillBe(i.stageId, c.stage_id);
      await mustNotPause(ctx, c);
      await mustNotBeOut(ctx, c);
      const stage = await runningStage(ctx, c);
      const next = await ctx.db
        .selectFrom('cases.stages')
        .selectAll()
        .where('case_id', '=', c.id)
        .where('ord', '=', stage.ord + 1)
        .executeTakeFirst();
      if (!next) throw casesProblems.lastStage();
      await ctx.db.updateTable('cases.stages').set({ ended_at: ctx.now }).where('id', '=', stage.id).execute();
      await startStage(ctx, c, next, i.turnId);
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(pauseCase, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      mustStillBe(i.stageId, c.stage_id);
      await mustNotPause(ctx, c);
      // While it is with an organisation, the clock stands for that organisation alone.
      if (i.party !== 'department') await mustNotBeOut(ctx, c);
      await pause(ctx, c, await runningStage(ctx, c), i);
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(resumeCase, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      const open = await openPause(ctx, c);
      if (!open) throw casesProblems.notPaused();
      mustStillBe(i.pauseId, open.id);
      if (i.answeredOn < open.from_on || i.answeredOn > dayOf(ctx.now)) throw casesProblems.answerBeforeNotice();
      await resume(ctx, c, open.id, i);
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(endCase, {
    load: (ctx, i) => lockCase(ctx, i.id),
    allow: mayAct,
    run: async (ctx, c, i) => {
      mustRun(c);
      if (i.grade === 'official' && i.evidence === '') throw casesProblems.officialNeedsEvidence();
      const { outcome, words, grade, evidence } = i;
      await closeCase(ctx, c, { outcome, words, grade, evidence, byName: ctx.actor.name, today: dayOf(ctx.now) });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];
