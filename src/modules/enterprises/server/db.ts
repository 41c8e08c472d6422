import type { DB } from '#platform/server/db-types.gen.ts';

/** What this room may name in SQL. */
export type EnterprisesDb = Pick<
  DB,
  | 'enterprises.enterprises'
  | 'enterprises.former_names'
  | 'enterprises.contacts'
  | 'enterprises.facts'
  | 'enterprises.merges'
  | 'enterprises.own_columns'
  | 'enterprises.own_values'
  | 'enterprises.import_rows'
>;
