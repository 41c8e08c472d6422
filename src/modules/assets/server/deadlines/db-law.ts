import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of the law, and of the proofs of use. */
export type LawDb = Pick<
  DB,
  'assets.rules' | 'assets.fees' | 'assets.use_proofs' | 'assets.assets' | 'assets.deadlines' | 'reference.pub_divisions'
>;
