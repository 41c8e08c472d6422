import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type SurveysDb = Pick<
  DB,
  | Extract<keyof DB, `surveys.${string}`>
  | 'enterprises.pub_enterprises'
  | 'people.pub_persons'
  | 'people.pub_regions'
  | 'stations.pub_staff'
>;
