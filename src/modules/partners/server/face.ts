import { type CallContext, retype } from '#platform/server/context.ts';
import type { PartnersDb } from './db.ts';

/** The directory for rooms to the right, inside the caller's transaction. */
export const partners = (callCtx: CallContext) => {
  const ctx = retype<PartnersDb>(callCtx);
  return {
    /**
     * An organisation that works with us, held so that it cannot end before the caller's act has: what is sent to it is there when its end is
     * heard of. Several may hold it at once. Undefined when it has ended, is absent or out of reach.
     */
    holdActive: (id: string): Promise<{ id: string; name: string } | undefined> =>
      ctx.db
        .selectFrom('partners.organisations')
        .select(['id', 'name'])
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .forShare()
        .executeTakeFirst(),
  };
};
