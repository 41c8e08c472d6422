import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type ReportsDb = Pick<
  DB,
  | 'reports.reports'
  | 'visits.pub_visits'
  | 'campaigns.pub_roster'
  | 'campaigns.pub_teams'
  | 'campaigns.pub_team_members'
  | 'campaigns.pub_engagements'
  | 'demands.pub_demands'
  | 'enterprises.pub_enterprises'
  | 'people.pub_authorities'
  | 'reference.pub_divisions'
>;
