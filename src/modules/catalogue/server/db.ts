import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of this room. */
export type CatalogueDb = Pick<DB, 'catalogue.classes' | 'catalogue.keywords'>;
