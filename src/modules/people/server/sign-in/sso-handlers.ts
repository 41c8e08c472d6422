import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { unready } from '../../contract/role.ts';
import { beginSso, finishSso, listSsoProviders } from '../../contract/sso.ts';
import type { PeopleDb } from '../db.ts';
import { findPerson, isActive } from '../persons.ts';
import { beginAttempt, finishAttempt, type Provider, providerGate } from './oidc.ts';
import { tokenHash } from './secrets.ts';
import { openSession } from './sessions.ts';
import { afterFirstFactor, refusedStep } from './sign-in-handlers.ts';

type Ctx = Context<PeopleDb>;
const { command, query } = handlersFor<PeopleDb>();

/** Where providers send the browser back: a page of the desk. */
export const redirectUriOf = (ctx: Ctx): string => new URL('/sign-in/sso', ctx.source.origin).href;

const providers = query(listSsoProviders, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => ({
    rows: await ctx.db
      .selectFrom('people.identity_providers')
      .select(['id', 'label'])
      .where('closed_at', 'is', null)
      .orderBy('label')
      .execute(),
  }),
});

const findProvider = async (ctx: Ctx, id: string): Promise<(Provider & { id: string }) | undefined> => {
  const row = await ctx.db
    .selectFrom('people.identity_providers')
    .select(['id', 'issuer', 'client_id', 'client_secret_sealed'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, issuer: row.issuer, clientId: row.client_id, clientSecret: ctx.cipher.open(row.client_secret_sealed) };
};

const begin = command(beginSso, {
  gate: providerGate,
  load: (ctx, input) => findProvider(ctx, input.providerId),
  allow: matrixDecides,
  run: async (ctx, provider) => {
    const redirectUri = redirectUriOf(ctx);
    const attempt = await beginAttempt(provider, redirectUri);
    const link = ctx.actor.kind === 'person' && ctx.actor.role !== unready;
    // The attempt is bound to this browser: to its session, or to a half session that is made for it.
    const session = link
      ? { id: ctx.actor.sessionId ?? '', cookie: undefined }
      : await openSession(ctx, { person: null, level: 'sso', method: 'sso' });
    await ctx.db.deleteFrom('people.sso_attempts').where('expires_at', '<', ctx.now).execute();
    await ctx.db
      .insertInto('people.sso_attempts')
      .values({
        state_hash: tokenHash(attempt.state),
        session_id: session.id,
        provider_id: provider.id,
        purpose: link ? 'link' : 'signIn',
        nonce: attempt.nonce,
        verifier_sealed: ctx.cipher.seal(attempt.verifier),
        redirect_uri: redirectUri,
        expires_at: new Date(ctx.now.getTime() + 600_000),
      })
      .execute();
    return {
      subject: provider.id,
      result: { url: null },
      once: { url: attempt.url },
      ...(session.cookie ? { cookie: session.cookie } : {}),
    };
  },
});

/** Takes the attempt of this browser once; undefined for a foreign, used or late state. */
const takeAttempt = async (ctx: Ctx, state: string) => {
  if (ctx.actor.sessionId === null) return undefined;
  return ctx.db
    .deleteFrom('people.sso_attempts')
    .where('state_hash', '=', tokenHash(state))
    .where('session_id', '=', ctx.actor.sessionId)
    .where('expires_at', '>', ctx.now)
    .returningAll()
    .executeTakeFirst();
};

const identityOf = (ctx: Ctx, providerId: string, subject: string) =>
  ctx.db
    .selectFrom('people.identities')
    .select(['id', 'person_id', 'approved_at'])
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst();

const link = async (ctx: Ctx, providerId: string, subject: string) => {
  const result = { next: 'ready' as const, methods: [], linked: true };
  const taken = await identityOf(ctx, providerId, subject);
  if (taken && taken.person_id !== ctx.actor.id) throw peopleProblems.identityTaken();
  if (taken) {
    await ctx.db.updateTable('people.identities').set({ approved_at: ctx.now }).where('id', '=', taken.id).execute();
    return { subject: ctx.actor.id, result };
  }
  await ctx.db
    .insertInto('people.identities')
    .values({
      id: newId(),
      authority_id: ctx.actor.authorityId,
      region_code: ctx.actor.regionCode,
      provider_id: providerId,
      subject,
      person_id: ctx.actor.id,
      approved_at: ctx.now,
      created_at: ctx.now,
    })
    .execute();
  return { subject: ctx.actor.id, result };
};

const finish = command(finishSso, {
  gate: providerGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const none = { next: 'ready' as const, methods: [], linked: false };
    const state = new URLSearchParams(input.query).get('state') ?? '';
    const attempt = await takeAttempt(ctx, state);
    const provider = attempt && (await findProvider(ctx, attempt.provider_id));
    if (!attempt || !provider) return { ...refusedStep(undefined, peopleProblems.ssoRefused()), result: none };
    const kept = { state, nonce: attempt.nonce, verifier: ctx.cipher.open(attempt.verifier_sealed) };
    const subject = await finishAttempt(provider, kept, new URL(`${attempt.redirect_uri}?${input.query}`));
    if (subject === undefined) return { ...refusedStep(undefined, peopleProblems.ssoRefused()), result: none };
    if (attempt.purpose === 'link') return link(ctx, provider.id, subject);
    const identity = await identityOf(ctx, provider.id, subject);
    const person = identity && identity.approved_at !== null ? await findPerson(ctx, identity.person_id) : undefined;
    if (!person || !isActive(person)) return { ...refusedStep(person, peopleProblems.identityUnknown()), result: none };
    const next = await afterFirstFactor(ctx, person, 'sso');
    return { ...next, result: { ...next.result, linked: false }, once: {} };
  },
});

export const ssoHandlers = [providers, begin, finish];
