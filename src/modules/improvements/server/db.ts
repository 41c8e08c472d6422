import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type ImprovementsDb = Pick<DB, 'improvements.actions' | 'improvements.checks' | 'people.pub_persons'>;
