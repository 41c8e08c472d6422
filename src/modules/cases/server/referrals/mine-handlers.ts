import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getMyReferral, myReferrals, revealReferralContact } from '../../contract/operations-referral.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { allReferrals, findReferral, sharedOf } from './reads.ts';
import { isTheirs, myReferralOf } from './views.ts';

const { query } = handlersFor<CasesDb>();

const most = 500;

const ownOrganisation = async (ctx: CasesContext): Promise<string | null> => {
  const row = await ctx.db
    .selectFrom('partners.pub_accounts as a')
    .innerJoin('partners.pub_organisations as o', 'o.id', 'a.organisation_id')
    .select('o.name')
    .where('a.account_id', '=', ctx.actor.id)
    .executeTakeFirst();
  return row?.name ?? null;
};

/** The door of 协同部门 (7.1-b): what was sent to the account's organisation, and nothing else. */
export const myReferralHandlers = [
  query(myReferrals, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const rows = await allReferrals(ctx, {}, most);
      return {
        organisation: await ownOrganisation(ctx),
        rows: rows.map(r => ({ ...sharedOf(r, ctx.now), question: isTheirs(r) ? r.question : null })),
      };
    },
  }),
  query(getMyReferral, {
    load: (ctx, i) => findReferral(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, r) => myReferralOf(ctx, r, (await people(ctx).authorityNames([r.authority_id])).get(r.authority_id) ?? ''),
  }),
  query(revealReferralContact, {
    load: async (ctx, i) => {
      const r = await findReferral(ctx, i.id);
      return r && r.contact_id !== null && r.answered_at === null && isTheirs(r) ? r : undefined;
    },
    allow: matrixDecides,
    subject: r => r.id,
    run: async (ctx, r) => ({ phone: (await enterprises(ctx).contactInPlain(r.contact_id ?? ''))?.phone ?? '' }),
  }),
];
