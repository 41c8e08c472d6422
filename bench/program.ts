import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, pathOf } from '#platform/contract/operation.ts';
import { type Answer, ask } from './http.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The engine's switches of `npm start`. */
const asLaunched = ['--max-semi-space-size=8', '--initial-old-space-size=48', '--heap-growing-percent=80'];

/** A real Peipao on a data folder of its own, started as a user would. */
export interface Program {
  readonly origin: string;
  readonly dataDir: string;
  readonly readyMs: number;
  readonly child: ChildProcess;
  /** A connection of the owner: row security and the recorder do not hold for it. */
  readonly owner: () => Promise<pg.Client>;
  /** Longest pause of the server's event loop since this was last asked, in milliseconds. */
  readonly longestPause: () => Promise<number>;
  /** Forgets the highest memory use so far; `peakMegabytes` then answers what came after. Linux only. */
  readonly forgetPeak: () => void;
  readonly peakMegabytes: () => number;
  /** A connection as the program itself has it. */
  readonly app: () => Promise<pg.Client>;
  signIn: (role: string) => Promise<Caller>;
  stop: () => Promise<void>;
}

export interface Caller {
  call: <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>) => Promise<z.output<O>>;
  raw: (url: string) => Promise<Response>;
  upload: (name: string, bytes: Uint8Array) => Promise<string>;
}

const callerOf = (origin: string, cookie: string): Caller => {
  const answer = ({ status, text }: Answer): never => {
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text) as never;
  };
  return {
    call: async (op, input) => {
      if (op.kind === 'command') {
        const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': newId() };
        return answer(await ask(origin + pathOf(op), { method: 'POST', headers, body: JSON.stringify(input) }));
      }
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries(input as Record<string, unknown>)) {
        if (value === undefined) continue;
        for (const one of Array.isArray(value) ? value : [value])
          query.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one));
      }
      return answer(await ask(`${origin}${pathOf(op)}?${query}`, { headers: { cookie } }));
    },
    raw: url => fetch(origin + url, { headers: { cookie } }),
    upload: async (name, bytes) => {
      const id = newId();
      const headers = { cookie, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
      const response = await fetch(`${origin}/api/files/${id}`, { method: 'PUT', headers, body: Buffer.from(bytes) });
      if (!response.ok) throw new Error(await response.text());
      return id;
    },
  };
};

const connect = async (dataDir: string, user: string): Promise<pg.Client> => {
  const client = new pg.Client({ host: dataDir, port: 5432, user, database: 'peipao', options: '-c TimeZone=UTC' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

const waitReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /Peipao ready (http:\S+)/.exec(text);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', code => reject(new Error(`ended with ${code}: ${text}`)));
  });

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The collector's own figure; it begins anew with every question. */
const longestPauseOf = async (metricsPort: number): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1]) * 1000;
};

const memoryOf = (pid: number | undefined) => ({
  forgetPeak: () => writeFileSync(`/proc/${pid}/clear_refs`, '5'),
  peakMegabytes: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
});

/**
 * Starts the program.
 * @param options `dataDir` reuses a folder; `file` starts another way, e.g. through the launcher; `role: 'server'` leaves the timetable's jobs out
 */
export const startProgram = async (options: { dataDir?: string; file?: readonly string[]; role?: 'server' } = {}): Promise<Program> => {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'peipao-bench-'));
  const metricsPort = await freePort();
  const start = performance.now();
  const env = {
    ...process.env,
    PEIPAO_DATA: dataDir,
    PORT: '0',
    PEIPAO_LOG: 'error',
    PEIPAO_METRICS_PORT: String(metricsPort),
    PEIPAO_ROLE: options.role ?? 'all',
  };
  const child = spawn(process.execPath, [...(options.file ?? [...asLaunched, 'src/app/main.ts'])], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await waitReady(child);
  const readyMs = performance.now() - start;
  return {
    origin,
    dataDir,
    readyMs,
    child,
    longestPause: () => longestPauseOf(metricsPort),
    ...memoryOf(child.pid),
    owner: () => connect(dataDir, 'app_owner'),
    app: () => connect(dataDir, 'app'),
    signIn: async role => {
      const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as {
        role: string;
        username: string;
        password: string;
      }[];
      const account = accounts.find(a => a.role === role);
      const response = await fetch(`${origin}/api/people/session/signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
        body: JSON.stringify({ username: account?.username, password: account?.password }),
      });
      if (!response.ok) throw new Error(await response.text());
      return callerOf(
        origin,
        response.headers
          .getSetCookie()
          .map(c => c.split(';', 1)[0])
          .join('; '),
      );
    },
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Takes a bench folder away. */
export const discard = (program: Program): void => rmSync(program.dataDir, { recursive: true, force: true });
