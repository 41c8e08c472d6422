import { sql } from 'kysely';
import { demands } from '#modules/demands/index.ts';
import { isReminderHour } from '#modules/reference/domain/reminder-hours.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { referralOverdue } from '../../contract/events.ts';
import { closeDemandReferral, closeOrganisationReferrals, recountReferrals, tellReferrals } from '../../contract/operations-referral.ts';
import { isUnderway, referralState } from '../../domain/referral-state.ts';
import { zhCN as t } from '../../i18n/zh-CN.ts';
import { type CaseCalendar, caseCalendar } from '../clock.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { isOutSql } from './is-out.ts';
import { limitsOf } from './rules.ts';
import { demandOut, endReferral, lockReferral, type ReferralRecord, setReferral } from './store.ts';

const { command } = handlersFor<CasesDb>();

const out = isOutSql();

const isOut = (r: ReferralRecord): boolean => isUnderway(referralState(r));

/** A lateness that was told is none where its day lies ahead again: it may come, and is told then. */
const marksAfter = (r: ReferralRecord, limits: { receive_by: string; answer_by: string }, today: string) => {
  const receive_told_at = limits.receive_by < today ? r.receive_told_at : null;
  const answer_told_at = limits.answer_by < today ? r.answer_told_at : null;
  return { receive_told_at, answer_told_at, told_id: receive_told_at === null && answer_told_at === null ? null : r.told_id };
};

/** Limits that were counted under other notices are counted anew; where they stand as well, they move too. */
const recount = async (ctx: CasesContext, r: ReferralRecord, calendar: CaseCalendar): Promise<void> => {
  const limits = limitsOf(r, dayOf(r.sent_at), calendar);
  await setReferral(ctx, r.id, { ...limits, ...marksAfter(r, limits, dayOf(ctx.now)) });
  if (limits.answer_by === r.answer_by) return;
  if (r.demand_id !== null) await demands(ctx).moveDue(r.demand_id, { referralId: r.id, dueOn: limits.answer_by });
  else
    await ctx.db
      .updateTable('cases.turns')
      .set({ until_on: limits.answer_by })
      .where('case_id', '=', r.case_id)
      .where('party', '=', 'department')
      .where('to_at', 'is', null)
      .execute();
};

/** What is chosen is not held yet: case or demand come before the referral, and in the order in which others take several of them. */
const inLockOrder = sql`r.case_id, r.demand_id, r.id`;

const recountStale = async (ctx: CasesContext, limit: number): Promise<number> => {
  const calendar = await caseCalendar(ctx);
  const { rows } = await sql<{ id: string }>`
    select r.id from cases.referrals r where ${out} and r.calendar_version is distinct from ${calendar.version}
    order by ${inLockOrder} limit ${limit}`.execute(ctx.db);
  for (const { id } of rows) {
    const r = (await lockReferral(ctx, id))?.referral;
    if (r && isOut(r)) await recount(ctx, r, calendar);
  }
  return rows.length;
};

interface Told {
  id: string;
  organisation_id: string;
  due_on: string;
}

/** Whom the rule names, as long as that person is at work; else 站长 and 主管. */
const told = sql`(select p.id from people.pub_persons p where p.id = r.tell_id and p.active)`;

/** Marks each lateness once; the mark and the event are one transaction. */
const tell = async (ctx: CasesContext, limit: number): Promise<number> => {
  const today = dayOf(ctx.now);
  const unreceived = await sql<Told>`
    update cases.referrals r set receive_told_at = ${ctx.now}, told_id = ${told} where r.id in (
      select r.id from cases.referrals r where ${out} and r.received_at is null and r.receive_told_at is null and r.receive_by < ${today}::date
      order by r.receive_by, r.id limit ${limit} for update skip locked)
    returning r.id, r.organisation_id, r.receive_by as due_on`.execute(ctx.db);
  const unanswered = await sql<Told>`
    update cases.referrals r set answer_told_at = ${ctx.now}, told_id = ${told} where r.id in (
      select r.id from cases.referrals r where ${out} and r.answer_told_at is null and r.answer_by < ${today}::date
      order by r.answer_by, r.id limit ${limit} for update skip locked)
    returning r.id, r.organisation_id, r.answer_by as due_on`.execute(ctx.db);
  const say = (late: 'receive' | 'answer') => (r: Told) =>
    ctx.emit(referralOverdue, { subject: r.id, payload: { organisationId: r.organisation_id, late, dueOn: r.due_on } });
  unreceived.rows.forEach(say('receive'));
  unanswered.rows.forEach(say('answer'));
  return Math.max(unreceived.rows.length, unanswered.rows.length);
};

const close = async (ctx: CasesContext, id: string, reason: string): Promise<void> => {
  const held = await lockReferral(ctx, id);
  const r = held?.referral;
  if (!held || !r || !isOut(r)) return;
  await endReferral(ctx, held, 'withdraw', { withdrawn_at: ctx.now, withdraw_reason: reason, withdrawn_by_name: ctx.actor.name });
};

/** What the hourly job and the listeners do; no person may. */
export const referralWatchHandlers = [
  command(recountReferrals, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, { limit }) => ({ subject: ctx.actor.authorityId, result: { counted: await recountStale(ctx, limit) } }),
  }),
  command(tellReferrals, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, { limit }) => {
      const open = isReminderHour(await caseCalendar(ctx), ctx.now);
      return { subject: ctx.actor.authorityId, result: { told: open ? await tell(ctx, limit) : 0 } };
    },
  }),
  command(closeDemandReferral, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      await demands(ctx).hold(i.demandId);
      const demand = await demands(ctx).byId(i.demandId);
      // The event may come late: a demand that stands open or is out again by now is not closed for an end that was taken back.
      const open = demand?.place === 'ended' ? await demandOut(ctx, i.demandId) : undefined;
      if (open) await close(ctx, open.id, demand?.state === 'superseded' ? t['referral.demandCorrected'] : t['referral.demandEnded']);
      return { subject: i.demandId, result: { id: i.demandId } };
    },
  }),
  command(closeOrganisationReferrals, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      const { rows } = await sql<{ id: string }>`
        select r.id from cases.referrals r where ${out} and r.organisation_id = ${i.organisationId} order by ${inLockOrder}`.execute(
        ctx.db,
      );
      for (const { id } of rows) await close(ctx, id, t['referral.organisationEnded']);
      return { subject: i.organisationId, result: { id: i.organisationId } };
    },
  }),
];
