import { reference } from '#modules/reference/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { Role } from '../../contract/role.ts';
import {
  changePassword,
  currentSession,
  listSessions,
  revokeOtherSessions,
  revokePersonSessions,
  revokeSession,
  signOut,
} from '../../contract/session.ts';
import { isDemonstration } from '../../domain/demo-bureaus.ts';
import type { PeopleDb } from '../db.ts';
import { matrixInForce } from '../matrix.ts';
import { findPerson, findPersonForUpdate } from '../persons.ts';
import { guessAtStep } from './guesses.ts';
import { hashingGate } from './hashing.ts';
import { checkPassword, setPassword } from './passwords.ts';
import { endSessions, ringRevoked } from './sessions.ts';

const { command, query } = handlersFor<PeopleDb>();

const current = query(currentSession, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const role = Role.safeParse(ctx.actor.role);
    if (ctx.actor.kind !== 'person' || !role.success) throw platformProblems.notSignedIn();
    const { id, name, regionCode, unitId } = ctx.actor;
    const person = await findPerson(ctx, id);
    const unit =
      unitId === null
        ? undefined
        : await ctx.db.selectFrom('people.authorities').select('name').where('id', '=', unitId).executeTakeFirst();
    return {
      person: {
        id,
        name,
        username: person?.username ?? '',
        role: role.data,
        regionCode,
        regionName: (await reference(ctx).divisionNames([regionCode])).get(regionCode) ?? regionCode,
        unitId,
        unitName: unit?.name ?? '',
      },
      // A page that was fetched before an upgrade, as phones keep them, still looks for the names of its day.
      operations: matrixInForce()
        .operationsOf(role.data)
        .flatMap(name => ctx.names.ever(name)),
      session: ctx.actor.sessionId,
      demonstration: isDemonstration(ctx.actor.authorityId),
    };
  },
});

const signOutHandler = command(signOut, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { session }) => {
    const { sessionId } = ctx.actor;
    // Signing in has ended the session before: nothing is left to do.
    if (session !== undefined && session !== sessionId) return { subject: ctx.actor.id, result: {} };
    if (sessionId !== null) {
      await ctx.db.deleteFrom('people.sessions').where('id', '=', sessionId).execute();
      await ringRevoked(ctx);
    }
    return { subject: ctx.actor.id, result: {}, cookie: 'clear' };
  },
});

const list = query(listSessions, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const rows = await ctx.db
      .selectFrom('people.sessions')
      .select(['id', 'device', 'method', 'signed_in_at', 'seen_at', 'expires_at'])
      .where('person_id', '=', ctx.actor.id)
      .where('level', '=', 'full')
      .where('expires_at', '>', ctx.now)
      .orderBy('seen_at', 'desc')
      .execute();
    return {
      rows: rows.map(r => ({
        id: r.id,
        device: r.device,
        method: r.method,
        signedInAt: r.signed_in_at.toISOString(),
        seenAt: r.seen_at.toISOString(),
        expiresAt: r.expires_at.toISOString(),
        current: r.id === ctx.actor.sessionId,
      })),
    };
  },
});

const revoke = command(revokeSession, {
  load: (ctx, input) =>
    ctx.db
      .selectFrom('people.sessions')
      .select('id')
      .where('id', '=', input.sessionId)
      .where('person_id', '=', ctx.actor.id)
      .forUpdate()
      .executeTakeFirst(),
  allow: matrixDecides,
  run: async (ctx, session) => {
    await ctx.db.deleteFrom('people.sessions').where('id', '=', session.id).execute();
    await ringRevoked(ctx);
    return { subject: ctx.actor.id, result: { id: session.id } };
  },
});

const revokeOthers = command(revokeOtherSessions, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => ({ subject: ctx.actor.id, result: { revoked: await endSessions(ctx, ctx.actor.id, ctx.actor.sessionId) } }),
});

const revokeAll = command(revokePersonSessions, {
  load: (ctx, input) => findPerson(ctx, input.personId),
  allow: matrixDecides,
  run: async (ctx, person, input) => ({ subject: person.id, result: { revoked: await endSessions(ctx, person.id) }, reason: input.reason }),
});

const changePasswordHandler = command(changePassword, {
  gate: hashingGate,
  load: ctx => findPersonForUpdate(ctx, ctx.actor.id),
  allow: matrixDecides,
  run: async (ctx, person, input) => {
    const guess = await guessAtStep(ctx, person.id);
    if (guess.locked || (await checkPassword(ctx, person.id, input.current)) !== 'right') {
      return { subject: person.id, result: {}, refused: peopleProblems.currentPasswordWrong() };
    }
    await guess.right();
    await setPassword(ctx, person, input.next);
    await endSessions(ctx, person.id, ctx.actor.sessionId);
    return { subject: person.id, result: {} };
  },
});

export const mySessionHandlers = [current, signOutHandler, list, revoke, revokeOthers, revokeAll, changePasswordHandler];
