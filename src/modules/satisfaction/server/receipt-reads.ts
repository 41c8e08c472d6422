import { Level, type ReceiptView } from '../contract/rating.ts';
import { loopState } from '../domain/loop.ts';
import type { Ctx } from './db.ts';
import { ballotPrint } from './rating-store.ts';

const answerOf = async (ctx: Ctx, loopId: string): Promise<ReceiptView['answer']> => {
  const l = await ctx.db.selectFrom('satisfaction.loops').selectAll().where('id', '=', loopId).executeTakeFirst();
  if (!l) return null;
  const named = l.invitation_id !== null;
  const state = loopState({ named, calledAt: l.called_at, mendedAt: l.mended_at, appealedAt: l.appealed_at, upheld: l.upheld });
  return {
    state: state === 'mended' || state === 'excluded' ? state : 'working',
    mendBy: l.mend_by,
    reply: l.reply,
    why: state === 'excluded' ? l.judge_reason : null,
  };
};

/** What a receipt shows: nobody else finds the rating. */
export const receiptPage = async (ctx: Ctx, receipt: string, followed: boolean): Promise<ReceiptView> => {
  const ballot = await ctx.db
    .selectFrom('satisfaction.ballots')
    .select(['level', 'loop_id'])
    .where('receipt_hash', '=', ballotPrint(receipt))
    .executeTakeFirst();
  if (!ballot) return { state: 'sealed', level: null, followed, answer: null };
  const answer = ballot.loop_id === null ? null : await answerOf(ctx, ballot.loop_id);
  return { state: 'counted', level: Level.parse(ballot.level), followed, answer };
};
