import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Binaries } from './embedded-binaries.ts';

/** Superuser of an embedded cluster: owns the tables and migrates. */
export const ownerRole = 'app_owner';
/** Role the application runs as: neither superuser nor owner, so that row security holds for it. */
export const appRole = 'app';

/** Sort order is the same on every machine, and letters of every script count as letters. */
const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

const finished = (child: ReturnType<Binaries['run']>): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', chunk => {
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said.trim()}`))));
  });

/** Makes the cluster under a temporary name and renames it, so that a kill in between leaves nothing half-made. */
export const initCluster = async (binaries: Binaries, dataDir: string, extra: readonly string[] = []): Promise<void> => {
  const target = path.join(dataDir, 'pg');
  if (existsSync(path.join(target, 'PG_VERSION'))) return;
  for (const name of readdirSync(dataDir))
    if (name.startsWith('pg.init-')) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  const draft = path.join(dataDir, `pg.init-${process.pid}`);
  const args = ['-D', draft, '-U', ownerRole, '--auth-local=trust', '--auth-host=reject', '-E', 'UTF8', ...locale, ...extra];
  await finished(binaries.run('initdb', args, { stdio: ['ignore', 'ignore', 'pipe'] }));
  renameSync(draft, target);
};

/** A Unix socket lies in the data folder unless its path would be too long for the kernel. */
export const socketFolder = (dataDir: string, port: number): string => {
  const folder = path.resolve(dataDir);
  if (path.join(folder, `.s.PGSQL.${port}`).length <= 100) return folder;
  const short = path.join(tmpdir(), `peipao-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return short;
};
