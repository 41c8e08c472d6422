import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { type Embedded, startEmbedded } from '#platform/server/database/embedded.ts';
import { processLives } from '#platform/server/database/embedded-owner.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { gatherMigrations, type Migration } from '#platform/server/database/migration-files.ts';

/** Where the cluster of this run listens. */
export interface ClusterAddress {
  readonly host: string;
  readonly port: number;
}

/** The migrated database that every test file clones; the name that the supervisor gives an embedded database. */
export const templateName = 'peipao';

const cacheRoot = path.join(tmpdir(), `peipao-test-cache-${process.getuid?.() ?? 0}`);
const runPrefix = 'peipao-test-run-';
const layoutVersion = '3';
/** Nothing of a test survives the run, so nothing is synced. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  autovacuum: 'off',
  max_wal_size: '256MB',
};

const hashOf = (files: readonly Migration[]): string =>
  createHash('sha256')
    .update([layoutVersion, ...files.map(f => f.checksum)].join('\n'))
    .digest('hex')
    .slice(0, 16);

/**
 * Migrates; a room's broken file is left out (with the later files of that room) and named, so that it does not stop the tests of
 * the other rooms. The migration test refuses such a state.
 */
const migrateWhatRuns = async (owner: Parameters<typeof migrate>[0], files: readonly Migration[]): Promise<string[]> => {
  let left = files;
  const failures: string[] = [];
  for (;;) {
    try {
      await migrate(owner, left);
      return failures;
    } catch (error) {
      const message = (error as Error).message;
      const broken = left.find(f => message.startsWith(`migration ${f.file}`));
      if (!broken) throw error;
      failures.push(message);
      left = left.filter(f => path.dirname(f.file) !== path.dirname(broken.file) || f.name < broken.name);
    }
  }
};

const buildCache = async (target: string, files: readonly Migration[]): Promise<void> => {
  mkdirSync(cacheRoot, { recursive: true, mode: 0o700 });
  const draft = mkdtempSync(path.join(cacheRoot, 'draft-'));
  const cluster = await startEmbedded({ dataDir: draft, settings, initArgs: ['--no-sync', '--wal-segsize=1'] });
  const base = { host: cluster.host, port: cluster.port, database: templateName };
  try {
    const failures = await migrateWhatRuns({ ...base, user: 'app_owner' }, files);
    writeFileSync(path.join(draft, 'failures.json'), JSON.stringify(failures));
    const boss = new PgBoss({ ...base, user: 'app', createSchema: false, supervise: false, schedule: false });
    boss.on('error', () => {});
    await boss.start();
    await boss.stop({ graceful: false });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await cluster.stop();
  }
  try {
    renameSync(draft, target);
  } catch {
    // Another run was first with the same migrations.
    rmSync(draft, { recursive: true, force: true });
  }
};

/** Removes what killed runs left: their postmaster first. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir()).filter(n => n.startsWith(runPrefix))) {
    const folder = path.join(tmpdir(), name);
    try {
      const owner = path.join(folder, 'pg.owner');
      const held = existsSync(owner)
        ? processLives(Number(readFileSync(owner, 'utf8').split(' ')[0]))
        : Date.now() - statSync(folder).mtimeMs < 600_000;
      if (held) continue;
      const postmaster = path.join(folder, 'pg', 'postmaster.pid');
      if (existsSync(postmaster)) process.kill(Number(readFileSync(postmaster, 'utf8').split('\n')[0]), 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run sweeps at the same moment, or the process is not ours.
    }
  }
  for (const name of existsSync(cacheRoot) ? readdirSync(cacheRoot) : []) {
    const folder = path.join(cacheRoot, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > 3_600_000) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Already gone.
    }
  }
};

/**
 * A PostgreSQL of its own for this run, in a folder of its own, with the migrated template inside. The first run after a change of
 * migrations builds the template (some seconds); later ones copy it.
 */
export const startTestCluster = async (): Promise<Embedded & { failures: readonly string[] }> => {
  sweep();
  const files = gatherMigrations();
  const cached = path.join(cacheRoot, hashOf(files));
  if (!existsSync(cached)) await buildCache(cached, files);
  utimesSync(cached, new Date(), new Date());
  const dataDir = mkdtempSync(path.join(tmpdir(), runPrefix));
  cpSync(path.join(cached, 'pg'), path.join(dataDir, 'pg'), { recursive: true });
  // The copy takes the umask's mode; PostgreSQL insists on 0700.
  chmodSync(path.join(dataDir, 'pg'), 0o700);
  const failures = JSON.parse(readFileSync(path.join(cached, 'failures.json'), 'utf8')) as string[];
  const cluster = await startEmbedded({ dataDir, settings });
  const stop = async (): Promise<void> => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...cluster, stop, failures };
};
