import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { command, query } from '#platform/contract/operation.ts';
import { listTasks, putFile } from '#platform/contract/operations.ts';
import { roomPhrases } from '#platform/contract/phrases.ts';
import { Problem, platformProblems } from '#platform/contract/problem.ts';
import { Id } from '#platform/contract/shapes.ts';
import { openWorld, type World } from '#test/world.ts';
import { anonymousActor } from './actors.ts';
import { insertRows } from './database/insert-rows.ts';
import { preparedSql } from './database/statement.ts';
import type { DB } from './db-types.gen.ts';
import { handlersFor, noRecord } from './handler.ts';
import type { ServerModule } from './module.ts';

type ToyDb = Pick<DB, 'platform.files'>;
const kit = handlersFor<ToyDb>();

const Toy = z.object({ id: Id, name: z.string() });
const makeToy = command({
  name: 'toys.toy.make',
  clause: '7.1-a',
  input: z.strictObject({ id: Id, name: z.string().max(5) }),
  output: Toy,
});
const renameToy = command({ name: 'toys.toy.rename', clause: '7.1-a', input: z.strictObject({ id: Id, name: z.string() }), output: Toy });
const dropToy = command({ name: 'toys.toy.drop', clause: '7.1-a', input: z.strictObject({ id: Id }), output: z.object({ id: Id }) });
const twinToy = command({
  name: 'toys.toy.twin',
  clause: '7.1-a',
  input: z.strictObject({ id: Id, of: Id }),
  output: z.object({ id: Id }),
});
const getToy = query({ name: 'toys.toy.get', clause: '7.1-a', input: z.strictObject({ id: Id }), output: Toy });
const peekToy = query({
  name: 'toys.toy.peek',
  clause: '7.1-d',
  sensitive: true,
  input: z.strictObject({ id: Id, reason: z.string() }),
  output: Toy,
});

const find = (ctx: { db: import('kysely').Kysely<ToyDb> }, input: { id: string }) =>
  ctx.db.selectFrom('platform.files').selectAll().where('id', '=', input.id).forUpdate().executeTakeFirst();
const read = (ctx: { db: import('kysely').Kysely<ToyDb> }, input: { id: string }) =>
  ctx.db.selectFrom('platform.files').selectAll().where('id', '=', input.id).executeTakeFirst();

const toys: ServerModule = {
  name: 'toys',
  grants: {
    'toys.toy.make': { officer: 'region' },
    'toys.toy.rename': { officer: 'region', manager: 'region' },
    'toys.toy.drop': { officer: 'region' },
    'toys.toy.twin': { officer: 'region' },
    'toys.toy.get': { officer: 'region', manager: 'region' },
    'toys.toy.peek': { officer: 'region' },
  },
  phrases: roomPhrases('toys', {}, {}),
  handlers: [
    kit.command(makeToy, {
      load: noRecord,
      allow: () => true,
      run: async (ctx, _, input) => {
        if (input.name === 'fail') throw new Error('a secret of the house');
        const row = { id: input.id, authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode, owner_id: ctx.actor.id };
        const rest = { name: input.name, media_type: 'toy', size: 1, sha256: 'secret', storage_key: '', created_at: ctx.now };
        await ctx.db
          .insertInto('platform.files')
          .values({ ...row, ...rest })
          .execute();
        return { subject: input.id, result: { id: input.id, name: input.name, sha256: 'secret' } };
      },
    }),
    kit.command(renameToy, {
      load: find,
      allow: (actor, toy) => toy.owner_id === actor.id,
      run: async (ctx, toy, input) => {
        await ctx.db.updateTable('platform.files').set({ name: input.name }).where('id', '=', toy.id).execute();
        return { subject: toy.id, result: input };
      },
    }),
    kit.command(dropToy, {
      load: find,
      allow: () => true,
      run: async (ctx, toy) => {
        ctx.send(preparedSql`delete from platform.files where id = ${toy.id}`);
        return { subject: toy.id, result: { id: toy.id } };
      },
    }),
    kit.command(twinToy, {
      load: (ctx, i) => find(ctx, { id: i.of }),
      allow: () => true,
      run: async (ctx, toy, i) => {
        const row = { ...toy, id: i.id, created_at: ctx.now };
        ctx.send(insertRows('platform.files', [row, { ...row, id: newId(), owner_id: null }]));
        return { subject: i.id, result: { id: i.id } };
      },
    }),
    kit.query(getToy, { load: read, allow: () => true, run: async (_, toy) => ({ id: toy.id, name: toy.name, sha256: toy.sha256 }) }),
    kit.query(peekToy, { load: read, allow: () => true, run: async (_, toy) => toy, subject: toy => toy.id }),
  ],
};

describe('the door', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ modules: [platformModule, toys] });
  });
  const codeOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code.replace('platform.problem.', '') : String(error)),
    );
  const entries = async (operation: string, subject?: string) =>
    (
      await world.pool.query(
        'select * from platform.audit_entries where operation = $1 and ($2::uuid is null or subject_id = $2) order by at, id',
        [operation, subject ?? null],
      )
    ).rows;

  it('[7.1-d] a command leaves its entry and what it changed, and answers only what its shape names', async () => {
    const officer = world.as('officer');
    const id = newId();
    expect(await officer.call(makeToy, { id, name: '一' })).toEqual({ id, name: '一' });
    await officer.call(renameToy, { id, name: '二' });
    const [entry] = await entries('toys.toy.rename', id);
    expect(entry).toMatchObject({ outcome: 'done', actor_role: 'officer', clause: '7.1-a' });
    const { rows } = await world.pool.query('select kind, before, after from platform.audit_changes where row_id = $1 order by kind', [id]);
    expect(rows).toEqual([
      { kind: 'insert', before: null, after: null },
      { kind: 'update', before: { name: '一' }, after: { name: '二' } },
    ]);
  });

  it('[7.1-a] the same command ten times at once is one record and one answer', async () => {
    const officer = world.as('officer');
    const id = newId();
    const commandId = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => officer.call(makeToy, { id, name: '同' }, { commandId })));
    expect(new Set(answers.map(a => JSON.stringify(a))).size).toBe(1);
    expect(await entries('toys.toy.make', id)).toHaveLength(1);
    expect(await codeOf(officer.call(makeToy, { id, name: '异' }, { commandId }))).toBe('commandReused');
  });

  it('[7.1-a] a repeat gets its answer although the record is gone by now; a new command does not', async () => {
    const officer = world.as('officer');
    const id = newId();
    const commandId = newId();
    await officer.call(makeToy, { id, name: '去' });
    expect(await officer.call(dropToy, { id }, { commandId })).toEqual({ id });
    expect(await officer.call(dropToy, { id }, { commandId })).toEqual({ id });
    expect(await codeOf(officer.call(dropToy, { id }))).toBe('notFound');
    expect((await entries('toys.toy.drop', id)).map(e => e.outcome)).toEqual(['done']);
  });

  it('[7.1-d] a write that nobody waited for fails the whole call: no row, no answer kept, an entry that says so', async () => {
    const officer = world.as('officer');
    const [id, of, commandId] = [newId(), newId(), newId()];
    await officer.call(makeToy, { id: of, name: '原' });
    expect(await codeOf(officer.call(twinToy, { id, of }, { commandId }))).not.toBe('done');
    expect(await codeOf(officer.call(getToy, { id }))).toBe('notFound');
    expect((await world.pool.query('select 1 from platform.commands where command_id = $1', [commandId])).rows).toEqual([]);
    expect((await entries('toys.toy.twin')).map(e => e.outcome)).toEqual(['failed']);
  });

  it('[7.1-d] refuses without a role, without the matrix, without a field, with an unknown field, and each refusal of a command is recorded', async () => {
    const id = newId();
    expect(await codeOf(world.stranger.call(makeToy, { id, name: 'a' }))).toBe('notSignedIn');
    expect(await codeOf(world.as('auditor').call(makeToy, { id, name: 'a' }))).toBe('notAllowed');
    expect(await codeOf(world.as('officer').call(makeToy, { id, name: '超过五个字的名字' }))).toBe('invalidInput');
    expect(await codeOf(world.as('officer').call(makeToy, { id, name: 'a', role: 'manager' } as never))).toBe('invalidInput');
    // A read saves nothing, so its refusal does not speak of saving.
    expect(await codeOf(world.as('officer').call(getToy, { id: 'xyz' } as never))).toBe('invalidQuery');
    const missed = await world.pool.query(
      "select count(*)::int as n from platform.audit_entries where outcome = 'refused' and operation = 'toys.toy.make'",
    );
    expect(missed.rows[0].n).toBeGreaterThanOrEqual(4);
    expect(await codeOf(world.as('officer').call(getToy, { id }))).toBe('notFound');
  });

  it('[7.1-d] a stranger whose calls are refused without end leaves no more entries, and shuts nobody out', async () => {
    const entries = async (): Promise<number> =>
      Number((await world.pool.query("select count(*) as n from platform.audit_entries where actor_kind = 'anonymous'")).rows[0].n);
    const from = (address: string) => {
      const source = { address, agent: 'test', origin: '' };
      const [input, requestId] = [{ id: newId(), name: 'a' }, newId()];
      const call = { actor: anonymousActor, input, commandId: newId(), requestId, locale: 'zh-CN', source } as const;
      return world.door.call(makeToy.name, call).catch((e: Problem) => e);
    };
    for (let n = 0; n < 300; n += 1) expect(await from('203.0.113.5')).toMatchObject({ status: 401 });
    const before = await entries();
    expect(await from('203.0.113.5')).toMatchObject({ status: 401, code: 'platform.problem.notSignedIn' });
    expect(await entries()).toBe(before);
    await from('203.0.113.6');
    expect(await entries(), 'another network has entries of its own').toBe(before + 1);
    world.clock.advance(300_000);
    await from('203.0.113.5');
    expect(await entries(), 'and so has the same one later').toBe(before + 2);
  });

  it('[1-a] a record of another district is missing, not forbidden', async () => {
    const id = newId();
    await world.as('officer').call(makeToy, { id, name: '区' });
    for (const op of [getToy, renameToy]) {
      expect(await codeOf(world.as('officer', { region: '330106' }).call(op as never, { id, name: 'x' } as never))).toMatch(
        /notFound|invalidInput|invalidQuery/,
      );
    }
    expect(await codeOf(world.as('officer', { region: '330106' }).call(getToy, { id }))).toBe('notFound');
    expect(await codeOf(world.as('officer', { region: '330105001' }).call(getToy, { id }))).toBe('notFound');
    expect(await codeOf(world.as('manager', { region: '3301' }).call(getToy, { id }))).toBe('done');
    expect(await codeOf(world.as('manager').call(renameToy, { id, name: 'x' }))).toBe('notAllowed');
  });

  it('[7.1-d] an unexpected failure changes nothing and tells nothing', async () => {
    const id = newId();
    const failed = await world
      .as('officer')
      .call(makeToy, { id, name: 'fail' })
      .catch((e: unknown) => e);
    expect(failed).toMatchObject({ code: platformProblems.unexpected().code, status: 500 });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(await codeOf(world.as('officer').call(getToy, { id }))).toBe('notFound');
  });

  it('[7.1-d] a sensitive read leaves an entry with its reason', async () => {
    const id = newId();
    await world.as('officer').call(makeToy, { id, name: '密' });
    await world.as('officer').call(peekToy, { id, reason: '回访需要' });
    expect(await entries('toys.toy.peek', id)).toMatchObject([{ outcome: 'read', reason: '回访需要' }]);
  });

  it('[7.1-a] the pipes have their own: a list of long work, and files come in by PUT alone', async () => {
    expect(await world.as('officer').call(listTasks, {})).toEqual({ rows: [] });
    expect(
      await codeOf(world.as('officer').call(putFile, { id: newId(), name: 'a', mediaType: 'b', size: 1, sha256: '0'.repeat(64), key: '' })),
    ).toBe('notFound');
  });
});
