import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type ReadinessDb = Pick<
  DB,
  | 'readiness.criteria'
  | 'readiness.criteria_items'
  | 'readiness.prerequisites'
  | 'readiness.assessments'
  | 'readiness.sheets'
  | 'readiness.scores'
  | 'readiness.evidence'
  | 'readiness.tasks'
  | 'readiness.answers'
  | 'people.pub_persons'
  | 'enterprises.pub_enterprises'
  | 'assets.pub_assets'
  | 'visits.pub_visits'
>;
