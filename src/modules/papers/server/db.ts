import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type PapersDb = Pick<
  DB,
  | 'papers.paper_readings'
  | 'papers.letter_templates'
  | 'papers.official_letters'
  | 'visits.pub_visits'
  | 'campaigns.pub_roster'
  | 'enterprises.pub_enterprises'
>;
