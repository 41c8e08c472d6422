import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { cipherOf } from '../cipher.ts';
import type { Database } from '../database/database.ts';
import { openArchive, verifyArchive } from './archive.ts';
import { fileEntry, keyCheckText, type Manifest, manifestEntry, tableEntry } from './manifest.ts';
import { meter } from './meter.ts';
import { backupTablesOf, sequencesOf } from './tables.ts';

export interface BackupOptions {
  readonly database: Pick<Database, 'owner' | 'kind'>;
  /** The folder of the file store. */
  readonly filesDir: string;
  readonly key: Buffer;
  /** Puts the key for sensitive columns into the archive too. */
  readonly withKey: boolean;
  /** Where the backup goes; nothing is there yet. */
  readonly file: string;
  readonly now: Date;
}

/** Adds one part while it is read, and waits until the archive has taken it. */
const addPart = (zip: ZipFile, entry: string, source: () => Readable): Promise<ReturnType<ReturnType<typeof meter>['read']>> =>
  new Promise((resolve, reject) => {
    const counted = meter();
    counted.stream.once('end', () => resolve(counted.read()));
    counted.stream.once('error', reject);
    zip.addReadStreamLazy(entry, { forceZip64Format: true, compressionLevel: 3 } as never, done => {
      const stream = source();
      stream.once('error', error => counted.stream.destroy(error));
      done(null, stream.pipe(counted.stream));
    });
  });

const listFiles = async (folder: string, below = ''): Promise<string[]> => {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(folder, name)));
    else if (!name.endsWith('.part')) found.push(name);
  }
  return found.sort();
};

/** Work that waits in the queue; what is done or failed for good stays behind. */
const jobsOf = async (client: pg.Client): Promise<Manifest['jobs']> => {
  const { rows: there } = await client.query("select to_regclass('pgboss.job') is not null as there");
  if (!there[0].there) return [];
  const { rows } = await client.query(
    "select name, data, singleton_key, start_after from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%' order by created_on",
  );
  return rows.map(r => ({ name: r.name, data: r.data, key: r.singleton_key, startAfter: r.start_after.toISOString() }));
};

/** Everything is read in one snapshot: what commits meanwhile is not in it, and nothing is half in it. */
const addDatabase = async (zip: ZipFile, client: pg.Client): Promise<Pick<Manifest, 'migrations' | 'tables' | 'sequences' | 'jobs'>> => {
  await client.query('begin isolation level repeatable read read only');
  const { rows: migrations } = await client.query('select name, checksum from public.platform_migrations order by name');
  const tables: Manifest['tables'] = [];
  for (const table of await backupTablesOf(client)) {
    const columns = table.columns.map(c => pg.escapeIdentifier(c)).join(', ');
    const { lines, sha256 } = await addPart(zip, tableEntry(table.name), () =>
      client.query(copyTo(`copy ${table.name} (${columns}) to stdout`)),
    );
    tables.push({ name: table.name, columns: [...table.columns], rows: lines, sha256 });
  }
  const parts = { migrations, tables, sequences: await sequencesOf(client), jobs: await jobsOf(client) };
  await client.query('commit');
  return parts;
};

const addFiles = async (zip: ZipFile, folder: string): Promise<Manifest['files']> => {
  const files: Manifest['files'] = [];
  for (const name of await listFiles(folder)) {
    const { size, sha256 } = await addPart(zip, fileEntry(name), () => createReadStream(path.join(folder, name)));
    files.push({ path: name, size, sha256 });
  }
  return files;
};

const fill = async (zip: ZipFile, options: BackupOptions): Promise<Manifest> => {
  const client = new pg.Client(options.database.owner as pg.ClientConfig);
  client.on('error', () => {});
  await client.connect();
  try {
    const manifest: Manifest = {
      format: 'peipao-backup',
      version: 1,
      madeAt: options.now.toISOString(),
      from: options.database.kind,
      ...(await addDatabase(zip, client)),
      files: await addFiles(zip, options.filesDir),
      keyCheck: cipherOf(options.key).fingerprint(keyCheckText),
      key: options.withKey ? options.key.toString('hex') : null,
    };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestEntry);
    zip.end();
    return manifest;
  } finally {
    await client.end();
  }
};

const sync = async (file: string): Promise<void> => {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
};

/**
 * Writes everything into one file (`.part` first), reads it back, compares every sum, and only then gives it its name.
 * @returns the table of contents
 * @throws Error when something cannot be read or written, or reads back differently; no file is left then
 */
export const writeBackup = async (options: BackupOptions): Promise<Manifest> => {
  const part = `${options.file}.part`;
  const zip = new ZipFile();
  try {
    const written = pipeline(zip.outputStream, createWriteStream(part, { mode: 0o600 }));
    const broken = new Promise<never>((_, reject) => {
      written.catch(reject);
    });
    const manifest = await Promise.race([fill(zip, options), broken]);
    await written;
    await sync(part);
    const archive = await openArchive(part);
    try {
      await verifyArchive(archive, part);
    } finally {
      archive.close();
    }
    await rename(part, options.file);
    await sync(path.dirname(options.file));
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};
