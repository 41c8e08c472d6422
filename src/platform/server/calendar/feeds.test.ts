import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '#test/database.ts';
import { migrate } from '../database/migrate.ts';
import { gatherMigrations } from '../database/migration-files.ts';

it('[6.1-e] links that were subscribed to before go on: owner, subject, secret and end are the same', async () => {
  const database = await openTestDatabase('template0');
  onTestFinished(database.drop);
  const files = gatherMigrations();
  const before = files.filter(f => f.name < '20261130T1500');
  expect(before.length).toBeLessThan(files.length);
  await migrate(database.owner as pg.ClientConfig, before);
  const owner = new pg.Client(database.owner as pg.ClientConfig);
  await owner.connect();
  const id = (n: number): string => `01980000-0000-7000-8000-00000000000${n}`;
  const common = { authority_id: id(9), region_code: '330105', owner_id: id(8), created_at: '2026-11-22T01:00:00Z' };
  const old = [
    { table: 'campaigns', row: { ...common, id: id(1), team_id: id(7), token_hash: 'one', revoked_at: null } },
    { table: 'campaigns', row: { ...common, id: id(2), team_id: null, token_hash: 'two', revoked_at: '2026-11-23T01:00:00Z' } },
    { table: 'assets', row: { ...common, id: id(3), token_hash: 'three', revoked_at: null } },
  ];
  await owner.query('set session_replication_role = replica');
  for (const { table, row } of old)
    await owner.query(`insert into ${table}.calendar_feeds select * from json_populate_record(null::${table}.calendar_feeds, $1)`, [row]);
  await owner.query('set session_replication_role = origin');
  await migrate(database.owner as pg.ClientConfig, files);
  const { rows } = await owner.query(
    `select id, kind, owner_id, subject_id, token_hash, revoked_at is not null as revoked, tgenabled
     from platform.calendar_feeds, pg_trigger where tgrelid = 'platform.calendar_feeds'::regclass and tgname = 'audit_insert' order by id`,
  );
  await owner.end();
  // The recorder is on again.
  const same = { owner_id: id(8), tgenabled: 'O' };
  expect(rows).toEqual([
    { ...same, id: id(1), kind: 'campaigns.itinerary', subject_id: id(7), token_hash: 'one', revoked: false },
    { ...same, id: id(2), kind: 'campaigns.itinerary', subject_id: null, token_hash: 'two', revoked: true },
    { ...same, id: id(3), kind: 'assets.deadlines', subject_id: null, token_hash: 'three', revoked: false },
  ]);
}, 60_000);
