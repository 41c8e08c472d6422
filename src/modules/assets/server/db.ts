import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of the register, and views of rooms to the left that it may read. Other parts make their own `Pick` in `db-<part>.ts`. */
export type AssetsDb = Pick<
  DB,
  | 'assets.assets'
  | 'assets.asset_events'
  | 'assets.evidence'
  | 'assets.form_drafts'
  | 'assets.deadlines'
  | 'enterprises.pub_enterprises'
  | 'reference.pub_divisions'
  | 'people.pub_persons'
>;
