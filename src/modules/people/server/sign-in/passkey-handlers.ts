import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { addPasskey, beginPasskey } from '../../contract/factor.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { confirmPasskey, passkeyOptions } from '../../contract/session.ts';
import type { PeopleDb } from '../db.ts';
import { findPerson, isActive } from '../persons.ts';
import { methodsOf } from './factors.ts';
import { hashingGate } from './hashing.ts';
import { findHalf } from './sessions.ts';
import { afterSecondFactor, refusedStep } from './sign-in-handlers.ts';
import { factorAdded, provesFresh } from './totp-handlers.ts';

type Ctx = Context<PeopleDb>;
const { command } = handlersFor<PeopleDb>();
const challengeMs = 300_000;

/** The relying party is the host of the page. */
const partyOf = (ctx: Ctx): string => new URL(ctx.source.origin).hostname;

const keepChallenge = async (ctx: Ctx, purpose: 'register' | 'signIn', challenge: string, personId: string | null): Promise<string> => {
  const id = newId();
  await ctx.db.deleteFrom('people.challenges').where('expires_at', '<', ctx.now).execute();
  await ctx.db
    .insertInto('people.challenges')
    .values({ id, purpose, challenge, person_id: personId, expires_at: new Date(ctx.now.getTime() + challengeMs) })
    .execute();
  return id;
};

/** Takes a challenge once. */
const takeChallenge = async (
  ctx: Ctx,
  id: string,
  purpose: 'register' | 'signIn',
  personId: string | null,
): Promise<string | undefined> => {
  const row = await ctx.db
    .deleteFrom('people.challenges')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', ctx.now)
    .returning(['challenge', 'person_id'])
    .executeTakeFirst();
  return row && (row.person_id === null || row.person_id === personId) ? row.challenge : undefined;
};

const credentialsOf = (ctx: Ctx, personId: string) =>
  ctx.db.selectFrom('people.factors').select('credential_id').where('person_id', '=', personId).where('kind', '=', 'passkey').execute();

const begin = command(beginPasskey, {
  gate: hashingGate,
  load: ctx => findPerson(ctx, ctx.actor.id),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (!(await provesFresh(ctx, input.password))) {
      return { subject: person.id, result: { challengeId: ctx.entryId, options: {} }, refused: peopleProblems.currentPasswordWrong() };
    }
    const known = await credentialsOf(ctx, person.id);
    const options = await generateRegistrationOptions({
      rpName: '陪跑',
      rpID: partyOf(ctx),
      userName: person.username,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(person.id),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      excludeCredentials: known.flatMap(k => (k.credential_id === null ? [] : [{ id: k.credential_id }])),
    });
    const challengeId = await keepChallenge(ctx, 'register', options.challenge, person.id);
    return { subject: person.id, result: { challengeId, options: { ...options } } };
  },
});

type RegistrationResponse = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type AuthenticationResponse = Parameters<typeof verifyAuthenticationResponse>[0]['response'];

const add = command(addPasskey, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const refused = { subject: ctx.actor.id, result: { id: ctx.entryId, recoveryCodes: [] }, refused: peopleProblems.factorRefused() };
    const expectedChallenge = await takeChallenge(ctx, input.challengeId, 'register', ctx.actor.id);
    if (expectedChallenge === undefined) return refused;
    const verified = await verifyRegistrationResponse({
      response: input.response as unknown as RegistrationResponse,
      expectedChallenge,
      expectedOrigin: ctx.source.origin,
      expectedRPID: partyOf(ctx),
    }).catch(() => undefined);
    if (!verified?.verified) return refused;
    const { credential } = verified.registrationInfo;
    const first = (await methodsOf(ctx, ctx.actor.id)).length === 0;
    const id = newId();
    const done = await ctx.db
      .insertInto('people.factors')
      .values({
        id,
        person_id: ctx.actor.id,
        kind: 'passkey',
        label: input.label,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        confirmed_at: ctx.now,
        created_at: ctx.now,
      })
      .onConflict(c => c.doNothing())
      .executeTakeFirst();
    return done.numInsertedOrUpdatedRows === 0n ? refused : factorAdded(ctx, id, first);
  },
});

const options = command(passkeyOptions, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const half = await findHalf(ctx, ['second']);
    const known = half?.personId ? await credentialsOf(ctx, half.personId) : [];
    const made = await generateAuthenticationOptions({
      rpID: partyOf(ctx),
      userVerification: 'required',
      allowCredentials: known.flatMap(k => (k.credential_id === null ? [] : [{ id: k.credential_id }])),
    });
    const challengeId = await keepChallenge(ctx, 'signIn', made.challenge, half?.personId ?? null);
    return { subject: challengeId, result: { challengeId, options: { ...made } } };
  },
});

/** Checks the answer against the stored key; the counter must move forward where the device counts. */
const authenticates = async (ctx: Ctx, credentialId: string, expectedChallenge: string, response: unknown): Promise<string | undefined> => {
  const factor = await ctx.db
    .selectFrom('people.factors')
    .select(['id', 'person_id', 'public_key', 'counter'])
    .where('credential_id', '=', credentialId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!factor?.public_key) return undefined;
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponse,
    expectedChallenge,
    expectedOrigin: ctx.source.origin,
    expectedRPID: partyOf(ctx),
    credential: { id: credentialId, publicKey: Uint8Array.from(factor.public_key), counter: factor.counter },
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  await ctx.db
    .updateTable('people.factors')
    .set({ counter: verified.authenticationInfo.newCounter, used_at: ctx.now })
    .where('id', '=', factor.id)
    .execute();
  return factor.person_id;
};

const confirm = command(confirmPasskey, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const half = await findHalf(ctx, ['second']);
    const expectedChallenge = await takeChallenge(ctx, input.challengeId, 'signIn', half?.personId ?? null);
    const credentialId = typeof input.response['id'] === 'string' ? input.response['id'] : '';
    const personId =
      expectedChallenge === undefined ? undefined : await authenticates(ctx, credentialId, expectedChallenge, input.response);
    const person = personId === undefined ? undefined : await findPerson(ctx, personId);
    // With a half session the key must be of the same person; alone it is both factors: the device, and its PIN or finger.
    const fits = person && isActive(person) && (!half?.personId || half.personId === person.id);
    return fits
      ? afterSecondFactor(ctx, person, half ? `${half.method}+passkey` : 'passkey')
      : refusedStep(person, peopleProblems.stepRefused());
  },
});

export const passkeyHandlers = [begin, add, options, confirm];
