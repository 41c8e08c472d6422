import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, pathOf } from '#platform/contract/operation.ts';

const root = path.resolve(import.meta.dirname, '..');

/** A real Peipao on a data folder of its own, started as a user would. */
export interface Program {
  readonly origin: string;
  readonly dataDir: string;
  readonly readyMs: number;
  readonly child: ChildProcess;
  /** A connection of the owner: row security and the recorder do not hold for it. */
  readonly owner: () => Promise<pg.Client>;
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
  const answer = async (response: Response): Promise<never> => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as never;
  };
  return {
    call: async (op, input) => {
      if (op.kind === 'command') {
        const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': newId() };
        return answer(await fetch(origin + pathOf(op), { method: 'POST', headers, body: JSON.stringify(input) }));
      }
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries(input as Record<string, unknown>)) {
        if (value === undefined) continue;
        for (const one of Array.isArray(value) ? value : [value])
          query.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one));
      }
      return answer(await fetch(`${origin}${pathOf(op)}?${query}`, { headers: { cookie } }));
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

/** Starts the program; `dataDir` reuses a folder. */
export const startProgram = async (options: { dataDir?: string } = {}): Promise<Program> => {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'peipao-bench-'));
  const start = performance.now();
  const env = { ...process.env, PEIPAO_DATA: dataDir, PORT: '0', PEIPAO_LOG: 'error' };
  const child = spawn(process.execPath, ['src/app/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await waitReady(child);
  const readyMs = performance.now() - start;
  return {
    origin,
    dataDir,
    readyMs,
    child,
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
