import { orProblem } from '#platform/server/database/or-problem.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { OfferFields, OrganisationFields } from '../contract/organisation.ts';
import { partnersProblems } from '../contract/problems.ts';
import type { PartnersContext } from './db.ts';
import { districtOf } from './reach.ts';

/** What acts on an organisation must know of it. */
export interface KeptOrganisation {
  id: string;
  authority_id: string;
  region_code: string;
  ended_at: Date | null;
}

const organisationsFor = (ctx: PartnersContext) =>
  ctx.db
    .selectFrom('partners.organisations as o')
    .select(['o.id', 'o.authority_id', 'o.region_code', 'o.ended_at'])
    .where(whereScope(ctx.scope, { region: 'o.region_code' }))
    .forNoKeyUpdate();

/** An organisation in reach, held until the command ends: its offers, accounts and end come one after the other. */
export const lockOrganisation = (ctx: PartnersContext, id: string): Promise<KeptOrganisation | undefined> =>
  organisationsFor(ctx).where('o.id', '=', id).executeTakeFirst();

/** The organisation of an offer or of an account's link, held. */
export const lockOrganisationOf = (
  ctx: PartnersContext,
  table: 'partners.offers' | 'partners.accounts',
  id: string,
): Promise<KeptOrganisation | undefined> =>
  organisationsFor(ctx)
    .where('o.id', '=', eb => eb.selectFrom(table).select('organisation_id').where('id', '=', id))
    .executeTakeFirst();

/** @throws Problem `organisationEnded` */
export const mustBeActive = (o: KeptOrganisation): void => {
  if (o.ended_at !== null) throw partnersProblems.organisationEnded();
};

/** Where rows of an organisation stand. */
export const homeOfOrganisation = (o: KeptOrganisation) => ({
  organisation_id: o.id,
  authority_id: o.authority_id,
  region_code: o.region_code,
});

const columnsOf = (ctx: PartnersContext, o: OrganisationFields) => ({
  name: o.name,
  kind: o.kind,
  intro: o.intro,
  address: o.address,
  contact_name: o.contactName,
  ...(o.phone === '' ? {} : { phone: ctx.cipher.seal(o.phone) }),
});

const nameTaken = () => partnersProblems.nameTaken({}, [{ pointer: '/organisation/name', code: 'partners.problem.nameTaken' }]);

/** @throws Problem `nameTaken`, `districtOnly` */
export const insertOrganisation = async (ctx: PartnersContext, id: string, o: OrganisationFields): Promise<void> => {
  // The whole district sends to it: one entered for a street would be out of sight for all the others.
  if (districtOf(ctx.actor.regionCode) !== ctx.actor.regionCode) throw partnersProblems.districtOnly();
  const home = { authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode };
  const row = { id, ...home, ...columnsOf(ctx, o), added_by: ctx.actor.id, added_at: ctx.now };
  await orProblem(ctx.db.insertInto('partners.organisations').values(row).execute(), 'organisations_name', nameTaken);
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read, `nameTaken` */
export const correctOrganisationRow = async (ctx: PartnersContext, id: string, version: number, o: OrganisationFields): Promise<void> => {
  const write = ctx.db
    .updateTable('partners.organisations')
    .set({ ...columnsOf(ctx, o), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!(await orProblem(write, 'organisations_name', nameTaken))) throw partnersProblems.changedMeanwhile();
};

const offerColumns = (f: OfferFields) => ({ kind: f.kind, title: f.title, conditions: f.conditions, valid_to: f.validTo });

export const insertOffer = async (ctx: PartnersContext, o: KeptOrganisation, id: string, f: OfferFields): Promise<void> => {
  await ctx.db
    .insertInto('partners.offers')
    .values({ id, ...homeOfOrganisation(o), ...offerColumns(f), added_at: ctx.now })
    .execute();
};

/** @throws Problem `offerEnded`, `changedMeanwhile` */
export const correctOfferRow = async (ctx: PartnersContext, id: string, version: number, f: OfferFields): Promise<void> => {
  const row = await ctx.db.selectFrom('partners.offers').select(['ended_at', 'version']).where('id', '=', id).executeTakeFirstOrThrow();
  if (row.ended_at !== null) throw partnersProblems.offerEnded();
  if (row.version !== version) throw partnersProblems.changedMeanwhile();
  await ctx.db
    .updateTable('partners.offers')
    .set({ ...offerColumns(f), version: version + 1 })
    .where('id', '=', id)
    .execute();
};

/** Accounts of an organisation that has ended belong to it no more: what was sent to it is no longer theirs to read. */
export const unlinkAccounts = async (ctx: PartnersContext, organisationId: string): Promise<void> => {
  await ctx.db
    .updateTable('partners.accounts')
    .set({ unlinked_at: ctx.now })
    .where('organisation_id', '=', organisationId)
    .where('unlinked_at', 'is', null)
    .execute();
};
