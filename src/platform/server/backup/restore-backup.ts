import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { cipherOf } from '../cipher.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { gatherMigrations, type Migration } from '../database/migration-files.ts';
import { ensureQueues, openQueue } from '../jobs/queue.ts';
import { type Archive, openArchive, verifyArchive } from './archive.ts';
import { fileEntry, keyCheckText, type Manifest, tableEntry } from './manifest.ts';
import { meter } from './meter.ts';
import { backupTablesOf, emptyDatabase, foreignKeysOf, isEmptyDatabase } from './tables.ts';

export interface RestoreOptions {
  readonly database: Pick<Database, 'owner' | 'app'>;
  readonly filesDir: string;
  /** The key that is already here: from the environment or the key file; undefined when there is none yet. */
  readonly key: Buffer | undefined;
  /** Where a key from the archive is written. */
  readonly keyFile: string;
  readonly file: string;
  readonly migrations?: readonly Migration[];
}

/** The migrations that had run when the backup was made; the later ones run after loading. */
const migrationsThen = (manifest: Manifest, files: readonly Migration[]): Migration[] => {
  const wanted = new Map(manifest.migrations.map(m => [m.name, m.checksum]));
  const then = files.filter(f => wanted.has(f.name));
  const unknown = manifest.migrations.find(m => files.find(f => f.name === m.name)?.checksum !== m.checksum);
  if (unknown) throw new Error(`the backup was made by a newer or different Peipao (migration ${unknown.name}); restore it with that one`);
  return then;
};

/** The key must open what the backup holds. @returns the key to write into the data folder, when it comes out of the archive */
const keyFor = (manifest: Manifest, { key, keyFile }: RestoreOptions): string | undefined => {
  const fits = (candidate: Buffer): boolean => cipherOf(candidate).fingerprint(keyCheckText) === manifest.keyCheck;
  if (key) {
    if (!fits(key)) throw new Error('the key here is not the one of the backup; put the right one in PEIPAO_KEY or in the file `key`');
    return undefined;
  }
  if (manifest.key === null) throw new Error(`the backup holds no key; put the key of its origin into ${keyFile} or PEIPAO_KEY first`);
  if (!fits(Buffer.from(manifest.key, 'hex'))) throw new Error('the key in the backup does not fit its data');
  return manifest.key;
};

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

const load = async (client: pg.Client, archive: Archive): Promise<void> => {
  for (const table of archive.manifest.tables) {
    const columns = table.columns.map(c => pg.escapeIdentifier(c)).join(', ');
    await pipeline(await archive.open(tableEntry(table.name)), client.query(copyFrom(`copy ${table.name} (${columns}) from stdin`)));
  }
};

/** Reads every table back and compares it with the archive, row for row. */
const proveLoaded = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  for (const table of manifest.tables) {
    const columns = table.columns.map(c => pg.escapeIdentifier(c)).join(', ');
    const counted = meter();
    await pipeline(client.query(copyTo(`copy ${table.name} (${columns}) to stdout`)), counted.stream, nowhere());
    const { lines, sha256 } = counted.read();
    if (lines !== table.rows || sha256 !== table.sha256) throw new Error(`${table.name} reads back differently from the backup`);
  }
};

/** One transaction: triggers and foreign keys away, all rows in, foreign keys proved again, every table read back. */
const loadDatabase = async (client: pg.Client, archive: Archive): Promise<void> => {
  const { manifest } = archive;
  await client.query('begin');
  const tables = (await backupTablesOf(client)).map(t => t.name);
  const missing = manifest.tables.find(t => !tables.includes(t.name));
  if (missing) throw new Error(`the backup holds a table ${missing.name} that its migrations do not make`);
  const keys = await foreignKeysOf(client);
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  await load(client, archive);
  await proveLoaded(client, manifest);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
  for (const { name, value, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [name, value, called]);
  await client.query('commit');
  await client.query('analyze');
};

const loadJobs = async (database: RestoreOptions['database'], jobs: Manifest['jobs']): Promise<void> => {
  if (jobs.length === 0) return;
  let fault: Error | undefined;
  const boss = await openQueue(database, false, error => {
    fault = error;
  });
  try {
    const names = [...new Set(jobs.map(j => j.name))];
    await ensureQueues(
      boss,
      names.map(name => ({ name, payload: undefined as never })),
    );
    for (const job of jobs) {
      const options = { startAfter: new Date(job.startAfter), ...(job.key === null ? {} : { singletonKey: job.key }) };
      await boss.send(job.name, job.data as object, options);
    }
    if (fault) throw fault;
  } finally {
    await boss.stop({ graceful: false });
  }
};

const loadFiles = async (archive: Archive, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { path: name } of archive.manifest.files) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(await archive.open(fileEntry(name)), createWriteStream(target, { mode: 0o600, flush: true }));
  }
};

const restoreInto = async (client: pg.Client, archive: Archive, options: RestoreOptions): Promise<void> => {
  const files = options.migrations ?? gatherMigrations();
  const owner = options.database.owner as pg.ClientConfig;
  const draft = `${options.filesDir}.restoring`;
  const key = keyFor(archive.manifest, options);
  const then = migrationsThen(archive.manifest, files);
  try {
    await rm(draft, { recursive: true, force: true });
    await loadFiles(archive, draft);
    await migrate(owner, then);
    await loadDatabase(client, archive);
    await migrate(owner, files);
    await loadJobs(options.database, archive.manifest.jobs);
    await rm(options.filesDir, { recursive: true, force: true });
    await rename(draft, options.filesDir);
    if (key !== undefined) await writeFile(options.keyFile, `${key}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    await client.query('rollback').catch(() => {});
    await emptyDatabase(client);
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
};

/**
 * Puts a backup into an empty database and an empty file store. The archive is proved whole before anything is touched.
 * @returns the table of contents
 * @throws Error in words; the target is empty again then
 */
export const restoreBackup = async (options: RestoreOptions): Promise<Manifest> => {
  const archive = await openArchive(options.file);
  const client = new pg.Client(options.database.owner as pg.ClientConfig);
  client.on('error', () => {});
  try {
    await verifyArchive(archive, options.file);
    await client.connect();
    if (!(await isEmptyDatabase(client))) throw new Error('the database is not empty; restore into a new data folder or a new database');
    if (existsSync(options.filesDir) && readdirSync(options.filesDir).length > 0) throw new Error(`${options.filesDir} is not empty`);
    await restoreInto(client, archive, options);
    return archive.manifest;
  } finally {
    await client.end();
    archive.close();
  }
};
