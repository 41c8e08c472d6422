import type { Context } from '#platform/server/context.ts';
import type { JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { mustStandFor } from './end-demand.ts';
import { findDemandForUpdate } from './reads.ts';
import { changeDemand } from './store.ts';

type Ctx = Context<DemandsDb>;

/** Where a demand is sent: the referral that holds it, the receiver in words, and by when the answer should be there. */
export interface SentOut {
  referralId: string;
  to: string;
  note: string;
  dueOn: string;
}

/**
 * 转办 by a room that watches over the answer (7.1-b): the demand waits with the receiver and has not ended, so nobody hears of an end and
 * `passed_at` stays as it is. A 转办 in free words that stood before is kept beside it. Undefined when it is absent or out of reach.
 * @throws Problem `alreadyEnded`, `isOut` when a referral holds it already
 */
export const sendOut = async (ctx: Ctx, id: string, where: SentOut): Promise<JoinedDemand | undefined> => {
  const d = await findDemandForUpdate(ctx, id);
  if (!d) return undefined;
  mustStandFor(d, 'refer');
  const { referred_to, refer_note, due_on, referred_at } = d;
  await changeDemand(ctx, d, {
    referred_to: where.to,
    refer_note: where.note,
    due_on: where.dueOn,
    referred_at: ctx.now,
    out_id: where.referralId,
    out_before: referred_at === null ? null : JSON.stringify({ referred_to, refer_note, due_on, referred_at }),
  });
  return d;
};

const nowhere = { referred_to: null, refer_note: null, due_on: null, referred_at: null };

/** 转办结束: where this referral holds it, the demand is where it was before; its own end, if it has one, stays. */
export const takeBack = async (ctx: Ctx, id: string, referralId: string): Promise<void> => {
  const d = await findDemandForUpdate(ctx, id);
  if (d?.out_id !== referralId) return;
  const before = d.out_before as typeof nowhere | null;
  await changeDemand(ctx, d, { ...(before ?? nowhere), out_id: null, out_before: null });
};

/** Another day by which the receiver should answer, where this referral holds the demand. */
export const moveDue = async (ctx: Ctx, id: string, { referralId, dueOn }: Pick<SentOut, 'referralId' | 'dueOn'>): Promise<void> => {
  const d = await findDemandForUpdate(ctx, id);
  if (d?.out_id === referralId) await changeDemand(ctx, d, { due_on: dueOn });
};
