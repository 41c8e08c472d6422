import { sql } from 'kysely';
import type { z } from 'zod';
import { enterprises } from '#modules/enterprises/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ConsultationRow, ConsultationState, MeetMode } from '../contract/consultation.ts';
import type { listConsultations } from '../contract/operations-consultation.ts';
import { type AssignmentTimes, stateOfAssignment, stateOfConsultation } from '../domain/assignment.ts';
import { classNamesOf } from './class-names.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

/** A consultation as SQL has it, with its open assignment. */
export interface ConsultationRecord {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  demand_id: string | null;
  class_code: string;
  mode: MeetMode;
  question: string;
  wanted_on: string;
  asked_by: string;
  asked_by_name: string;
  asked_at: Date;
  held_by: string;
  held_by_name: string;
  ended_at: Date | null;
  ended_how: string | null;
  end_reason: string | null;
}
type Listed = ConsultationRecord &
  Partial<AssignmentTimes> & { assignment_id: string | null; expert_name: string | null; minutes: number | null };

const columns = sql.raw(
  'c.id, c.authority_id, c.region_code, c.enterprise_id, c.demand_id, c.class_code, c.mode, c.question, c.wanted_on, c.asked_by, c.asked_by_name, c.asked_at, c.held_by, c.held_by_name, c.ended_at, c.ended_how, c.end_reason',
);

/** A consultation in reach. @param lock held until the command ends: one offer at a time */
export const findConsultation = async (ctx: Ctx, id: string, lock = false): Promise<ConsultationRecord | undefined> => {
  const { rows } = await sql<ConsultationRecord>`
    select ${columns} from experts.consultations c
    where c.id = ${id} and ${whereScope(ctx.scope, { region: 'c.region_code' })} ${lock ? sql`for no key update` : sql``}`.execute(ctx.db);
  return rows[0];
};

const inState = (state: ConsultationState) => {
  const open = sql`c.ended_at is null`;
  if (state === 'cancelled' || state === 'advised') return sql`c.ended_how = ${state}`;
  if (state === 'asked') return sql`${open} and a.id is null`;
  if (state === 'offered') return sql`${open} and a.id is not null and a.accepted_at is null`;
  return state === 'accepted' ? sql`${open} and a.accepted_at is not null and a.met_at is null` : sql`${open} and a.met_at is not null`;
};

const timesOf = (r: Partial<AssignmentTimes>): AssignmentTimes => ({
  accepted_at: r.accepted_at ?? null,
  recused_at: null,
  withdrawn_at: null,
  met_at: r.met_at ?? null,
  advised_at: r.advised_at ?? null,
});

interface Words {
  nameOf: (code: string) => string;
  firms: ReadonlyMap<string, string>;
}

const rowOfConsultation = (r: Listed, { nameOf, firms }: Words): ConsultationRow => ({
  id: r.id,
  enterpriseId: r.enterprise_id,
  enterpriseName: firms.get(r.enterprise_id) ?? '',
  classCode: r.class_code,
  className: nameOf(r.class_code),
  mode: r.mode,
  wantedOn: r.wanted_on,
  state: stateOfConsultation(r.ended_how, r.assignment_id === null ? null : stateOfAssignment(timesOf(r))),
  expertName: r.expert_name ?? '',
  askedAt: r.asked_at.toISOString(),
  askedByName: r.asked_by_name,
  heldByName: r.held_by_name,
  minutes: r.minutes,
});

const rowsWith = async (ctx: Ctx, wheres: readonly ReturnType<typeof sql>[], limit: number): Promise<Listed[]> => {
  const scope = whereScope(ctx.scope, { region: 'c.region_code' }) as ReturnType<typeof sql>;
  const { rows } = await sql<Listed>`
    select ${columns}, a.id as assignment_id, a.accepted_at, a.met_at, a.advised_at, a.minutes, e.name as expert_name
    from experts.consultations c
    left join experts.assignments a on a.consultation_id = c.id and a.recused_at is null and a.withdrawn_at is null
    left join experts.experts e on e.id = a.expert_id
    where ${sql.join([scope, ...wheres], sql` and `)}
    order by c.asked_at desc, c.id desc limit ${limit}`.execute(ctx.db);
  return rows;
};

const inWords = async (ctx: Ctx, rows: readonly Listed[]): Promise<ConsultationRow[]> => {
  const words = { nameOf: await classNamesOf(ctx), firms: await enterprises(ctx).nameMap(rows.map(r => r.enterprise_id)) };
  return rows.map(r => rowOfConsultation(r, words));
};

/** A page of the list, the newest first. */
export const consultationPage = async (
  ctx: Ctx,
  input: z.output<typeof listConsultations.input>,
): Promise<{ rows: ConsultationRow[]; next: string | null }> => {
  const key = decodeCursor(input.after);
  const wheres: ReturnType<typeof sql>[] = [];
  if (key?.length === 2) wheres.push(sql`(c.asked_at, c.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`);
  if (input.state) wheres.push(inState(input.state));
  if (input.topic) wheres.push(sql`c.topic = ${input.topic}`);
  if (input.enterpriseId) wheres.push(sql`c.enterprise_id = ${input.enterpriseId}`);
  if (input.demandId) wheres.push(sql`c.demand_id = ${input.demandId}`);
  if (input.expertId)
    wheres.push(sql`exists (select 1 from experts.assignments x where x.consultation_id = c.id and x.expert_id = ${input.expertId})`);
  const { shown, next } = toPage(await rowsWith(ctx, wheres, input.limit + 1), input.limit, r => [r.asked_at.toISOString(), r.id]);
  return { rows: await inWords(ctx, shown), next };
};

/** The row of one consultation, found in reach before. */
export const consultationRow = async (ctx: Ctx, id: string): Promise<ConsultationRow> => {
  const [row] = await inWords(ctx, await rowsWith(ctx, [sql`c.id = ${id}`], 1));
  if (!row) throw new Error(`consultation ${id} vanished within its own transaction`);
  return row;
};
