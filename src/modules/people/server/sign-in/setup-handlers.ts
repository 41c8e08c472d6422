import type pg from 'pg';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { asSystemOnStaging } from '#platform/server/as-system.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { adminRoles } from '../../contract/role.ts';
import { completeSetup, setupStatus } from '../../contract/setup.ts';
import { insertPerson } from '../account-store.ts';
import { addAuthority } from '../authority-handlers.ts';
import type { PeopleDb } from '../db.ts';
import { hashingGate } from './hashing.ts';
import { setPassword } from './passwords.ts';
import { newToken, tokenHash } from './secrets.ts';

const { command, query } = handlersFor<PeopleDb>();

/**
 * For an installation without any account: a new one-time link, good for 24 hours; earlier ones end.
 * @returns the token, or undefined when accounts exist
 */
export const ensureSetupLink = (pool: pg.Pool, now: Date): Promise<string | undefined> =>
  asSystemOnStaging({ pool }, async ({ client }) => {
    const { rowCount } = await client.query('select from people.persons limit 1');
    if (rowCount !== 0) return undefined;
    const token = newToken();
    await client.query('delete from people.setup_links');
    await client.query('insert into people.setup_links (id, token_hash, expires_at) values ($1, $2, $3)', [
      newId(),
      tokenHash(token),
      new Date(now.getTime() + 86_400_000),
    ]);
    return token;
  });

const status = query(setupStatus, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const row = await ctx.db
      .selectFrom('people.setup_links')
      .select('id')
      .where('token_hash', '=', tokenHash(input.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst();
    return { open: row !== undefined };
  },
});

/** A refused password stands beside the field of the one of the three who typed it. */
const besideField = (role: string, error: unknown): unknown => {
  if (!(error instanceof Problem) || error.code !== 'people.problem.passwordRefused') return error;
  const [fault] = error.params['faults'] as string[];
  return new Problem(error.code, error.status, error.params, [{ pointer: `/${role}/password`, code: `people.password.${fault}` }]);
};

const complete = command(completeSetup, {
  gate: hashingGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const used = await ctx.db
      .updateTable('people.setup_links')
      .set({ used_at: ctx.now })
      .where('token_hash', '=', tokenHash(input.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', ctx.now)
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) throw peopleProblems.setupOver();
    const three = adminRoles.map(role => ({ ...input[role], role }));
    const different = (of: (p: (typeof three)[number]) => string): boolean => new Set(three.map(of)).size === three.length;
    if (!different(p => p.username) || !different(p => p.name) || !different(p => p.phone)) throw peopleProblems.setupSamePerson();
    const id = newId();
    await addAuthority(ctx, { id, parentId: null, kind: 'bureau', name: input.bureauName, regionCode: input.regionCode });
    const unit = { id, authority_id: id, region_code: input.regionCode };
    for (const { password, ...person } of three) {
      const personId = newId();
      await insertPerson(ctx, { ...person, id: personId, title: '', unit });
      await setPassword(ctx, { ...person, id: personId }, password).catch(error => {
        throw besideField(person.role, error);
      });
    }
    return { subject: id, result: { authorityId: id } };
  },
});

export const setupHandlers = [status, complete];
