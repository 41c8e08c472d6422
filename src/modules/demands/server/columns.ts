import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { DemandRow, DemandState } from '../contract/demand.ts';
import { stateOf } from '../domain/state.ts';
import type { DemandsDb } from './db.ts';

/** The state as SQL; the twin of `stateOf`, a test compares the two. */
export const stateSql = sql<DemandState>`case when d.superseded_at is not null then 'superseded' when d.declined_at is not null then 'declined'
  when d.answered_at is not null then 'answered' when d.case_id is not null then 'case' when d.referred_at is not null then 'referred' else 'open' end`;

/** Demands with the enterprise they belong to; the wall and the scope hold for both. */
export const demandsWithEnterprise = (ctx: Context<DemandsDb>) =>
  ctx.db
    .selectFrom('demands.demands as d')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'd.enterprise_id')
    .leftJoin('reference.pub_divisions as r', 'r.code', 'd.region_code')
    .selectAll('d')
    .select(['e.name as enterprise_name', 'r.name as region_name']);

type Joined = Awaited<ReturnType<ReturnType<typeof demandsWithEnterprise>['execute']>>[number];

/** A record as lists show it. */
export const demandRowOf = (d: Joined): DemandRow => ({
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
  dueOn: d.due_on,
  raisedAt: d.raised_at.toISOString(),
});

export type JoinedDemand = Joined;
