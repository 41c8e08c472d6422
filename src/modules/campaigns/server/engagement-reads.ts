import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { CampaignsDb } from './db.ts';

/** Finished site visits of the enterprise in the last `days`, in whatever campaign: 走访频次. `enterprise` names the column. */
export const visitsWithin = (ctx: Context<CampaignsDb>, enterprise: string, days: number): RawBuilder<number> => sql<number>`
  (select count(*)::int from campaigns.engagements n
   where n.enterprise_id = ${sql.ref(enterprise)} and n.method = 'site' and n.done_on > ${dayOf(ctx.now)}::date - ${days}::int)`;

/** Whether a Table A.1 was handed in for the entry `r` of a list, on site or by phone: 已走访. */
export const isVisited = sql<boolean>`exists (select 1 from campaigns.engagements n
  where n.campaign_id = r.campaign_id and n.enterprise_id = r.enterprise_id and n.with_form)`;
