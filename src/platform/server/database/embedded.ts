import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { appRole, initCluster, ownerRole, socketFolder } from './embedded-init.ts';
import { type Claim, claimFolder, commandOf, processLives } from './embedded-owner.ts';

/** What the supervisor is told. */
export interface EmbeddedOptions {
  /** Absolute path; the cluster lies in `pg` below it, with the socket and `pg.log` beside it. */
  readonly dataDir: string;
  /** Server settings that replace ours, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly initArgs?: readonly string[];
  readonly log?: (line: string) => void;
}

/** A running cluster under our care. */
export interface Embedded {
  /** Where it listens: a folder with the Unix socket, and the number in the socket's name. */
  readonly host: string;
  readonly port: number;
  /** Process id of the postmaster now; it changes after a crash. */
  pid: () => number;
  /** Tells others that `stop` comes soon, so that a new start waits for the folder. */
  leave: () => void;
  /** Fast shutdown, when this process is the one that cares for the cluster. */
  stop: () => Promise<void>;
}

const port = 5432;
const ours = {
  listen_addresses: '',
  max_connections: 100,
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  timezone: 'UTC',
  // Details and contexts of errors quote rows, with names and numbers of people in them.
  log_error_verbosity: 'terse',
  log_timezone: 'UTC',
  jit: 'off',
};

/** The first connection proves that recovery is over. */
const answers = async (host: string): Promise<boolean> => {
  const client = new pg.Client({ host, port, user: ownerRole, database: 'postgres', connectionTimeoutMillis: 2_000 });
  // Without a listener a refused connection takes the process down.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

const untilReady = async (host: string, gone: () => boolean): Promise<boolean> => {
  const end = Date.now() + 120_000;
  while (Date.now() < end && !gone()) {
    if (await answers(host)) return true;
    await sleep(30);
  }
  return false;
};

const postmasterPid = (dataDir: string): number => {
  try {
    return Number(readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
};

interface Care {
  readonly options: EmbeddedOptions;
  readonly binaries: Binaries;
  /** Undefined while another process cares for the folder. */
  claim: Claim | undefined;
  readonly host: string;
  pid: number;
  stopping: boolean;
}

const launch = (care: Care): ChildProcess => {
  const { dataDir, settings } = care.options;
  const log = openSync(path.join(dataDir, 'pg.log'), 'a', 0o600);
  const all = { unix_socket_directories: care.host, port, ...ours, ...settings };
  const args = ['-D', path.join(dataDir, 'pg'), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  try {
    // Detached: Ctrl-C in a terminal reaches us alone, and the database outlives the last transaction.
    return care.binaries.run('postgres', args, { stdio: ['ignore', log, log], detached: true });
  } finally {
    closeSync(log);
  }
};

/** Faults that waiting does not heal. */
const hopeless = /invalid permissions|Permission denied|incompatible with server|could not open file|No space left/;

const lastWords = (dataDir: string): string => {
  const lines = readFileSync(path.join(dataDir, 'pg.log'), 'utf8').split('\n');
  return lines.findLast(line => /FATAL: |^postgres: /.test(line))?.replace(/^.*(FATAL|postgres): */, '') ?? '';
};

/** After a kill of the postmaster its old children hold the shared memory for some seconds: patience, but for that alone. */
const launchUntilReady = async (care: Care): Promise<void> => {
  const end = Date.now() + 30_000;
  for (let attempt = 0; Date.now() < end && !care.stopping; attempt += 1) {
    const child = launch(care);
    care.pid = child.pid ?? 0;
    let gone = false;
    child.once('error', () => {
      gone = true;
    });
    child.once('exit', () => {
      gone = true;
    });
    child.unref();
    if (await untilReady(care.host, () => gone)) return;
    if (hopeless.test(lastWords(care.options.dataDir))) break;
    await sleep(Math.min(250 * (attempt + 1), 2_000));
  }
  if (!care.stopping)
    throw new Error(`the embedded PostgreSQL does not start: ${lastWords(care.options.dataDir)} (see pg.log in the data folder)`);
};

const stopCluster = async (care: Care): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (care.pid === 0 || !processLives(care.pid)) return;
    process.kill(care.pid, signal);
    const end = Date.now() + 6_000;
    while (processLives(care.pid) && Date.now() < end) await sleep(15);
  }
};

/** A postmaster of this very folder whose socket is gone (its folder was moved or cleaned under it) can only be ended and started anew. */
const endDeafPostmaster = async (care: Care): Promise<void> => {
  const { pid } = care;
  if (pid === 0 || !processLives(pid) || !commandOf(pid).includes(path.join(care.options.dataDir, 'pg'))) return;
  care.options.log?.('a PostgreSQL of this folder no longer answers; it is ended and started again');
  await stopCluster(care);
};

/** Takes over a cluster that a killed process left running, or starts it. */
const takeCare = async (care: Care): Promise<void> => {
  await initCluster(care.binaries, care.options.dataDir, care.options.initArgs);
  care.pid = postmasterPid(care.options.dataDir);
  const adopted =
    care.pid > 0 && processLives(care.pid) && existsSync(path.join(care.host, `.s.PGSQL.${port}`)) && (await answers(care.host));
  if (adopted) return;
  await endDeafPostmaster(care);
  await launchUntilReady(care);
};

const claim = (care: Care): boolean => {
  const claimed = claimFolder(care.options.dataDir);
  if (typeof claimed === 'string') return false;
  care.claim = claimed;
  return true;
};

/** Starts a dead postmaster again; and when the process that cared for the folder is gone, cares for it. */
const lookAfter = async (care: Care): Promise<void> => {
  const { log } = care.options;
  if (!care.claim) {
    if (claim(care)) await takeCare(care);
    return;
  }
  if (processLives(care.pid)) return;
  log?.('the embedded PostgreSQL died; starting it again');
  await launchUntilReady(care);
  log?.('the embedded PostgreSQL is back');
};

/** Looks every half second: adopted postmasters are not our children, and tell nobody when they die. */
const watch = (care: Care): NodeJS.Timeout => {
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy || care.stopping) return;
    busy = true;
    await lookAfter(care).catch((error: Error) => care.options.log?.(error.message));
    busy = false;
  };
  return setInterval(look, 500).unref();
};

/** Cares for the folder, or uses the cluster of the process that does; waits for one that is about to leave. */
const settle = async (care: Care): Promise<void> => {
  const { dataDir } = care.options;
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
    const claimed = claimFolder(dataDir);
    if (typeof claimed !== 'string') {
      care.claim = claimed;
      await takeCare(care);
      return;
    }
    if (claimed === 'held' && (await answers(care.host))) return;
  }
  throw new Error(`another process holds ${dataDir} but its PostgreSQL does not answer`);
};

/** Makes the two roles' second half: the plain role the application signs in as. */
const makeAppRole = async (host: string): Promise<void> => {
  const client = new pg.Client({ host, port, user: ownerRole, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`do $$ begin create role ${appRole} login; exception when duplicate_object then null; end $$`);
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'peipao'");
    if (rowCount === 0) await client.query('create database peipao');
  } finally {
    await client.end();
  }
};

/**
 * Starts PostgreSQL in the data folder, or takes over one that a killed process left running, and cares for it: when it
 * dies it is started again.
 * @throws Error in words when it cannot be started
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { dataDir } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const host = socketFolder(dataDir, port);
  const care: Care = { options, binaries: findBinaries([dataDir, host]), claim: undefined, host, pid: 0, stopping: false };
  try {
    await settle(care);
    await makeAppRole(host);
  } catch (error) {
    care.claim?.release();
    throw error;
  }
  const timer = watch(care);
  return {
    host,
    port,
    pid: () => (care.claim ? care.pid : postmasterPid(dataDir)),
    leave: () => care.claim?.leave(),
    stop: async () => {
      clearInterval(timer);
      care.stopping = true;
      if (!care.claim) return;
      care.claim.leave();
      await stopCluster(care);
      care.claim.release();
    },
  };
};
