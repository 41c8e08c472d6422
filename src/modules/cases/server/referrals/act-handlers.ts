import { dayOf } from '#platform/contract/china-day.ts';
import type { Actor } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { ownFile } from '#platform/server/own-files.ts';
import { acceptReferral, answerReferral, receiveReferral, returnReferral, withdrawReferral } from '../../contract/operations-referral.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { mayHandle } from './may.ts';
import {
  endReferral,
  type HeldReferral,
  keepReferralFiles,
  lockReferral,
  mustFollowReferral,
  type ReferralRecord,
  setReferral,
} from './store.ts';

const { command } = handlersFor<CasesDb>();

const held = {
  load: (ctx: CasesContext, i: { id: string }) => lockReferral(ctx, i.id),
  allow: (actor: Actor, h: HeldReferral) => mayHandle(actor, h.record),
};

/** An organisation that no longer works with us acts no more: what is out to it comes back. @throws Problem `organisationGone` */
const mustStillWork = async (ctx: CasesContext, r: ReferralRecord): Promise<void> => {
  const o = await ctx.db.selectFrom('partners.pub_organisations').select('active').where('id', '=', r.organisation_id).executeTakeFirst();
  if (o?.active !== true) throw casesProblems.organisationGone();
};

/** What opens a referral opens it once: who accepts or returns what nobody received has received it. */
const receipt = (ctx: CasesContext, r: ReferralRecord) =>
  r.received_at === null ? { received_at: ctx.now, received_by_name: ctx.actor.name } : {};

/** @throws Problem `resultDayNeeded` of a booking without its day, `resultInFuture` */
const resultDay = (ctx: CasesContext, r: ReferralRecord, resultOn: string | null): string | null => {
  if (r.offer_id === null) return null;
  if (resultOn === null) throw casesProblems.resultDayNeeded({}, [{ pointer: '/resultOn', code: 'cases.problem.resultDayNeeded' }]);
  if (resultOn > dayOf(ctx.now)) throw casesProblems.resultInFuture({}, [{ pointer: '/resultOn', code: 'cases.problem.resultInFuture' }]);
  return resultOn;
};

/** What becomes of a referral (7.1-b), by the organisation or by staff on its behalf; of two at once the second is told. */
export const referralActHandlers = [
  command(receiveReferral, {
    ...held,
    run: async (ctx, { referral: r }) => {
      mustFollowReferral(r, 'receive');
      await mustStillWork(ctx, r);
      await setReferral(ctx, r.id, receipt(ctx, r));
      return { subject: r.id, result: { id: r.id } };
    },
  }),
  command(acceptReferral, {
    ...held,
    run: async (ctx, { referral: r }, i) => {
      mustFollowReferral(r, 'accept');
      await mustStillWork(ctx, r);
      if (i.agreedOn !== null && i.agreedOn < dayOf(ctx.now))
        throw casesProblems.wishPast({}, [{ pointer: '/agreedOn', code: 'cases.problem.wishPast' }]);
      const agreed = r.offer_id === null ? {} : { agreed_on: i.agreedOn ?? r.wished_on };
      await setReferral(ctx, r.id, { ...receipt(ctx, r), ...agreed, accepted_at: ctx.now, accepted_by_name: ctx.actor.name });
      return { subject: r.id, result: { id: r.id } };
    },
  }),
  command(returnReferral, {
    ...held,
    run: async (ctx, h, i) => {
      mustFollowReferral(h.referral, 'return');
      const set = { ...receipt(ctx, h.referral), returned_at: ctx.now, return_reason: i.reason, returned_by_name: ctx.actor.name };
      await endReferral(ctx, h, 'return', set);
      return { subject: h.referral.id, result: { id: h.referral.id }, reason: i.reason };
    },
  }),
  command(answerReferral, {
    ...held,
    run: async (ctx, h, i) => {
      const r = h.referral;
      mustFollowReferral(r, 'answer');
      await mustStillWork(ctx, r);
      const set = { answered_at: ctx.now, answer: i.answer, answered_by_name: ctx.actor.name, result_on: resultDay(ctx, r, i.resultOn) };
      const files = [];
      for (const id of new Set(i.fileIds)) files.push(await ownFile(ctx, id));
      await keepReferralFiles(ctx, r, 'answer', files);
      await endReferral(ctx, h, 'answer', set);
      return { subject: r.id, result: { id: r.id } };
    },
  }),
  command(withdrawReferral, {
    ...held,
    run: async (ctx, h, i) => {
      mustFollowReferral(h.referral, 'withdraw');
      const set = { withdrawn_at: ctx.now, withdraw_reason: i.reason, withdrawn_by_name: ctx.actor.name };
      await endReferral(ctx, h, 'withdraw', set);
      return { subject: h.referral.id, result: { id: h.referral.id }, reason: i.reason };
    },
  }),
];
