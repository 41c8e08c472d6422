import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type DemandsDb = Pick<
  DB,
  | 'demands.demands'
  | 'demands.corrections'
  | 'demands.response_limits'
  | 'demands.batches'
  | 'demands.batch_rows'
  | 'demands.day_facts'
  | 'enterprises.pub_enterprises'
  | 'reference.pub_divisions'
  | 'people.pub_persons'
  | 'people.pub_stand_ins'
>;
