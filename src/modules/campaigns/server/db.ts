import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type CampaignsDb = Pick<
  DB,
  | 'campaigns.campaigns'
  | 'campaigns.teams'
  | 'campaigns.team_members'
  | 'campaigns.roster'
  | 'campaigns.roster_batches'
  | 'campaigns.contact_log'
  | 'campaigns.appointments'
  | 'campaigns.person_slots'
  | 'campaigns.single_visits'
  | 'campaigns.single_visit_people'
  | 'campaigns.single_visit_moves'
  | 'campaigns.engagements'
  | 'enterprises.pub_enterprises'
  | 'people.pub_persons'
  | 'reference.pub_divisions'
>;
