import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { ownerClient, postmasterOf, putFile, type Running, scratchFolder, startProgram, writeLoop } from './processes.ts';

const { dir, clear } = scratchFolder();
let server: Running;
const start = (): Promise<Running> => startProgram('test/faults/small-server.ts', { PEIPAO_DATA: dir });

beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server.end('SIGTERM');
  await clear();
});

/** Each acknowledged write is there with its bytes, its audit entry and its stored answer; none of these stands without the others. */
const recount = async (acknowledged: ReadonlySet<string>, tried: ReadonlySet<string>): Promise<void> => {
  const client = await ownerClient(dir);
  try {
    const { rows: files } = await client.query('select id, storage_key, size from platform.files');
    const { rows: entries } = await client.query("select subject_id as id from platform.audit_entries where outcome = 'done' order by 1");
    const { rows: answers } = await client.query('select command_id as id from platform.commands where answer is not null order by 1');
    const ids = new Set(files.map(f => f.id as string));
    expect([...acknowledged].filter(id => !ids.has(id))).toEqual([]);
    expect(entries.map(e => e.id)).toEqual([...ids].sort());
    expect(answers.map(a => a.id)).toEqual([...ids].sort());
    for (const file of files.filter(f => tried.has(f.id))) {
      const bytes = readFileSync(path.join(dir, 'files', file.storage_key.slice(34, 36), file.storage_key), 'utf8');
      expect(bytes).toBe(`content of ${file.id}`);
    }
  } finally {
    await client.end();
  }
};

describe('crashes', () => {
  test('[7.1-d] SIGKILL of the server in a write loop: nothing acknowledged is lost, nothing is half there', async () => {
    for (let round = 0; round < 3; round += 1) {
      const loop = writeLoop(server.port);
      await sleep(400 + round * 130);
      // A busy machine is slow to answer; the kill comes while writes are on their way all the same.
      await expect.poll(() => loop.acknowledged.size, { timeout: 20_000, interval: 20 }).toBeGreaterThan(5);
      await server.end('SIGKILL');
      await loop.stop();
      server = await start();
      await recount(loop.acknowledged, loop.tried);
    }
  });

  test('[7.1-d] SIGKILL of server and PostgreSQL together', async () => {
    const loop = writeLoop(server.port);
    await sleep(500);
    process.kill(postmasterOf(dir), 'SIGKILL');
    await server.end('SIGKILL');
    await loop.stop();
    server = await start();
    await recount(loop.acknowledged, loop.tried);
  });

  test('[7.1-d] PostgreSQL killed in mid-commit comes back without a restart of the app', async () => {
    const loop = writeLoop(server.port);
    await sleep(500);
    const before = postmasterOf(dir);
    process.kill(before, 'SIGKILL');
    const acknowledgedThen = loop.acknowledged.size;
    await expect.poll(() => loop.acknowledged.size, { timeout: 20_000, interval: 100 }).toBeGreaterThan(acknowledgedThen + 20);
    await loop.stop();
    expect(server.child.exitCode).toBeNull();
    expect(postmasterOf(dir)).not.toBe(before);
    await recount(loop.acknowledged, loop.tried);
    // What was refused meanwhile is sent again under its own id: one record each.
    const missed = [...loop.tried].filter(id => !loop.acknowledged.has(id)).slice(0, 20);
    for (const id of missed) expect((await putFile(server.port, id, `content of ${id}`)).status).toBe(200);
    await recount(new Set([...loop.acknowledged, ...missed]), loop.tried);
  });

  test('[7.1-d] the same command ten times at once: one record, the same answer', async () => {
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => putFile(server.port, id, 'once')));
    expect(answers.map(a => a.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(a => a.text)).size).toBe(1);
    const client = await ownerClient(dir);
    const { rows } = await client.query(
      'select (select count(*)::int from platform.files where id = $1) as files, (select count(*)::int from platform.audit_entries where subject_id = $1) as entries',
      [id],
    );
    await client.end();
    expect(rows[0]).toEqual({ files: 1, entries: 1 });
  });

  test('SIGTERM stops server and PostgreSQL in order', async () => {
    expect(await server.end('SIGTERM')).toBe(0);
    expect(postmasterOf(dir)).toBe(0);
    server = await start();
  });
});
