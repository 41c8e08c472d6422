import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type PartnersDb = Pick<
  DB,
  'partners.organisations' | 'partners.offers' | 'partners.accounts' | 'people.pub_persons' | 'reference.pub_divisions'
>;
export type PartnersContext = Context<PartnersDb>;
