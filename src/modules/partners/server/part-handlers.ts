import { partnerRole } from '#modules/people/contract/role.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { addOffer, correctOffer, endOffer, linkAccount, listPartnerAccounts, unlinkAccount } from '../contract/operations.ts';
import { partnersProblems } from '../contract/problems.ts';
import type { PartnersContext, PartnersDb } from './db.ts';
import {
  correctOfferRow,
  homeOfOrganisation,
  insertOffer,
  type KeptOrganisation,
  lockOrganisation,
  lockOrganisationOf,
  mustBeActive,
} from './store.ts';

const { command, query } = handlersFor<PartnersDb>();

/** Accounts of the role partner in reach that belong to no organisation. */
const freeAccounts = (ctx: PartnersContext) =>
  ctx.db
    .selectFrom('people.pub_persons as p')
    .select(['p.id', 'p.name'])
    .where('p.role', '=', partnerRole)
    .where('p.active', '=', true)
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('partners.accounts as a').select('a.id').whereRef('a.account_id', '=', 'p.id').where('a.unlinked_at', 'is', null),
        ),
      ),
    )
    .orderBy('p.name')
    .limit(200)
    .execute();

/** An account of the role that reads all of the organisation's district: one of a street would miss the rest. @throws Problem `accountUnfit` */
const mustFit = async (ctx: PartnersContext, o: KeptOrganisation, accountId: string): Promise<void> => {
  const person = await ctx.db
    .selectFrom('people.pub_persons')
    .select(['role', 'active', 'region_code'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  const fits = person?.role === partnerRole && person.active === true && o.region_code.startsWith(person.region_code ?? '-');
  if (!fits) throw partnersProblems.accountUnfit({}, [{ pointer: '/accountId', code: 'partners.problem.accountUnfit' }]);
};

/** What an organisation offers, and the accounts through which it works here. */
export const partHandlers = [
  command(addOffer, {
    load: (ctx, i) => lockOrganisation(ctx, i.organisationId),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      mustBeActive(o);
      await insertOffer(ctx, o, i.id, i.offer);
      return { subject: o.id, result: { id: i.id } };
    },
  }),
  command(correctOffer, {
    load: (ctx, i) => lockOrganisationOf(ctx, 'partners.offers', i.id),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      mustBeActive(o);
      await correctOfferRow(ctx, i.id, i.version, i.offer);
      return { subject: o.id, result: { id: i.id } };
    },
  }),
  command(endOffer, {
    load: (ctx, i) => lockOrganisationOf(ctx, 'partners.offers', i.id),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      const done = await ctx.db
        .updateTable('partners.offers')
        .set({ ended_at: ctx.now })
        .where('id', '=', i.id)
        .where('ended_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!done) throw partnersProblems.offerEnded();
      return { subject: o.id, result: { id: i.id } };
    },
  }),
  query(listPartnerAccounts, { load: noRecord, allow: matrixDecides, run: async ctx => ({ rows: await freeAccounts(ctx) }) }),
  command(linkAccount, {
    load: (ctx, i) => lockOrganisation(ctx, i.organisationId),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      mustBeActive(o);
      await mustFit(ctx, o, i.accountId);
      const row = { id: i.id, ...homeOfOrganisation(o), account_id: i.accountId, linked_at: ctx.now, linked_by: ctx.actor.id };
      await orProblem(ctx.db.insertInto('partners.accounts').values(row).execute(), 'accounts_one', () => partnersProblems.accountTaken());
      return { subject: o.id, result: { id: i.id } };
    },
  }),
  command(unlinkAccount, {
    load: (ctx, i) => lockOrganisationOf(ctx, 'partners.accounts', i.id),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      const done = await ctx.db
        .updateTable('partners.accounts')
        .set({ unlinked_at: ctx.now })
        .where('id', '=', i.id)
        .where('unlinked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!done) throw partnersProblems.accountUnlinked();
      return { subject: o.id, result: { id: i.id } };
    },
  }),
];
