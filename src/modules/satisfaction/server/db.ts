import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type SatisfactionDb = Pick<
  DB,
  | 'satisfaction.rules'
  | 'satisfaction.tags'
  | 'satisfaction.invitations'
  | 'satisfaction.invitation_uses'
  | 'satisfaction.box_keys'
  | 'satisfaction.ballot_box'
  | 'satisfaction.marks'
  | 'satisfaction.loops'
  | 'satisfaction.ballots'
  | 'satisfaction.surveys'
  | 'satisfaction.survey_pool'
  | 'satisfaction.survey_replies'
  | 'satisfaction.survey_actions'
  | 'campaigns.pub_team_members'
  | 'demands.pub_demands'
  | 'stations.pub_staff'
  | 'stations.pub_stations'
  | 'visits.pub_visits'
>;
export type Ctx = Context<SatisfactionDb>;
