import { type RawBuilder, sql } from 'kysely';

/**
 * The records of a campaign that count as done, one line each: visits handed in, calls that were not refused, enterprises that came
 * to a seminar that was held. The same counting as the plan's progress.
 */
export const engagementsOf = (campaignId: string): RawBuilder<unknown> => sql`
  select v.id as record_id, 'site' as kind, v.enterprise_id, v.visited_on as day, v.submitted_by_name as by_name
  from visits.visits v where v.campaign_id = ${campaignId} and v.kind = 'site' and v.submitted_at is not null
  union all
  select i.id, 'phone', i.enterprise_id, reference.day_of(i.started_at), i.called_by_name
  from visits.interviews i where i.campaign_id = ${campaignId} and i.outcome <> 'refused'
  union all
  select s.id, 'seminar', g.enterprise_id, reference.day_of(s.starts_at), s.host_name
  from visits.seminars s join visits.seminar_guests g on g.seminar_id = s.id
  where s.campaign_id = ${campaignId} and s.closed_at is not null and g.came_at is not null`;

/** The list of a campaign with team and street in words. */
export const rosterOf = (campaignId: string): RawBuilder<unknown> => sql`
  select r.enterprise_id, r.enterprise_name, r.street_code, coalesce(p.name, r.street_code) as street_name, r.team_id, t.name as team_name, t.created_at as team_made
  from campaigns.roster r left join campaigns.teams t on t.id = r.team_id left join reference.pub_divisions p on p.code = r.street_code
  where r.campaign_id = ${campaignId} and r.removed_at is null`;
