import type pg from 'pg';
import type { AnyContext } from '../context.ts';
import { listenOn } from '../database/notifications.ts';
import { preparedSql } from '../database/statement.ts';

const channel = 'platform_events';
/** Rings that come this close together are one. */
const pauseMs = 100;

const waiting = new WeakSet<pg.Pool>();

/**
 * Tells the workers that something has been emitted, after its commit and on another connection: a NOTIFY within the transaction would put all
 * commits in one queue. A ring that gets lost costs a worker's next look, no event.
 */
export const ringDoorBell = (pool: pg.Pool): void => {
  if (waiting.has(pool)) return;
  waiting.add(pool);
  setTimeout(() => {
    waiting.delete(pool);
    pool.query(`notify ${channel}`).catch(() => {
      // The database is away: the worker looks by itself when it is back.
    });
  }, pauseMs).unref();
};

/** Hears the bell; also after the connection was away, when something may have been missed. @returns stops listening */
export const hearDoorBell = (pool: pg.Pool, onRing: () => void): (() => void) => listenOn(pool, channel, { onRing, onBack: onRing });

/** The same from within a call, for the rare act of a person: heard when its transaction commits. */
export const ringDoorBellWithCommit = (ctx: Pick<AnyContext, 'send'>): void => {
  ctx.send(preparedSql`select pg_notify(${channel}, '')`);
};
