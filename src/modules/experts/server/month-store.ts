import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { expertsProblems } from '../contract/problems.ts';
import type { ExpertsDb } from './db.ts';
import { type KeptExpert, poolHomeOf } from './expert-store.ts';

type Ctx = Context<ExpertsDb>;
type Placed = Pick<KeptExpert, 'id' | 'authority_id' | 'region_code' | 'monthly_cap'>;

/** The counter row of the month, made when it is first needed; two who make it at once make one. */
const ensureMonth = async (ctx: Ctx, expert: Placed, month: string): Promise<void> => {
  await ctx.db
    .insertInto('experts.months')
    .values({ id: newId(), ...poolHomeOf(expert), expert_id: expert.id, month, cap: expert.monthly_cap })
    .onConflict(c => c.columns(['expert_id', 'month']).doNothing())
    .execute();
};

/**
 * Takes a place of the month, and remembers the offer for the turn. One statement decides; whoever comes when none is left is refused.
 * @throws Problem `expertFull`
 */
export const takePlace = async (ctx: Ctx, expert: Placed, month: string): Promise<void> => {
  // The expert's row first, as all acts on an expert hold it: then nobody waits for another in a circle.
  await ctx.db.updateTable('experts.experts').set({ last_offered_at: ctx.now }).where('id', '=', expert.id).execute();
  await ensureMonth(ctx, expert, month);
  const row = await ctx.db
    .updateTable('experts.months')
    .set(eb => ({ taken: eb('taken', '+', 1) }))
    .where('expert_id', '=', expert.id)
    .where('month', '=', month)
    .whereRef('taken', '<', 'cap')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw expertsProblems.expertFull();
};

/** Gives a place back. */
export const givePlaceBack = async (ctx: Ctx, expertId: string, month: string): Promise<void> => {
  await ctx.db
    .updateTable('experts.months')
    .set(eb => ({ taken: eb('taken', '-', 1) }))
    .where('expert_id', '=', expertId)
    .where('month', '=', month)
    .execute();
};

/** @throws Problem `capBelowTaken` when more places are taken already */
export const setCap = async (ctx: Ctx, expert: Placed, month: string, cap: number): Promise<void> => {
  await ensureMonth(ctx, expert, month);
  const row = await ctx.db
    .updateTable('experts.months')
    .set({ cap })
    .where('expert_id', '=', expert.id)
    .where('month', '=', month)
    .where('taken', '<=', cap)
    .returning('id')
    .executeTakeFirst();
  if (row) return;
  const now = await ctx.db
    .selectFrom('experts.months')
    .select('taken')
    .where('expert_id', '=', expert.id)
    .where('month', '=', month)
    .executeTakeFirstOrThrow();
  const params = { taken: now.taken };
  throw expertsProblems.capBelowTaken(params, [{ pointer: '/cap', code: 'experts.problem.capBelowTaken', params }]);
};
