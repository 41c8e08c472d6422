import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import { type CallContext, retype } from '#platform/server/context.ts';
import type { SessionCookie } from '#platform/server/handler.ts';
import { isAdminRole } from '../../contract/role.ts';
import { deviceOf } from '../../domain/device.ts';
import type { PeopleDb } from '../db.ts';
import type { PersonRecord } from '../persons.ts';
import { policyFor } from '../policies.ts';
import { newToken, tokenHash } from './secrets.ts';

/** `full` may work; the others are good for the next step of signing in only. */
export type SessionLevel = 'sso' | 'activate' | 'second' | 'enrol' | 'full';

/** Halves live ten minutes. */
const halfSeconds = 600;

/** Wakes every server copy: what it remembers of sessions and keys is forgotten when this transaction commits. */
export const ringRevoked = (ctx: CallContext): Promise<unknown> => sql`select pg_notify('people_sessions', '')`.execute(ctx.db);

const lifetimes = async (
  ctx: CallContext,
  person: PersonRecord | null,
  level: SessionLevel,
): Promise<{ idle: number; absolute: number }> => {
  if (!person || level !== 'full') return { idle: halfSeconds, absolute: halfSeconds };
  const policy = await policyFor(ctx, person.region_code);
  const idle = isAdminRole(person.role ?? '') ? policy.admin_idle_minutes : policy.idle_minutes;
  return { idle: idle * 60, absolute: policy.absolute_hours * 3600 };
};

/** Opens a session in place of the one that the call came with: a new token at every step up, the old one is dead. */
export const openSession = async (
  ctx: CallContext,
  session: { person: PersonRecord | null; level: SessionLevel; method: string },
): Promise<{ id: string; cookie: SessionCookie }> => {
  const { db } = retype<PeopleDb>(ctx);
  const token = newToken();
  const id = newId();
  const { idle, absolute } = await lifetimes(ctx, session.person, session.level);
  if (ctx.actor.sessionId !== null) {
    await db.deleteFrom('people.sessions').where('id', '=', ctx.actor.sessionId).execute();
    await ringRevoked(ctx);
  }
  await db.deleteFrom('people.sessions').where('expires_at', '<', ctx.now).execute();
  await db
    .deleteFrom('people.guess_counters')
    .where('window_ends_at', '<', new Date(ctx.now.getTime() - 86_400_000))
    .execute();
  await db
    .insertInto('people.sessions')
    .values({
      id,
      token_hash: tokenHash(token),
      person_id: session.person?.id ?? null,
      level: session.level,
      method: session.method,
      device: deviceOf(ctx.source.agent),
      source: ctx.cipher.fingerprint(ctx.source.address),
      created_at: ctx.now,
      signed_in_at: ctx.now,
      seen_at: ctx.now,
      idle_seconds: idle,
      expires_at: new Date(ctx.now.getTime() + absolute * 1000),
    })
    .execute();
  return { id, cookie: { value: token, maxAge: absolute } };
};

/** The half session that this call came with, if it is one of these steps. */
export const findHalf = async (
  ctx: CallContext,
  levels: readonly SessionLevel[],
): Promise<{ id: string; personId: string | null; level: SessionLevel; method: string } | undefined> => {
  if (ctx.actor.sessionId === null) return undefined;
  const row = await retype<PeopleDb>(ctx)
    .db.selectFrom('people.sessions')
    .select(['id', 'person_id', 'level', 'method'])
    .where('id', '=', ctx.actor.sessionId)
    .where('level', 'in', [...levels])
    .executeTakeFirst();
  return row && { id: row.id, personId: row.person_id, level: row.level as SessionLevel, method: row.method };
};

/**
 * Ends sessions of a person.
 * @param keep the one to leave, if any
 * @returns how many ended
 */
export const endSessions = async (ctx: CallContext, personId: string, keep: string | null = null): Promise<number> => {
  let gone = retype<PeopleDb>(ctx).db.deleteFrom('people.sessions').where('person_id', '=', personId);
  if (keep !== null) gone = gone.where('id', '!=', keep);
  const result = await gone.executeTakeFirst();
  await ringRevoked(ctx);
  return Number(result.numDeletedRows);
};
