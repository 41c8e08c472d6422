import qrcode from 'qrcode';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord, type Outcome } from '#platform/server/handler.ts';
import { beginTotp, confirmTotpFactor, listFactors, newRecoveryCodes, removeFactor, resetFactors } from '../../contract/factor.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { unready } from '../../contract/role.ts';
import type { PeopleDb } from '../db.ts';
import { findPerson, findPersonForUpdate } from '../persons.ts';
import { policyFor } from '../policies.ts';
import { methodsOf, renewRecoveryCodes, takeTotp } from './factors.ts';
import { guessAtStep } from './guesses.ts';
import { hashingGate } from './hashing.ts';
import { checkPassword } from './passwords.ts';
import { endSessions, openSession } from './sessions.ts';
import { newTotpSecret, totpAddress } from './totp.ts';

type Ctx = Context<PeopleDb>;
const { command, query } = handlersFor<PeopleDb>();
const freshMs = 600_000;

/** Whether the person has proved who they are: signed in within ten minutes, or gives the right password now (ASVS 6.2.3). A wrong one never passes. */
export const provesFresh = async (ctx: Ctx, password: string | undefined): Promise<boolean> => {
  const session = await ctx.db
    .selectFrom('people.sessions')
    .select('signed_in_at')
    .where('id', '=', ctx.actor.sessionId ?? ctx.entryId)
    .where('person_id', '=', ctx.actor.id)
    .executeTakeFirst();
  if (!session) return false;
  if (password === undefined) return ctx.now.getTime() - session.signed_in_at.getTime() < freshMs;
  const guess = await guessAtStep(ctx, ctx.actor.id);
  if (guess.locked || (await checkPassword(ctx, ctx.actor.id, password)) !== 'right') return false;
  await guess.right();
  return true;
};

/** A factor is confirmed: the first one brings recovery codes; a session that waited for it may work from now on. */
export const factorAdded = async (
  ctx: Ctx,
  factorId: string,
  first: boolean,
): Promise<Outcome<{ id: string; recoveryCodes: string[] }>> => {
  const recoveryCodes = first ? await renewRecoveryCodes(ctx, ctx.actor.id) : [];
  const told = { subject: ctx.actor.id, result: { id: factorId, recoveryCodes: [] }, once: { recoveryCodes } };
  if (ctx.actor.role !== unready) return told;
  const person = await findPerson(ctx, ctx.actor.id);
  if (!person) throw peopleProblems.stepOver();
  const { cookie } = await openSession(ctx, { person, level: 'full', method: 'password+enrol' });
  return { ...told, cookie };
};

const list = query(listFactors, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const rows = await ctx.db
      .selectFrom('people.factors')
      .select(['id', 'kind', 'label', 'created_at', 'used_at'])
      .where('person_id', '=', ctx.actor.id)
      .where('confirmed_at', 'is not', null)
      .orderBy('created_at')
      .execute();
    const codes = await ctx.db
      .selectFrom('people.recovery_codes')
      .select('code_hash')
      .where('person_id', '=', ctx.actor.id)
      .where('used_at', 'is', null)
      .execute();
    return {
      rows: rows.map(r => ({
        id: r.id,
        kind: r.kind === 'totp' ? ('totp' as const) : ('passkey' as const),
        label: r.label,
        createdAt: r.created_at.toISOString(),
        usedAt: r.used_at?.toISOString() ?? null,
      })),
      recoveryCodesLeft: codes.length,
    };
  },
});

const begin = command(beginTotp, {
  gate: hashingGate,
  load: ctx => findPerson(ctx, ctx.actor.id),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    const result = { id: input.id, secret: null, qr: null };
    if (!(await provesFresh(ctx, input.password))) return { subject: person.id, result, refused: peopleProblems.currentPasswordWrong() };
    const secret = newTotpSecret();
    await ctx.db
      .deleteFrom('people.factors')
      .where('person_id', '=', person.id)
      .where('kind', '=', 'totp')
      .where('confirmed_at', 'is', null)
      .execute();
    await ctx.db
      .insertInto('people.factors')
      .values({
        id: input.id,
        person_id: person.id,
        kind: 'totp',
        label: 'TOTP',
        secret_sealed: ctx.cipher.seal(secret),
        created_at: ctx.now,
      })
      .execute();
    const address = totpAddress(secret, person.username);
    const qr = await qrcode.toString(address, { type: 'svg', margin: 1 });
    return { subject: person.id, result, once: { secret: /secret=([A-Z2-7]+)/.exec(address)?.[1] ?? '', qr } };
  },
});

const confirm = command(confirmTotpFactor, {
  load: (ctx, input) =>
    ctx.db
      .selectFrom('people.factors')
      .select('id')
      .where('id', '=', input.id)
      .where('person_id', '=', ctx.actor.id)
      .where('confirmed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, factor, input) => {
    const guess = await guessAtStep(ctx, ctx.actor.id);
    const first = (await methodsOf(ctx, ctx.actor.id)).length === 0;
    if (guess.locked || !(await takeTotp(ctx, ctx.actor.id, input.code, factor.id))) {
      return { subject: ctx.actor.id, result: { id: factor.id, recoveryCodes: [] }, refused: peopleProblems.factorRefused() };
    }
    await guess.right();
    await ctx.db.updateTable('people.factors').set({ confirmed_at: ctx.now }).where('id', '=', factor.id).execute();
    return factorAdded(ctx, factor.id, first);
  },
});

const remove = command(removeFactor, {
  gate: hashingGate,
  load: (ctx, input) =>
    ctx.db
      .selectFrom('people.factors')
      .select('id')
      .where('id', '=', input.factorId)
      .where('person_id', '=', ctx.actor.id)
      .forUpdate()
      .executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, factor, input) => {
    const result = { id: factor.id };
    if (!(await provesFresh(ctx, input.password))) return { subject: ctx.actor.id, result, refused: peopleProblems.currentPasswordWrong() };
    await ctx.db.deleteFrom('people.factors').where('id', '=', factor.id).execute();
    const policy = await policyFor(ctx, ctx.actor.regionCode);
    const left = await methodsOf(ctx, ctx.actor.id);
    if (left.length === 0 && policy.second_factor_roles.includes(ctx.actor.role)) throw peopleProblems.lastFactor();
    if (left.length === 0) await ctx.db.deleteFrom('people.recovery_codes').where('person_id', '=', ctx.actor.id).execute();
    await endSessions(ctx, ctx.actor.id, ctx.actor.sessionId);
    return { subject: ctx.actor.id, result };
  },
});

const renewCodes = command(newRecoveryCodes, {
  gate: hashingGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const result = { recoveryCodes: [] };
    if (!(await provesFresh(ctx, input.password))) return { subject: ctx.actor.id, result, refused: peopleProblems.currentPasswordWrong() };
    return { subject: ctx.actor.id, result, once: { recoveryCodes: await renewRecoveryCodes(ctx, ctx.actor.id) } };
  },
});

const reset = command(resetFactors, {
  load: (ctx, input) => findPersonForUpdate(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    if (person.id === ctx.actor.id) throw peopleProblems.notYourself();
    await ctx.db.deleteFrom('people.factors').where('person_id', '=', person.id).execute();
    await ctx.db.deleteFrom('people.recovery_codes').where('person_id', '=', person.id).execute();
    await endSessions(ctx, person.id);
    return { subject: person.id, result: { id: person.id }, reason: input.reason };
  },
});

export const totpHandlers = [list, begin, confirm, remove, renewCodes, reset];
