import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of this room. */
export type CatalogueDb = Pick<
  DB,
  'catalogue.classes' | 'catalogue.keywords' | 'catalogue.items' | 'catalogue.item_versions' | 'catalogue.item_drafts'
>;
