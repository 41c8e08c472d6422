import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import type { EnvelopeAnswers } from '#platform/contract/envelope.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { gatherMigrations } from '#platform/server/database/migration-files.ts';
import { openQueue } from '#platform/server/jobs/queue.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

interface FormerEnvelope {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
}

/** What people had in front of them: a query, as whom, and the answer; of a file its digest. */
interface Asked {
  readonly as: string;
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly answer?: Record<string, unknown>;
  readonly sha256?: string;
}

/** A small district in the middle of its work, recorded from version 0.3.0: rows of every table, the file store, and what its people saw. */
export interface FormerFolder {
  readonly authorityId: string;
  readonly persons: readonly { id: string; role: string; name: string; username: string }[];
  readonly visitId: string;
  readonly alias: string;
  /** Envelopes that were carried out, one that still waits on the phone, and one that was refused by a conflict. */
  readonly queue: {
    readonly posted: readonly FormerEnvelope[];
    readonly answered: EnvelopeAnswers;
    readonly waiting: FormerEnvelope;
    readonly quarrel: FormerEnvelope;
  };
  readonly fill: { readonly linkId: string; readonly cookies: Record<string, string>; readonly formName: string };
  readonly feeds: Record<'own' | 'team', string>;
  readonly apiKey: string;
  readonly asked: readonly Asked[];
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly files: Readonly<Record<string, string>>;
}

/** The last day whose migrations ran on the recorded folder. */
const lastDay = '20261129';

const readFolder = (): FormerFolder =>
  JSON.parse(gunzipSync(readFileSync(path.join(import.meta.dirname, 'fixtures/upgrade/folder-0.3.0.json.gz'))).toString('utf8'));

const load = async (client: pg.Client, folder: FormerFolder): Promise<void> => {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  for (const [table, rows] of Object.entries(folder.rows)) {
    if (table === 'public.platform_migrations') continue;
    const { rows: columns } = await client.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const list = columns.map(c => c.name).join(', ');
    await client.query(
      `insert into ${table} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('commit');
};

/** Jobs that wait under the names of their day, and the timetable of that day. */
const leaveJobs = async (database: TestDatabase, link: string): Promise<void> => {
  const boss = await openQueue(database, false, error => console.error(error));
  for (const name of ['surveys.fillCode', 'surveys.fillSweep']) await boss.createQueue(name);
  await boss.schedule('surveys.fillSweep', '40 3 * * *', {}, { tz: 'Asia/Shanghai' });
  await boss.send('surveys.fillCode', { tokenHash: link });
  await boss.send('surveys.fillSweep', {});
  await boss.stop({ graceful: false });
};

/**
 * Lays the recorded folder down as version 0.3.0 left it, then brings it up to date as the program does at its start.
 * @returns the folder, its place, and the migrations that ran before (name and checksum) and now (names)
 */
export const upgradedFolder = async () => {
  const folder = readFolder();
  const database = await openTestDatabase('template0');
  await migrate(
    database.owner as pg.ClientConfig,
    gatherMigrations().filter(m => m.name.slice(0, 8) <= lastDay),
  );
  const client = new pg.Client(database.owner as pg.ClientConfig);
  await client.connect();
  const { rows: before } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.platform_migrations order by name',
  );
  await load(client, folder);
  const { rows: links } = await client.query<{ token_hash: string }>('select token_hash from surveys.fill_links order by id desc limit 1');
  await client.end();
  await leaveJobs(database, links[0]?.token_hash ?? '');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'peipao-test-former-'));
  for (const [file, bytes] of Object.entries(folder.files)) {
    const target = path.join(dataDir, 'files', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(bytes, 'base64'));
  }
  const ran = await migrate(database.owner as pg.ClientConfig);
  return { folder, place: { database, dataDir }, before, ran };
};
