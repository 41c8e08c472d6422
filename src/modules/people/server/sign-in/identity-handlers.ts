import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { peopleProblems } from '../../contract/problems.ts';
import {
  createProvider,
  decideIdentity,
  listIdentities,
  listProviders,
  proposeIdentity,
  removeIdentity,
  reviewIdentities,
  updateProvider,
} from '../../contract/sso.ts';
import type { PeopleDb } from '../db.ts';
import { findPerson } from '../persons.ts';
import { redirectUriOf } from './sso-handlers.ts';

type Ctx = Context<PeopleDb>;
const { command, query } = handlersFor<PeopleDb>();

const providers = query(listProviders, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const rows = await ctx.db
      .selectFrom('people.identity_providers')
      .select(['id', 'label', 'issuer', 'client_id', 'closed_at'])
      .orderBy('label')
      .execute();
    return {
      rows: rows.map(r => ({ id: r.id, label: r.label, issuer: r.issuer, clientId: r.client_id, open: r.closed_at === null })),
      redirectUri: redirectUriOf(ctx),
    };
  },
});

const create = command(createProvider, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const done = await ctx.db
      .insertInto('people.identity_providers')
      .values({
        id: input.id,
        authority_id: ctx.actor.authorityId,
        region_code: ctx.actor.regionCode,
        label: input.label,
        issuer: input.issuer,
        client_id: input.clientId,
        client_secret_sealed: ctx.cipher.seal(input.clientSecret),
        created_at: ctx.now,
      })
      .onConflict(c => c.doNothing())
      .executeTakeFirst();
    if (done.numInsertedOrUpdatedRows === 0n) throw peopleProblems.providerTaken();
    return { subject: input.id, result: { id: input.id } };
  },
});

const update = command(updateProvider, {
  load: (ctx, input) =>
    ctx.db.selectFrom('people.identity_providers').select('id').where('id', '=', input.providerId).forUpdate().executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, provider, input) => {
    await ctx.db
      .updateTable('people.identity_providers')
      .set({
        label: input.label,
        client_id: input.clientId,
        closed_at: input.open ? null : ctx.now,
        ...(input.clientSecret === undefined ? {} : { client_secret_sealed: ctx.cipher.seal(input.clientSecret) }),
      })
      .where('id', '=', provider.id)
      .execute();
    return { subject: provider.id, result: { id: provider.id } };
  },
});

const identityRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('people.identities as i')
    .innerJoin('people.identity_providers as v', 'v.id', 'i.provider_id')
    .innerJoin('people.persons as p', 'p.id', 'i.person_id')
    .select(['i.id', 'v.label', 'i.subject', 'i.approved_at', 'i.created_at', 'p.name', 'p.username']);

interface IdentityRecord {
  id: string;
  label: string;
  subject: string;
  approved_at: Date | null;
  created_at: Date;
}
const view = (r: IdentityRecord) => ({
  id: r.id,
  provider: r.label,
  subject: r.subject,
  approved: r.approved_at !== null,
  createdAt: r.created_at.toISOString(),
});

const list = query(listIdentities, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => ({ rows: (await identityRows(ctx).where('i.person_id', '=', ctx.actor.id).orderBy('i.id').execute()).map(view) }),
});

const remove = command(removeIdentity, {
  load: (ctx, input) =>
    ctx.db
      .selectFrom('people.identities')
      .select('id')
      .where('id', '=', input.identityId)
      .where('person_id', '=', ctx.actor.id)
      .forUpdate()
      .executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, identity) => {
    await ctx.db.deleteFrom('people.identities').where('id', '=', identity.id).execute();
    return { subject: ctx.actor.id, result: { id: identity.id } };
  },
});

const propose = command(proposeIdentity, {
  load: async (ctx, input) => {
    const provider = await ctx.db
      .selectFrom('people.identity_providers')
      .select('id')
      .where('id', '=', input.providerId)
      .executeTakeFirst();
    return provider && findPerson(ctx, input.personId);
  },
  allow: (actor, person) => actor.id !== person.id,
  run: async (ctx, person, input) => {
    const done = await ctx.db
      .insertInto('people.identities')
      .values({
        id: input.id,
        authority_id: person.authority_id,
        region_code: person.region_code,
        provider_id: input.providerId,
        subject: input.subject,
        person_id: person.id,
        created_at: ctx.now,
      })
      .onConflict(c => c.doNothing())
      .executeTakeFirst();
    if (done.numInsertedOrUpdatedRows === 0n) throw peopleProblems.identityTaken();
    return { subject: person.id, result: { id: input.id } };
  },
});

const review = query(reviewIdentities, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const rows = await identityRows(ctx)
      .where('i.approved_at', 'is', null)
      .where(whereScope(ctx.scope, { region: 'i.region_code' }))
      .orderBy('i.id')
      .limit(200)
      .execute();
    return { rows: rows.map(r => ({ ...view(r), personName: r.name, username: r.username })) };
  },
});

const decide = command(decideIdentity, {
  load: (ctx, input) =>
    ctx.db
      .selectFrom('people.identities')
      .select(['id', 'person_id'])
      .where('id', '=', input.identityId)
      .where('approved_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor, identity) => actor.id !== identity.person_id,
  run: async (ctx, identity, input) => {
    if (input.approve) await ctx.db.updateTable('people.identities').set({ approved_at: ctx.now }).where('id', '=', identity.id).execute();
    else await ctx.db.deleteFrom('people.identities').where('id', '=', identity.id).execute();
    return { subject: identity.person_id, result: { id: identity.id }, reason: input.reason };
  },
});

export const identityHandlers = [providers, create, update, list, remove, propose, review, decide];
