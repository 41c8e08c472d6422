import { sql } from 'kysely';
import type { WorkingCalendar } from '#modules/reference/domain/working-days.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CampaignNow, RosterParts } from '../contract/campaign-now.ts';
import { forecastOf } from '../domain/forecast.ts';
import type { CampaignsDb } from './db.ts';
import { isVisited } from './engagement-reads.ts';

type Ctx = Context<CampaignsDb>;

/** So many campaigns stand on 今日; more have their list. */
const most = 3;

interface TeamLine extends RosterParts {
  teamId: string | null;
  team: string | null;
  total: number;
}

/** The list of a campaign by team and by how far each enterprise is. */
const linesOf = async (ctx: Ctx, campaignId: string): Promise<TeamLine[]> => {
  const { rows } = await sql<TeamLine>`
    select r.team_id as "teamId", t.name as team, count(*)::int as total, count(*) filter (where r.visited)::int as visited,
      count(*) filter (where not r.visited and r.booked)::int as agreed,
      count(*) filter (where not r.visited and not r.booked and r.contact_state in ('agreed', 'moved', 'unanswered'))::int as contacting,
      count(*) filter (where not r.visited and r.contact_state = 'none')::int as uncontacted,
      count(*) filter (where not r.visited and r.contact_state = 'declined')::int as declined
    from (select r.team_id, r.contact_state, ${isVisited} as visited,
        r.contact_state in ('agreed', 'moved') and r.agreed_at is not null as booked
      from campaigns.roster r where r.campaign_id = ${campaignId} and r.removed_at is null offset 0) r
      left join campaigns.teams t on t.id = r.team_id
    group by r.team_id, t.name, t.created_at order by t.created_at, t.name`.execute(ctx.db);
  return rows;
};

const firstVisit = async (ctx: Ctx, campaignId: string): Promise<string | null> => {
  const { rows } = await sql<{ day: string | null }>`
    select min(done_on)::text as day from campaigns.engagements where campaign_id = ${campaignId} and with_form`.execute(ctx.db);
  return rows[0]?.day ?? null;
};

const nowOf = async (ctx: Ctx, c: { id: string; title: string; ends_on: string }, calendar: WorkingCalendar): Promise<CampaignNow> => {
  const lines = await linesOf(ctx, c.id);
  const since = await firstVisit(ctx, c.id);
  const sum = (key: keyof RosterParts): number => lines.reduce((n, line) => n + line[key], 0);
  const parts: RosterParts = {
    visited: sum('visited'),
    agreed: sum('agreed'),
    contacting: sum('contacting'),
    uncontacted: sum('uncontacted'),
    declined: sum('declined'),
  };
  const left = parts.agreed + parts.contacting + parts.uncontacted;
  return {
    id: c.id,
    title: c.title,
    endsOn: c.ends_on,
    parts,
    forecast: since === null ? null : forecastOf({ since, visited: parts.visited, left, endsOn: c.ends_on }, dayOf(ctx.now), calendar),
    teams: lines.flatMap(line =>
      line.teamId === null ? [] : [{ id: line.teamId, name: line.team ?? '', visited: line.visited, total: line.total - line.declined }],
    ),
  };
};

/** 进行中的调研 in reach, the one that ends first stands first (6.1-b). */
export const campaignsNow = async (ctx: Ctx): Promise<{ rows: CampaignNow[]; more: boolean }> => {
  const open = await ctx.db
    .selectFrom('campaigns.campaigns')
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .select(['id', 'title', 'ends_on'])
    .orderBy('ends_on')
    .orderBy('id')
    .limit(most + 1)
    .execute();
  const calendar = await reference(ctx).workingCalendar();
  const rows: CampaignNow[] = [];
  for (const c of open.slice(0, most)) rows.push(await nowOf(ctx, c, calendar));
  return { rows, more: open.length > most };
};
