import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CampaignProgress, CampaignRow, CampaignState } from '../contract/campaign.ts';
import { campaignStateOf } from '../domain/campaign.ts';
import type { CampaignsDb } from './db.ts';

type Ctx = Context<CampaignsDb>;

const columns = [
  'id',
  'authority_id',
  'region_code',
  'owner_id',
  'title',
  'purpose',
  'targets',
  'starts_on',
  'ends_on',
  'streets',
  'industries',
  'planned_site_visits',
  'planned_phone_interviews',
  'planned_seminars',
  'opened_at',
  'closed_at',
  'cancelled_at',
  'cancel_reason',
  'version',
  'questionnaire_id',
] as const;

const inReach = (ctx: Ctx) =>
  ctx.db
    .selectFrom('campaigns.campaigns')
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .select(columns);

/** A campaign in reach as it stands. */
export const findCampaign = (ctx: Ctx, id: string) => inReach(ctx).where('id', '=', id).executeTakeFirst();
export type Campaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/** The same, locked for a change of its own row. */
export const lockCampaign = (ctx: Ctx, id: string) => inReach(ctx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

/** The same, held still while its list, teams or appointments change: it can't be opened or closed meanwhile. */
export const holdCampaign = (ctx: Ctx, id: string) => inReach(ctx).where('id', '=', id).forShare().executeTakeFirst();

export const campaignRow = (c: Campaign): CampaignRow => ({
  id: c.id,
  title: c.title,
  state: campaignStateOf(c),
  startsOn: c.starts_on,
  endsOn: c.ends_on,
  plannedSiteVisits: c.planned_site_visits,
  plannedPhoneInterviews: c.planned_phone_interviews,
  plannedSeminars: c.planned_seminars,
});

const stateIs = (state: CampaignState) =>
  ({
    planned: sql<boolean>`opened_at is null and cancelled_at is null`,
    open: sql<boolean>`opened_at is not null and closed_at is null and cancelled_at is null`,
    closed: sql<boolean>`closed_at is not null`,
    cancelled: sql<boolean>`cancelled_at is not null`,
  })[state];

/** Campaigns in reach, the latest first. */
export const campaignPage = async (ctx: Ctx, i: { after?: string | undefined; limit: number; state?: CampaignState | undefined }) => {
  const key = decodeCursor(i.after);
  let q = inReach(ctx);
  if (i.state) q = q.where(stateIs(i.state));
  if (key?.length === 2) q = q.where(sql<boolean>`(starts_on, id) < (${key[0]}::date, ${key[1]}::uuid)`);
  const rows = await q
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const { shown, next } = toPage(rows, i.limit, r => [r.starts_on, r.id]);
  return { rows: shown.map(campaignRow), next };
};

/** Live progress (实时进度), counted from what this one campaign's records became. */
export const campaignProgress = async (ctx: Ctx, c: Campaign): Promise<CampaignProgress> => {
  const { rows } = await sql<Record<'roster' | 'assigned' | 'agreed' | 'declined' | 'visits' | 'calls' | 'seminars', number>>`
    select r.*, n.* from
      (select count(*)::int as roster, count(team_id)::int as assigned,
              count(*) filter (where contact_state = 'agreed' or (contact_state = 'moved' and agreed_at is not null))::int as agreed,
              count(*) filter (where contact_state = 'declined')::int as declined
       from campaigns.roster where campaign_id = ${c.id} and removed_at is null) r,
      (select count(*) filter (where method = 'site')::int as visits, count(*) filter (where method = 'phone' and not with_form)::int as calls,
              count(distinct record_id) filter (where method = 'seminar')::int as seminars
       from campaigns.engagements where campaign_id = ${c.id}) n`.execute(ctx.db);
  const n = rows[0];
  if (!n) throw new Error('counting answers a row');
  return {
    roster: n.roster,
    assigned: n.assigned,
    agreed: n.agreed,
    declined: n.declined,
    siteVisits: { planned: c.planned_site_visits, done: n.visits },
    phoneInterviews: { planned: c.planned_phone_interviews, done: n.calls },
    seminars: { planned: c.planned_seminars, done: n.seminars },
  };
};
