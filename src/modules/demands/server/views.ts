import type { Context } from '#platform/server/context.ts';
import type { DemandView } from '../contract/demand.ts';
import { actsOf, stateOf } from '../domain/state.ts';
import { tellEnterprise } from '../domain/tell-enterprise.ts';
import { demandRowOf, type JoinedDemand, rowMaker } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { findDemand } from './reads.ts';

const iso = (at: Date | null): string | null => (at === null ? null : at.toISOString());

/** The whole of a demand and what this actor may do with it. */
export const demandViewOf = async (ctx: Context<DemandsDb>, d: JoinedDemand): Promise<DemandView> => ({
  ...demandRowOf(await rowMaker(ctx), d),
  answerDays: d.answer_days,
  startedOn: d.started_on,
  sourceId: d.source_id,
  rowKey: d.row_key,
  raisedByName: d.raised_by_name,
  answer: d.answer,
  answeredAt: iso(d.answered_at),
  referredTo: d.referred_to,
  referNote: d.refer_note,
  referredAt: iso(d.referred_at),
  declineReason: d.decline_reason,
  declinedAt: iso(d.declined_at),
  caseId: d.case_id,
  supersededAt: iso(d.superseded_at),
  supersededBy: d.superseded_by,
  supersedeReason: d.supersede_reason,
  tellEnterprise: tellEnterprise({
    state: stateOf(d),
    answer: d.answer,
    referredTo: d.referred_to,
    dueOn: d.due_on,
    declineReason: d.decline_reason,
  }),
  may: actsOf(d)
    .map(act => `demands.demand.${act}`)
    .filter(ctx.can),
});

/** The view after a change, read again in the same transaction. */
export const freshView = async (ctx: Context<DemandsDb>, id: string): Promise<DemandView> => {
  const d = await findDemand(ctx, id);
  if (!d) throw new Error(`demand ${id} vanished within its own transaction`);
  return demandViewOf(ctx, d);
};
