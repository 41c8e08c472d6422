import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/database.ts';
import { migrate, pendingOf } from './migrate.ts';
import { gatherMigrations, type Migration } from './migration-files.ts';

const file = (name: string, checksum = name): Migration => ({ name, file: `modules/x/migrations/${name}.sql`, sql: 'select 1', checksum });
const [one, two, three] = [file('20261101T0900-one'), file('20261102T0900-two'), file('20261103T0900-three')] as const;

describe('which files still run', () => {
  test.each([
    ['a new database: all', [], [one, two, three], 3],
    ['one more file', [one, two], [one, two, three], 1],
    ['nothing new', [one, two, three], [one, two, three], 0],
  ])('%s', (_, applied, files, count) => expect(pendingOf(files, applied)).toHaveLength(count));
  test('an edited file is refused', () => expect(() => pendingOf([file(one.name, 'other')], [one])).toThrow(/edited after it ran/));
  test('a late file is refused', () =>
    expect(() => pendingOf([one, two, three], [one, three])).toThrow(/20261102T0900-two.sql is older than/));
  test('a vanished file is refused', () => expect(() => pendingOf([two], [one])).toThrow(/older than its data/));
});

describe('the folders', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'peipao-migrations-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const put = (folder: string, name: string): void => {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, name), 'select 1;\n');
  };
  test('all rooms together, by time', () => {
    put('modules/b/migrations', '20261102T0900-b.sql');
    put('modules/a/migrations', '20261103T0900-a.sql');
    put('platform/migrations', '20261101T0900-p.sql');
    expect(gatherMigrations(root).map(m => m.name)).toEqual(['20261101T0900-p', '20261102T0900-b', '20261103T0900-a']);
  });
  test('a misnamed file is refused', () => {
    put('modules/c/migrations', '2026-visits.sql');
    expect(() => gatherMigrations(root)).toThrow(/must look like/);
  });
});

describe('on a database', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await openTestDatabase('template0');
    owner = new pg.Client(database.owner as pg.ClientConfig);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  test('every migration of the house runs, twice changes nothing, two at once wait for each other', async () => {
    expect(inject('migrationFailures')).toEqual([]);
    const [first, second] = await Promise.all([migrate(database.owner as pg.ClientConfig), migrate(database.owner as pg.ClientConfig)]);
    expect(first.length + second.length).toBe(gatherMigrations().length);
    expect(await migrate(database.owner as pg.ClientConfig)).toEqual([]);
  });

  test('a failing file leaves nothing of itself and names its place', async () => {
    const broken = { ...file('29990101T0000-broken'), sql: 'create table public.half (id int);\nselect nothing_such;\n' };
    await expect(migrate(database.owner as pg.ClientConfig, [...gatherMigrations(), broken])).rejects.toThrow(
      /29990101T0000-broken.sql line 2: column/,
    );
    const { rows } = await owner.query("select to_regclass('public.half') as half");
    expect(rows[0].half).toBeNull();
  });

  test('[7.1-d] the application runs as a plain role that owns nothing', async () => {
    const app = new pg.Client(database.app as pg.ClientConfig);
    await app.connect();
    onTestFinished(() => app.end());
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relowner = r.oid and n.nspname <> 'pgboss') as owned from pg_roles r where rolname = current_user`,
    );
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
    await expect(app.query('create table platform.mine (id int)')).rejects.toThrow(/permission denied/);
  });
});
