import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '#platform/contract/ids.ts';
import { processLives } from '#platform/server/database/embedded-owner.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A program of ours in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly output: () => string;
  /** Ends it with this signal and waits until it is gone. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/**
 * Starts a TypeScript file and waits for its port.
 * @param ready matches the line that says it is up; its first group is the port
 */
export const startProgram = (file: string, env: Record<string, string>, ready: RegExp = /^ready (\d+)$/m): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, file)], {
      cwd: root,
      env: { PATH: '/usr/bin:/bin', PEIPAO_LOG: 'silent', ...env },
    });
    let output = '';
    const gone = new Promise<number | null>(done => {
      child.once('exit', code => done(code));
    });
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = ready.exec(output);
      if (!match) return;
      const end: Running['end'] = signal => {
        child.kill(signal);
        return gone;
      };
      resolve({ child, port: Number(match[1] ?? 0), output: () => output, end });
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    void gone.then(code => reject(new Error(`${file} ended with ${code}: ${output}`)));
  });

/** A folder that goes away after the test, with any PostgreSQL that still runs in it. */
export const scratchFolder = (): { dir: string; clear: () => Promise<void> } => {
  const dir = mkdtempSync(path.join(tmpdir(), 'peipao-fault-'));
  const clear = async (): Promise<void> => {
    const pid = postmasterOf(dir) || postmasterOf(path.join(dir, 'data'));
    if (pid > 0 && processLives(pid)) process.kill(pid, 'SIGQUIT');
    for (let i = 0; i < 200 && pid > 0 && processLives(pid); i += 1) await sleep(20);
    rmSync(dir, { recursive: true, force: true });
  };
  return { dir, clear };
};

/** Process id of the postmaster of a data folder; 0 when there is none. */
export const postmasterOf = (dir: string): number => {
  try {
    return Number(readFileSync(path.join(dir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return 0;
  }
};

/** A connection of the owner to the embedded database of a data folder. */
export const ownerClient = async (dir: string): Promise<pg.Client> => {
  const client = new pg.Client({ host: dir, port: 5432, user: 'app_owner', database: 'peipao' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

/** One write: a file under a client-made id. Answers the status, 0 when nobody answered. */
export const putFile = async (port: number, id: string, body: string): Promise<{ status: number; text: string }> => {
  try {
    const headers = { cookie: 'sid=officer', 'content-type': 'text/plain', 'x-file-name': 'note.txt' };
    const response = await fetch(`http://127.0.0.1:${port}/api/files/${id}`, {
      method: 'PUT',
      headers,
      body,
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
};

/** Writes as fast as it goes from four sides until told to stop; remembers what was acknowledged and what was only tried. */
export const writeLoop = (port: number): { acknowledged: Set<string>; tried: Set<string>; stop: () => Promise<void> } => {
  const acknowledged = new Set<string>();
  const tried = new Set<string>();
  let running = true;
  const one = async (): Promise<void> => {
    while (running) {
      const id = newId();
      tried.add(id);
      const { status } = await putFile(port, id, `content of ${id}`);
      if (status === 200) acknowledged.add(id);
      else await sleep(20);
    }
  };
  const all = Promise.all([one(), one(), one(), one()]);
  return {
    acknowledged,
    tried,
    stop: async () => {
      running = false;
      await all;
    },
  };
};
