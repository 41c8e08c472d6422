import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { command, query } from '#platform/contract/operation.ts';
import { listTasks } from '#platform/contract/operations.ts';
import { roomPhrases } from '#platform/contract/phrases.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { Id } from '#platform/contract/shapes.ts';
import { openWorld, type World } from '#test/world.ts';
import { asSystem, asSystemOnStaging } from './as-system.ts';
import { preparedSql } from './database/statement.ts';
import { handlersFor, matrixDecides, noRecord } from './handler.ts';
import { moveTask, taskFor } from './jobs/tasks.ts';
import type { ServerModule } from './module.ts';
import { findOwnFile, ownFile, soundBytes, storedFile } from './own-files.ts';

const kit = handlersFor<Record<never, never>>();
const readOwn = query({
  name: 'toys.file.read',
  clause: '7.1-d',
  input: z.strictObject({ id: Id }),
  output: z.object({ text: z.string() }),
});
const findOwn = query({
  name: 'toys.file.find',
  clause: '7.1-d',
  input: z.strictObject({ id: Id }),
  output: z.object({ name: z.string() }),
});
const work = command({
  name: 'toys.work.start',
  clause: '7.1-a',
  input: z.strictObject({
    subjectId: Id,
    steps: z.array(z.object({ state: z.enum(['running', 'failed']).optional(), moreDone: z.int() })),
  }),
  output: z.object({ taskId: Id }),
});

const toys: ServerModule = {
  name: 'toys',
  grants: {
    'toys.file.read': { officer: 'region' },
    'toys.file.find': { officer: 'region' },
    'toys.work.start': { officer: 'region' },
  },
  phrases: roomPhrases('toys', {}, {}),
  handlers: [
    kit.query(readOwn, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, i) => ({ text: (await soundBytes(ctx, await ownFile(ctx, i.id))).toString() }),
    }),
    kit.query(findOwn, { load: (ctx, i) => findOwnFile(ctx, i.id), allow: matrixDecides, run: async (_, file) => file }),
    kit.command(work, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, i) => {
        const taskId = await taskFor(ctx, { kind: 'toys.work', subjectId: i.subjectId });
        await moveTask(ctx, taskId, { total: 9 });
        for (const { state, moreDone } of i.steps) await moveTask(ctx, taskId, { moreDone, ...(state ? { state } : {}) });
        return { subject: i.subjectId, result: { taskId } };
      },
    }),
  ],
};

describe('what the platform does for rooms', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ modules: [platformModule, toys] });
  });
  const codeOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      error => (error as Problem).code,
    );

  it('[7.1-d] an upload serves the person who put it in and nobody else, and only while its bytes are what they were', async () => {
    const officer = world.as('officer');
    const other = world.as('officer', { id: newId() });
    const id = await officer.upload(Buffer.from('名单'), { name: '名单.txt', mediaType: 'text/plain' });
    expect(await officer.call(readOwn, { id })).toEqual({ text: '名单' });
    expect(await officer.call(findOwn, { id })).toEqual({ name: '名单.txt' });
    expect(await codeOf(other.call(readOwn, { id }))).toBe('platform.problem.fileMissing');
    expect(await codeOf(other.call(findOwn, { id }))).toBe('platform.problem.notFound');
    expect(await codeOf(officer.call(readOwn, { id: newId() }))).toBe('platform.problem.fileMissing');
    await world.pool.query('set session_replication_role = replica');
    await world.pool.query("update platform.files set sha256 = repeat('0', 64) where id = $1", [id]);
    expect(await codeOf(officer.call(readOwn, { id }))).toBe('platform.problem.fileAltered');
  });

  it('[7.1-a] long work stands under 任务 of the person who began it, and moves on step by step', async () => {
    const officer = world.as('officer');
    const subjectId = newId();
    const { taskId } = await officer.call(work, { subjectId, steps: [{ state: 'running', moreDone: 3 }, { moreDone: 4 }] });
    const { rows } = await officer.call(listTasks, {});
    expect(rows.find(r => r.id === taskId)).toMatchObject({
      kind: 'toys.work',
      subjectId,
      state: 'running',
      doneCount: 7,
      totalCount: 9,
      problem: null,
    });
    expect((await world.as('manager').call(listTasks, {})).rows.map(r => r.id)).not.toContain(taskId);
  });

  it('[7.1-d] this system looks over all regions, and changes no record outside the door', async () => {
    const house = { pool: world.appPool };
    const id = await world.as('officer', { region: '330106' }).upload(Buffer.from('x'), { name: 'x.txt', mediaType: 'text/plain' });
    expect(await asSystem(house, scope => storedFile(scope, id))).toMatchObject({ name: 'x.txt', size: 1 });
    const remove = preparedSql`delete from platform.files where id = ${id}`;
    await expect(asSystem(house, ({ ask }) => ask(remove))).rejects.toThrow(/read-only transaction/);
    await expect(asSystemOnStaging(house, ({ ask }) => ask(remove))).rejects.toThrow(/write outside an operation/);
    expect((await world.appPool.query('select from platform.files')).rowCount).toBe(0);
  });
});
