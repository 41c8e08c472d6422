import { sql } from 'kysely';
import { type CallContext, retype } from '#platform/server/context.ts';
import { networkOf } from '#platform/server/guest/network.ts';
import { type GuessLimit, pairLimit, sourceLimit } from '../../domain/guesses.ts';
import type { PeopleDb } from '../db.ts';

/** Limits of one guess: each is counted before anything is checked, in one atomic statement, so parallel guesses cannot slip past. */
export interface Guess {
  /** Some limit is reached: the guess must be refused, whatever it was. */
  readonly locked: boolean;
  /** The guess was right: the pair starts anew, the source gets its count back. */
  readonly right: () => Promise<void>;
}

const count = async (ctx: CallContext, key: string, limit: GuessLimit): Promise<boolean> => {
  const windowEnd = new Date(ctx.now.getTime() + limit.windowMinutes * 60_000);
  const lockEnd = new Date(ctx.now.getTime() + limit.lockMinutes * 60_000);
  const { rows } = await sql<{ locked: boolean }>`
    insert into people.guess_counters as g (key, failures, window_ends_at) values (${key}, 1, ${windowEnd})
    on conflict (key) do update set
      failures = case when g.window_ends_at <= ${ctx.now} then 1 else g.failures + 1 end,
      window_ends_at = case when g.window_ends_at <= ${ctx.now} then excluded.window_ends_at else g.window_ends_at end,
      locked_until = case when g.locked_until > ${ctx.now} then g.locked_until
        when g.window_ends_at > ${ctx.now} and g.failures + 1 > ${limit.failures} then ${lockEnd}::timestamptz end
    returning coalesce(locked_until > ${ctx.now}, false) as locked`.execute(ctx.db);
  return rows[0]?.locked ?? true;
};

const guess = async (ctx: CallContext, kind: string, account: string): Promise<Guess> => {
  const { db } = retype<PeopleDb>(ctx);
  const network = networkOf(ctx.source.address);
  const pair = ctx.cipher.fingerprint(`${kind} ${account} ${network}`);
  const source = ctx.cipher.fingerprint(`source ${network}`);
  // The source first: it is the same row for all guesses from there, and one order of locks keeps them from crossing.
  const sourceLocked = await count(ctx, source, sourceLimit);
  const pairLocked = await count(ctx, pair, pairLimit);
  return {
    locked: sourceLocked || pairLocked,
    right: async () => {
      await db.deleteFrom('people.guess_counters').where('key', '=', pair).execute();
      await sql`update people.guess_counters set failures = greatest(0, failures - 1) where key = ${source}`.execute(db);
    },
  };
};

/** Counts a guess at a password. @param username as typed, lower case; it need not exist */
export const guessAtPassword = (ctx: CallContext, username: string): Promise<Guess> => guess(ctx, 'password', username);

/** Counts a guess at a second factor, an activation or a recovery code of somebody whose password was right. */
export const guessAtStep = (ctx: CallContext, personId: string): Promise<Guess> => guess(ctx, 'step', personId);

/**
 * Counts a guess at the code of a link that somebody holds without an account, or another try that must not be made at will.
 * @param what what is guessed at, e.g. `fillCode`; each counts apart
 * @param about a hash of what was named; it need not exist
 */
export const guessAt = (ctx: CallContext, what: string, about: string): Promise<Guess> => guess(ctx, what, about);
