import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type StationsDb = Pick<DB, 'stations.stations' | 'stations.staff' | 'stations.pub_staff' | 'people.pub_persons'>;
