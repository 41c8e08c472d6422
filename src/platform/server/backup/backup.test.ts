import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/database.ts';
import { openWorld, type World } from '#test/world.ts';
import { serverSettings } from '../database/database.ts';
import { gatherMigrations } from '../database/migration-files.ts';
import { job } from '../jobs/jobs.ts';
import { ensureQueues, openQueue } from '../jobs/queue.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const key = Buffer.alloc(32, 7);
const folder = mkdtempSync(path.join(tmpdir(), 'peipao-backup-'));
const file = path.join(folder, 'all.peipao');
const withKey = path.join(folder, 'all-with-key.peipao');
const migrations = gatherMigrations().filter(m => !inject('migrationFailures').some(f => f.includes(path.dirname(m.file))));
let world: World;
let filesDir: string;

const empty = async (): Promise<TestDatabase> => {
  const database = await openTestDatabase('template0');
  onTestFinished(() => database.drop());
  return database;
};
const target = (name: string) => ({
  filesDir: path.join(folder, name, 'files'),
  keyFile: path.join(folder, name, 'key'),
  migrations,
});

const contentOf = async (settings: pg.PoolConfig): Promise<string> => {
  const client = new pg.Client(settings as pg.ClientConfig);
  await client.connect();
  const { rows: tables } = await client.query(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'pgboss') order by 1",
  );
  const hash = createHash('sha256');
  for (const { name } of tables.filter(t => t.name !== 'public.platform_migrations')) {
    const { rows } = await client.query(`select t::text as row from ${name} t order by 1`);
    hash.update(`${name} ${rows.length}\n${rows.map(r => r.row).join('\n')}`);
  }
  await client.end();
  return hash.digest('hex');
};

beforeAll(async () => {
  world = await openWorld();
  await world.as('officer').upload(Buffer.from('一\t二\n\\三'), { name: '制表\\符.txt', mediaType: 'text/plain' });
  await world.as('manager').upload(randomBytes(200_000), { name: '照片.bin', mediaType: 'application/octet-stream' });
  const later = job({ name: 'platform.later', payload: undefined as never });
  await ensureQueues(world.runtime.boss as never, [later]);
  await world.runtime.boss?.send('platform.later', { packId: 'p1' });
  filesDir = path.join(world.dataDir, 'files');
  const options = { database: { owner: world.database.owner, kind: 'embedded' as const }, filesDir, key, now: new Date() };
  const manifest = await writeBackup({ ...options, withKey: false, file });
  await writeBackup({ ...options, withKey: true, file: withKey });
  expect(manifest.files).toHaveLength(2);
  expect(manifest.tables.find(t => t.name === 'platform.files')?.rows).toBe(2);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('restoring', () => {
  test('[7.1-d] into another database: every row, file and waiting job is the same, and the app runs on', async () => {
    const database = await empty();
    const manifest = await restoreBackup({ database, ...target('one'), key, file });
    expect(await contentOf(database.owner)).toBe(await contentOf(world.database.owner));
    for (const f of manifest.files)
      expect(readFileSync(path.join(folder, 'one/files', f.path))).toEqual(readFileSync(path.join(filesDir, f.path)));
    const boss = await openQueue(database, false, () => {});
    expect((await boss.fetch('platform.later'))[0]?.data).toEqual({ packId: 'p1' });
    await boss.stop({ graceful: false });
  });

  test('[7.1-d] into a server where the owner is no superuser', async () => {
    const { host, port } = inject('cluster');
    const database = await empty();
    const admin = new pg.Client(database.owner as pg.ClientConfig);
    await admin.connect();
    const owner = `owner_${database.name}`;
    await admin.query(
      `create role ${owner} login; alter database ${database.name} owner to ${owner}; grant app to ${owner} with admin option`,
    );
    await admin.query(`grant create on schema public to ${owner}`);
    await admin.end();
    const settings = serverSettings(`postgresql://${owner}@localhost:${port}/${database.name}?host=${encodeURIComponent(host)}`);
    await restoreBackup({ database: settings, ...target('two'), key: undefined, file: withKey });
    expect(await contentOf(settings.owner)).toBe(await contentOf(world.database.owner));
    expect(readFileSync(path.join(folder, 'two/key'), 'utf8').trim()).toBe(key.toString('hex'));
    const app = new pg.Client(settings.app as pg.ClientConfig);
    await app.connect();
    const { rows } = await app.query('select current_user as who, (select count(*)::int from platform.files) as files');
    expect(rows[0]).toEqual({ who: 'app', files: 0 });
    await app.end();
  });
});

describe('refusing', () => {
  test('a database that is not empty', async () => {
    await expect(restoreBackup({ database: world.database, ...target('three'), key, file })).rejects.toThrow(/not empty/);
  });

  test.each([
    ['a foreign file', 'foreign.peipao', (f: string) => writeFileSync(f, 'PK not a zip'), /is not a backup of Peipao/],
    [
      'a file that is cut short',
      'short.peipao',
      (f: string) => writeFileSync(f, readFileSync(file).subarray(0, 50_000)),
      /is not a backup of Peipao/,
    ],
    ['a missing file', 'missing.peipao', () => {}, /is not there/],
    [
      'a flipped byte',
      'flipped.peipao',
      (f: string) => {
        const bytes = readFileSync(file);
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] as number) ^ 0xff;
        writeFileSync(f, bytes);
      },
      /is damaged|is not a backup/,
    ],
  ])('%s', async (_, name, make, sentence) => {
    const damaged = path.join(folder, name);
    make(damaged);
    const database = await empty();
    await expect(restoreBackup({ database, ...target(name), key, file: damaged })).rejects.toThrow(sentence);
    expect(existsSync(path.join(folder, name, 'files'))).toBe(false);
  });

  test('the wrong key, and no key at all', async () => {
    const database = await empty();
    await expect(restoreBackup({ database, ...target('four'), key: Buffer.alloc(32, 8), file })).rejects.toThrow(
      /not the one of the backup/,
    );
    await expect(restoreBackup({ database, ...target('four'), key: undefined, file })).rejects.toThrow(/holds no key/);
  });

  test('a restore that fails half-way leaves the target empty, and can be done again', async () => {
    const database = await empty();
    const bad = {
      ...migrations.at(-1),
      name: '29990101T0000-broken',
      file: 'x',
      sql: 'select 1/0',
      checksum: 'x',
    } as (typeof migrations)[number];
    await expect(restoreBackup({ database, ...target('five'), migrations: [...migrations, bad], key, file })).rejects.toThrow(
      /division by zero/,
    );
    await restoreBackup({ database, ...target('five'), key, file });
    expect(await contentOf(database.owner)).toBe(await contentOf(world.database.owner));
  });

  test('a backup is never written half: no file when a part cannot be read', async () => {
    const unreadable = path.join(folder, 'unreadable');
    mkdirSync(unreadable);
    const half = path.join(folder, 'half.peipao');
    const database = { owner: { ...world.database.owner, database: 'no_such' }, kind: 'embedded' as const };
    await expect(writeBackup({ database, filesDir: unreadable, key, withKey: false, file: half, now: new Date() })).rejects.toThrow();
    expect(existsSync(half) || existsSync(`${half}.part`)).toBe(false);
  });
});
