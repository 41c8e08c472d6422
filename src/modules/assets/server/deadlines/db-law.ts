import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of the law, and of the proofs of use. */
export type LawDb = Pick<
  DB,
  | 'assets.rules'
  | 'assets.fees'
  | 'assets.holiday_notices'
  | 'assets.holidays'
  | 'assets.use_proofs'
  | 'assets.assets'
  | 'assets.deadlines'
  | 'people.pub_regions'
>;
