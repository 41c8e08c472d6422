import { type RawBuilder, sql } from 'kysely';
import { type Campaign, campaigns } from '#modules/campaigns/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { ProgressRow, SurveyProgress } from '../contract/report.ts';
import type { ReportsDb } from './db.ts';
import { engagementsOf, rosterOf } from './report-engagements.ts';

type Ctx = Context<ReportsDb>;

const counts = sql`count(*) filter (where n.kind = 'site')::int as site, count(*) filter (where n.kind = 'phone')::int as phone,
  count(*) filter (where n.kind = 'seminar')::int as seminar`;

/** What the lines go by, its name, and what orders them before the name does. */
interface Column {
  key: RawBuilder<unknown>;
  name: RawBuilder<unknown>;
  order: RawBuilder<unknown>;
}

/** Lines by a column of the list: how many stand on it, how many are reached, with how many records. */
const byList = async (ctx: Ctx, campaignId: string, by: Column): Promise<ProgressRow[]> => {
  const { key, name, order } = by;
  const { rows } = await sql<ProgressRow>`
    with l as (${rosterOf(campaignId)}), n as (${engagementsOf(campaignId)})
    select coalesce(${key}::text, 'none') as key, coalesce(min(${name}), '') as name, count(distinct l.enterprise_id)::int as roster,
      count(distinct n.enterprise_id)::int as reached, ${counts}
    from l left join n on n.enterprise_id = l.enterprise_id group by 1 order by min(${order}) nulls last, min(${name}) collate "zh-x-icu" nulls last, 1`.execute(
    ctx.db,
  );
  return rows;
};

const byDays = async (ctx: Ctx, campaignId: string): Promise<ProgressRow[]> => {
  const { rows } = await sql<ProgressRow>`
    with n as (${engagementsOf(campaignId)})
    select to_char(n.day, 'YYYY-MM-DD') as key, to_char(n.day, 'YYYY-MM-DD') as name, 0 as roster, count(distinct n.enterprise_id)::int as reached, ${counts}
    from n group by n.day order by n.day`.execute(ctx.db);
  return rows;
};

const sums = async (ctx: Ctx, campaignId: string) => {
  const { rows } = await sql<{ reached: number; seminarEnterprises: number; forms: number }>`
    with n as (${engagementsOf(campaignId)})
    select count(distinct n.enterprise_id)::int as reached, count(distinct n.enterprise_id) filter (where n.kind = 'seminar')::int as "seminarEnterprises",
      (select count(distinct g.enterprise_id)::int from campaigns.pub_engagements g where g.campaign_id = ${campaignId} and g.with_form) as forms
    from n`.execute(ctx.db);
  return rows[0] ?? { reached: 0, seminarEnterprises: 0, forms: 0 };
};

/** Live progress of a campaign against its plan (6.1-b), counted from the records. */
export const surveyProgressOf = async (ctx: Ctx, campaign: Campaign): Promise<SurveyProgress> => ({
  plan: await campaigns(ctx).progress(campaign),
  ...(await sums(ctx, campaign.id)),
  byTeam: await byList(ctx, campaign.id, { key: sql`l.team_id`, name: sql`l.team_name`, order: sql`l.team_made` }),
  byStreet: await byList(ctx, campaign.id, { key: sql`l.street_code`, name: sql`l.street_name`, order: sql`null::int` }),
  byDay: await byDays(ctx, campaign.id),
  at: ctx.now.toISOString(),
});
