import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of the warnings, and what they may read. */
export type WarningsDb = Pick<
  DB,
  | 'assets.assets'
  | 'assets.asset_events'
  | 'assets.evidence'
  | 'assets.deadlines'
  | 'assets.deadline_changes'
  | 'assets.deadline_acts'
  | 'assets.deadline_days'
  | 'assets.notices'
  | 'assets.default_steps'
  | 'assets.ladder_steps'
  | 'assets.companions'
  | 'assets.calendar_feeds'
  | 'assets.status_lists'
  | 'assets.standard_statuses'
  | 'assets.slots'
  | 'enterprises.pub_enterprises'
  | 'people.pub_persons'
  | 'reference.pub_divisions'
  | 'stations.pub_staff'
>;
