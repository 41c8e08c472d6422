import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Problem } from '#platform/contract/problem.ts';
import type { Door } from '#platform/server/door.ts';

/** How a call came: by HTTP as people and programs do, or from inside, as jobs and seeds do. */
type Way = 'http' | 'inside';

/** Where the run wants to know what was tried (`tools/test-all.ts`); a single file that is run by hand writes nothing. */
const folder = process.env['PEIPAO_TRIED'];

/** What the door itself sends for every call; the rest is the room's own. */
const ofTheDoor: ReadonlySet<unknown> = new Set(['begin', 'begin read', 'marks', 'claim', 'commit']);

/** Statements of the call at hand. */
const sent = new AsyncLocalStorage<{ count: number }>();
if (folder !== undefined) {
  const query = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const call = sent.getStore();
    const what = args[0] as { name?: unknown; text?: string } | string | undefined;
    const text = typeof what === 'string' ? what : (what?.text ?? '');
    const isEntry = text.includes('insert into platform.audit_entries');
    if (call && !isEntry && !ofTheDoor.has(typeof what === 'string' ? undefined : what?.name)) call.count += 1;
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
}

const refusals: ReadonlySet<string> = new Set(['notSignedIn', 'notAllowed', 'notFound'].map(code => `platform.problem.${code}`));

/**
 * Writes down what became of every operation that a world's tests call: `http works visits.visit.submit`, `refused`, `replayed`. The check
 * after the run (`tools/check-operations.ts`) names what was never tried.
 * @param sweep a sweep over all operations tries none of them; but that somebody may not, or finds nothing of another's, is a refusal
 */
export const triedBy = (sweep = false) => {
  const seen = new Set<string>();
  return {
    door: (door: Door, way: Way): Door => ({
      ...door,
      call: async (name, call) => {
        try {
          const own = { count: 0 };
          const reply = await sent.run(own, () => door.call(name, call));
          if (!sweep && way === 'http' && !reply.repeated) seen.add(`statements ${own.count} ${name}`);
          if (!sweep) seen.add(`${way} ${reply.repeated ? 'replayed' : 'works'} ${name}`);
          return reply;
        } catch (error) {
          if (error instanceof Problem && error.status < 500 && (!sweep || refusals.has(error.code))) seen.add(`${way} refused ${name}`);
          throw error;
        }
      },
    }),
    /** Kinds of long work that were begun: each needs its words at the desk. */
    tasks: async (pool: pg.Pool): Promise<void> => {
      if (folder === undefined) return;
      const { rows } = await pool.query<{ kind: string }>('select distinct kind from platform.tasks');
      // Rooms name their kinds; tests of the pipes make up some without a room.
      for (const { kind } of rows.filter(r => r.kind.includes('.'))) seen.add(`task ${kind}`);
    },
    write: (): void => {
      if (folder === undefined || seen.size === 0) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.txt`), [...seen].sort().join('\n'));
    },
  };
};
