import { sql } from 'kysely';
import type { z } from 'zod';
import { maskPhone } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { inScope } from '#platform/server/scope.ts';
import {
  addOffer,
  correctOffer,
  correctOrganisation,
  endOffer,
  endOrganisation,
  linkAccount,
  type listOrganisations,
  type OrganisationFilter,
  organisationTimeline,
  revealOrganisationPhone,
  unlinkAccount,
} from '../contract/operations.ts';
import type { OfferKind, OfferView, OrganisationKind, OrganisationRow, OrganisationView } from '../contract/organisation.ts';
import type { PartnersContext } from './db.ts';
import { organisationInReach } from './reach.ts';

/** Organisations in reach that the filter lets through, by name. */
const organisationsIn = (ctx: PartnersContext, f: OrganisationFilter) => {
  const today = dayOf(ctx.now);
  const holding = sql`f.organisation_id = o.id and f.ended_at is null and (f.valid_to is null or f.valid_to >= ${today}::date)`;
  const wheres = [organisationInReach(ctx)];
  if (f.q)
    wheres.push(
      sql`(${holdsTyped('o.name', f.q)} or ${holdsTyped('o.intro', f.q)}
        or exists (select 1 from partners.offers f where ${holding} and ${holdsTyped('f.title', f.q)}))`,
    );
  if (f.kind) wheres.push(sql`o.kind = ${f.kind}`);
  if (f.state) wheres.push(f.state === 'active' ? sql`o.ended_at is null` : sql`o.ended_at is not null`);
  if (f.offer) wheres.push(sql`exists (select 1 from partners.offers f where ${holding} and f.kind = ${f.offer})`);
  return ctx.db
    .selectFrom('partners.organisations as o')
    .leftJoin('reference.pub_divisions as r', 'r.code', 'o.region_code')
    .select(['o.id', 'o.name', 'o.kind', 'o.region_code', 'o.ended_at', 'o.contact_name', 'r.name as region_name'])
    .select(
      sql<OfferKind[] | null>`(select array_agg(distinct f.kind order by f.kind) from partners.offers f where ${holding})`.as('offers'),
    )
    .where(sql<boolean>`${sql.join(wheres, sql` and `)}`)
    .orderBy(sql`o.name collate "zh-x-icu"`)
    .orderBy('o.id');
};

type Listed = Awaited<ReturnType<ReturnType<typeof organisationsIn>['execute']>>[number];

const rowOf = (o: Listed): OrganisationRow => ({
  id: o.id,
  name: o.name,
  kind: o.kind as OrganisationKind,
  regionCode: o.region_code,
  regionName: o.region_name ?? o.region_code,
  state: o.ended_at === null ? 'active' : 'ended',
  offers: o.ended_at === null ? (o.offers ?? []) : [],
  contactName: o.contact_name,
});

/** A page of the directory. */
export const organisationPage = async (
  ctx: PartnersContext,
  { after, limit, ...filter }: z.output<typeof listOrganisations.input>,
): Promise<{ rows: OrganisationRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  const rest = organisationsIn(ctx, filter);
  const q =
    key?.length === 2
      ? rest.where(sql<boolean>`(o.name collate "zh-x-icu", o.id) > (${key[0]}::text collate "zh-x-icu", ${key[1]}::uuid)`)
      : rest;
  const { shown, next } = toPage(await q.limit(limit + 1).execute(), limit, o => [o.name, o.id]);
  return { rows: shown.map(rowOf), next };
};

/** Every organisation that the filter lets through, up to `most`. */
export const allOrganisations = async (ctx: PartnersContext, filter: OrganisationFilter, most: number): Promise<OrganisationRow[]> =>
  (await organisationsIn(ctx, filter).limit(most).execute()).map(rowOf);

/** An organisation in reach, whole. */
export const findOrganisation = (ctx: PartnersContext, id: string) =>
  ctx.db
    .selectFrom('partners.organisations as o')
    .leftJoin('reference.pub_divisions as r', 'r.code', 'o.region_code')
    .selectAll('o')
    .select('r.name as region_name')
    .where('o.id', '=', id)
    .where(organisationInReach(ctx))
    .executeTakeFirst();
export type FoundOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** What an organisation offers, without what was taken off. */
const offersOf = async (ctx: PartnersContext, o: FoundOrganisation): Promise<OfferView[]> => {
  const today = dayOf(ctx.now);
  const rows = await ctx.db
    .selectFrom('partners.offers')
    .select(['id', 'kind', 'title', 'conditions', 'valid_to', 'version'])
    .where('organisation_id', '=', o.id)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(f => ({
    id: f.id,
    kind: f.kind as OfferKind,
    title: f.title,
    conditions: f.conditions,
    validTo: f.valid_to,
    holds: o.ended_at === null && (f.valid_to === null || f.valid_to >= today),
    version: f.version,
  }));
};

const accountsOf = async (ctx: PartnersContext, organisationId: string): Promise<OrganisationView['accounts']> => {
  const rows = await ctx.db
    .selectFrom('partners.accounts as a')
    .innerJoin('people.pub_persons as p', 'p.id', 'a.account_id')
    .select(['a.id', 'a.account_id', 'p.name', 'p.active'])
    .where('a.organisation_id', '=', organisationId)
    .where('a.unlinked_at', 'is', null)
    .orderBy('p.name')
    .execute();
  return rows.map(a => ({ id: a.id, accountId: a.account_id, name: a.name, active: a.active === true }));
};

const whileActive = [correctOrganisation, endOrganisation, addOffer, correctOffer, endOffer, linkAccount];

/** The page of an organisation and what the reader may do with it. */
export const organisationViewOf = async (ctx: PartnersContext, o: FoundOrganisation): Promise<OrganisationView> => ({
  id: o.id,
  name: o.name,
  kind: o.kind as OrganisationKind,
  regionCode: o.region_code,
  regionName: o.region_name ?? o.region_code,
  state: o.ended_at === null ? 'active' : 'ended',
  contactName: o.contact_name,
  intro: o.intro,
  address: o.address,
  phone: o.phone === '' || ctx.fieldVisibility('partners.organisation.phone') === 'hidden' ? '' : maskPhone(ctx.cipher.open(o.phone)),
  version: o.version,
  addedAt: o.added_at.toISOString(),
  endedAt: o.ended_at?.toISOString() ?? null,
  endReason: o.end_reason,
  offers: await offersOf(ctx, o),
  accounts: await accountsOf(ctx, o.id),
  may: [
    revealOrganisationPhone,
    organisationTimeline,
    ...(inScope(ctx.scope, o) ? [unlinkAccount, ...(o.ended_at === null ? whileActive : [])] : []),
  ]
    .map(op => op.name)
    .filter(ctx.can),
});

/** Ids of the rows that belong to an organisation's story. */
export const partsOfOrganisation = async (ctx: PartnersContext, id: string): Promise<string[]> => {
  const offers = await ctx.db.selectFrom('partners.offers').select('id').where('organisation_id', '=', id).execute();
  const accounts = await ctx.db.selectFrom('partners.accounts').select('id').where('organisation_id', '=', id).execute();
  return [id, ...offers.map(r => r.id), ...accounts.map(r => r.id)];
};
