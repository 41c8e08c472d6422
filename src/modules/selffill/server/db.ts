import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type SelfFillDb = Pick<DB, 'selffill.fill_links' | 'selffill.fill_codes' | 'selffill.fill_sessions' | 'visits.pub_visits'>;
