import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of this room. */
export type ReferenceDb = Pick<DB, 'reference.divisions' | 'reference.holiday_notices' | 'reference.holidays'>;
