import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type VisitsDb = Pick<
  DB,
  | 'visits.visits'
  | 'visits.notes'
  | 'visits.interviews'
  | 'visits.seminars'
  | 'visits.seminar_guests'
  | 'visits.visit_files'
  | 'visits.visit_aliases'
  | 'campaigns.pub_campaigns'
  | 'campaigns.pub_roster'
  | 'campaigns.pub_teams'
  | 'campaigns.pub_team_members'
>;
