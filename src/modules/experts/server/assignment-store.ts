import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssignmentState, MeetMode } from '../contract/consultation.ts';
import { expertsProblems } from '../contract/problems.ts';
import { type AssignmentTimes, stateOfAssignment } from '../domain/assignment.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

/** An assignment with what its acts ask: whose it is and in which matter. */
export interface KeptAssignment extends AssignmentTimes {
  id: string;
  authority_id: string;
  region_code: string;
  consultation_id: string;
  expert_id: string;
  account_id: string | null;
  expert_name: string;
  month: string;
  offered_at: Date;
  answer_by: string;
  reason: string | null;
  met_on: string | null;
  met_mode: MeetMode | null;
  minutes: number | null;
  advice: string | null;
  enterprise_id: string;
  demand_id: string | null;
  class_code: string;
  mode: MeetMode;
  wanted_on: string;
  question: string;
  held_by_name: string;
  consultation_ended: boolean;
}

const assignmentsWhere = async (ctx: Ctx, where: ReturnType<typeof sql>, lock: boolean): Promise<KeptAssignment[]> => {
  const { rows } = await sql<KeptAssignment>`
    select a.id, a.authority_id, a.region_code, a.consultation_id, a.expert_id, e.account_id, e.name as expert_name, a.month, a.offered_at, a.answer_by,
      a.accepted_at, a.recused_at, a.withdrawn_at, a.met_at, a.advised_at, a.reason, a.met_on, a.met_mode, a.minutes, n.advice,
      c.enterprise_id, c.demand_id, c.class_code, c.mode, c.wanted_on, c.question, c.held_by_name, c.ended_at is not null as consultation_ended
    from experts.assignments a
    join experts.experts e on e.id = a.expert_id
    join experts.consultations c on c.id = a.consultation_id
    left join experts.advice_notes n on n.assignment_id = a.id
    where ${where} and ${whereScope(ctx.scope, { region: 'a.region_code', owner: 'e.account_id' })}
    order by a.offered_at desc, a.id desc limit 500
    ${lock ? sql`for no key update of a, c` : sql``}`.execute(ctx.db);
  return rows;
};

/** An assignment in reach: for an expert her own, for anybody else those of the region. */
export const findAssignment = async (ctx: Ctx, id: string): Promise<KeptAssignment | undefined> =>
  (await assignmentsWhere(ctx, sql`a.id = ${id}`, false))[0];

/** The same, held with its consultation until the command ends. */
export const lockAssignment = async (ctx: Ctx, id: string): Promise<KeptAssignment | undefined> =>
  (await assignmentsWhere(ctx, sql`a.id = ${id}`, true))[0];

export const assignmentsOf = (ctx: Ctx, consultationId: string): Promise<KeptAssignment[]> =>
  assignmentsWhere(ctx, sql`a.consultation_id = ${consultationId}`, false);

/** All that was ever assigned to who is signed in, the newest first. */
export const ownAssignments = (ctx: Ctx): Promise<KeptAssignment[]> => assignmentsWhere(ctx, sql`e.account_id = ${ctx.actor.id}`, false);

/** What may follow each state. */
const follow: Readonly<Record<AssignmentState, readonly string[]>> = {
  offered: ['accept', 'recuse', 'withdraw'],
  accepted: ['meet', 'recuse', 'withdraw'],
  met: ['advise'],
  recused: [],
  withdrawn: [],
  advised: [],
};

/** Names of the operations that may follow now and that the reader's role has. */
export const actsOnAssignment = (ctx: Pick<Ctx, 'can'>, a: KeptAssignment): string[] =>
  a.consultation_ended ? [] : follow[stateOfAssignment(a)].map(act => `experts.assignment.${act}`).filter(ctx.can);

/** @throws Problem `assignmentMoved`, `consultationEnded` when this act does not follow where it stands */
export const mustFollow = (a: KeptAssignment, act: string): void => {
  if (a.consultation_ended) throw expertsProblems.consultationEnded();
  if (!follow[stateOfAssignment(a)].includes(act)) throw expertsProblems.assignmentMoved();
};
