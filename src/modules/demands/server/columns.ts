import { sql } from 'kysely';
import { workingDaysUntil } from '#modules/reference/domain/promise-clock.ts';
import type { WorkingCalendar } from '#modules/reference/domain/working-days.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { DemandPlace, DemandRow, DemandState } from '../contract/demand.ts';
import { owesAnswer, stateOf, waitingPlaceOf } from '../domain/state.ts';
import type { DemandsDb } from './db.ts';

/** The state as SQL; the twin of `stateOf`, a test compares the two. */
export const stateSql = sql<DemandState>`case when d.superseded_at is not null then 'superseded' when d.declined_at is not null then 'declined'
  when d.answered_at is not null then 'answered' when d.case_id is not null then 'case' when d.referred_at is not null then 'referred' else 'open' end`;

/** The place as SQL; the twin of `waitingPlaceOf`, a test compares the two. An owner out of the reader's reach counts as at work. */
export const placeSql = sql<DemandPlace>`case when d.superseded_at is not null or d.declined_at is not null or d.answered_at is not null then 'ended'
  when d.case_id is not null then 'case' when d.referred_at is not null then 'receiver' when d.owner_id is null then 'toAssign'
  when o.active is false then 'nobody' else 'owner' end`;

/** Demands with the enterprise they belong to; the wall and the scope hold for both. */
export const demandsWithEnterprise = (ctx: Context<DemandsDb>) =>
  ctx.db
    .selectFrom('demands.demands as d')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'd.enterprise_id')
    .leftJoin('reference.pub_divisions as r', 'r.code', 'd.region_code')
    .leftJoin('people.pub_persons as o', 'o.id', 'd.owner_id')
    .selectAll('d')
    .select(['e.name as enterprise_name', 'r.name as region_name', 'o.name as owner_name', 'o.active as owner_active']);

type Joined = Awaited<ReturnType<ReturnType<typeof demandsWithEnterprise>['execute']>>[number];

/** What turns records into rows: today, and the calendar by which days are left. */
export interface RowMaker {
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

export const rowMaker = async (ctx: Context<DemandsDb>): Promise<RowMaker> => ({
  today: dayOf(ctx.now),
  calendar: await reference(ctx).workingCalendar(),
});

/** A record as lists show it. */
export const demandRowOf = ({ today, calendar }: RowMaker, d: Joined): DemandRow => ({
  id: d.id,
  enterpriseId: d.enterprise_id,
  enterpriseName: d.enterprise_name,
  regionCode: d.region_code,
  regionName: d.region_name ?? d.region_code,
  kind: d.kind as DemandRow['kind'],
  text: d.text,
  source: d.source as DemandRow['source'],
  campaignId: d.campaign_id,
  classCode: d.class_code,
  classHow: d.class_how as DemandRow['classHow'],
  classReasons: d.class_reasons as DemandRow['classReasons'],
  urgency: d.urgency as DemandRow['urgency'],
  state: stateOf(d),
  ownerId: d.owner_id,
  ownerName: d.owner_name,
  place: waitingPlaceOf(d),
  answerBy: d.answer_by,
  daysLeft: d.answer_by !== null && owesAnswer(d) ? workingDaysUntil(calendar, today, d.answer_by) : null,
  dueOn: d.due_on,
  raisedAt: d.raised_at.toISOString(),
});

export type JoinedDemand = Joined;
