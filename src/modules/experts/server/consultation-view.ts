import { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import type { AssignmentView, ConsultationView, Proposal } from '../contract/consultation.ts';
import { ExcludedExpert, MatchParts, NamedExpert } from '../contract/consultation.ts';
import { stateOfAssignment } from '../domain/assignment.ts';
import { actsOnAssignment, assignmentsOf, type KeptAssignment } from './assignment-store.ts';
import { type ConsultationRecord, consultationRow } from './consultation-reads.ts';
import type { ExpertsDb } from './db.ts';
import { type AgainstEnterprise, findingsWith, standingFindings } from './finding-reads.ts';

type Ctx = Context<ExpertsDb>;

/** A proposal as it was kept. */
export const proposalOf = (row: {
  id: string;
  asked_at: Date;
  considered: number;
  named: unknown;
  excluded: unknown;
  more: number;
  weights: unknown;
}): Proposal => ({
  id: row.id,
  askedAt: row.asked_at.toISOString(),
  considered: row.considered,
  weights: MatchParts.parse(row.weights),
  named: z.array(NamedExpert).parse(row.named),
  excluded: z.array(ExcludedExpert).parse(row.excluded),
  more: row.more,
});

const latestProposal = async (ctx: Ctx, consultationId: string): Promise<Proposal | null> => {
  const row = await ctx.db
    .selectFrom('experts.proposals')
    .select(['id', 'asked_at', 'considered', 'named', 'excluded', 'more', 'weights'])
    .where('consultation_id', '=', consultationId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? proposalOf(row) : null;
};

const assignmentView = (ctx: Ctx, a: KeptAssignment): Omit<AssignmentView, 'findings'> => ({
  id: a.id,
  expertId: a.expert_id,
  expertName: a.expert_name,
  state: stateOfAssignment(a),
  offeredAt: a.offered_at.toISOString(),
  answerBy: a.answer_by,
  reason: a.reason ?? '',
  metOn: a.met_on,
  metMode: a.met_mode,
  minutes: a.minutes,
  advice: a.advice,
  advisedAt: a.advised_at?.toISOString() ?? null,
  may: actsOnAssignment(ctx, a),
});

/** Acts on a consultation that its state allows and the reader's role has. */
const actsOn = (ctx: Ctx, ended: boolean, open: boolean): string[] =>
  (ended ? [] : [...(open ? [] : ['consultation.propose', 'consultation.whyNot', 'assignment.offer']), 'consultation.cancel'])
    .map(name => `experts.${name}`)
    .filter(ctx.can);

/** The whole of a consultation. What stands between expert and enterprise is looked at anew: a relation found later shows here. */
export const consultationViewOf = async (
  ctx: Ctx,
  c: ConsultationRecord,
  against: AgainstEnterprise | undefined,
): Promise<ConsultationView> => {
  const [row, proposal, assignments] = await Promise.all([consultationRow(ctx, c.id), latestProposal(ctx, c.id), assignmentsOf(ctx, c.id)]);
  const ids = assignments.map(a => a.expert_id);
  const findings = against && ids.length > 0 ? await findingsWith(ctx, ids, against, c.wanted_on) : new Map();
  const open = assignments.some(a => a.recused_at === null && a.withdrawn_at === null);
  return {
    ...row,
    demandId: c.demand_id,
    question: c.question,
    endReason: c.end_reason,
    proposal,
    assignments: assignments.map(a => ({ ...assignmentView(ctx, a), findings: standingFindings(findings.get(a.expert_id)) })),
    may: actsOn(ctx, c.ended_at !== null, open),
  };
};
