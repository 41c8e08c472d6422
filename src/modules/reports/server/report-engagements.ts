import { type RawBuilder, sql } from 'kysely';

/**
 * The records of a campaign that count as done, one line each: visits handed in, calls that were not refused, enterprises that came
 * to a seminar that was held. The same lines as the plan's progress counts; a Table A.1 taken down by telephone is no call of its own.
 */
export const engagementsOf = (campaignId: string): RawBuilder<unknown> => sql`
  select g.record_id, g.method as kind, g.enterprise_id, g.done_on as day, g.done_by_name as by_name
  from campaigns.pub_engagements g where g.campaign_id = ${campaignId} and (g.method <> 'phone' or not g.with_form)`;

/** The list of a campaign with team and street in words. */
export const rosterOf = (campaignId: string): RawBuilder<unknown> => sql`
  select r.enterprise_id, r.street_code, coalesce(p.name, r.street_code) as street_name, r.team_id, t.name as team_name, t.created_at as team_made
  from campaigns.pub_roster r left join campaigns.pub_teams t on t.id = r.team_id left join reference.pub_divisions p on p.code = r.street_code
  where r.campaign_id = ${campaignId} and r.removed_at is null`;
