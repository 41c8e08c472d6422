import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type PapersDb = Pick<
  DB,
  | Extract<keyof DB, `${'questionnaires' | 'campaigns' | 'visits' | 'selffill' | 'papers' | 'reports'}.${string}`>
  | 'enterprises.pub_enterprises'
  | 'people.pub_persons'
  | 'reference.pub_divisions'
  | 'people.pub_authorities'
  | 'demands.pub_demands'
  | 'stations.pub_staff'
>;
