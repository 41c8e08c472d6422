import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { type Running, scratchFolder, startProgram } from '#test/faults/processes.ts';
import { copyOf, readyLine } from './setup.ts';

export interface Account {
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

/** A real Peipao with the demonstration and the built pages, for one file of journeys. */
export interface JourneyProgram {
  readonly origin: string;
  /** `wangmin`, `shenlihua` … as the demonstration names them. */
  readonly account: (username: string) => Account;
  /** Ends the server without a word and starts it again on the same port. */
  readonly killAndRestart: () => Promise<void>;
  /** Ends the server without a word and starts it again on the same port so many days later. */
  readonly restartLater: (days: number) => Promise<void>;
  /** Ends the server without a word; `start` brings it back on the same port. */
  readonly kill: () => Promise<void>;
  /** Does nothing where it runs already. */
  readonly start: () => Promise<void>;
  /** Ends the server and its PostgreSQL and takes the folder away. */
  readonly close: () => Promise<void>;
}

/** Starts the program on a copy of the demonstration; the caller closes it. */
export const openProgram = async (): Promise<JourneyProgram> => {
  const { dir, clear } = scratchFolder();
  const data = path.join(dir, 'data');
  copyOf(inject('demonstration'), data);
  const start = (port: number, days = 0): Promise<Running> => {
    const later = {
      NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, 'later-clock.mjs')).href}`,
      PEIPAO_TEST_DAYS: String(days),
    };
    return startProgram('src/app/main.ts', { PEIPAO_DATA: data, PORT: String(port), ...(days > 0 ? later : {}) }, readyLine);
  };
  let running = await start(0);
  const { port } = running;
  const accounts = JSON.parse(readFileSync(path.join(data, 'demo-accounts.json'), 'utf8')) as Account[];
  return {
    origin: `http://127.0.0.1:${port}`,
    account: username => {
      const found = accounts.find(a => a.username === username);
      if (!found) throw new Error(`no account ${username}`);
      return found;
    },
    killAndRestart: async () => {
      await running.end('SIGKILL');
      running = await start(port);
    },
    restartLater: async days => {
      await running.end('SIGKILL');
      running = await start(port, days);
    },
    kill: async () => {
      await running.end('SIGKILL');
    },
    start: async () => {
      if (running.child.exitCode === null && running.child.signalCode === null) return;
      running = await start(port);
    },
    close: async () => {
      await running.end('SIGTERM');
      await clear();
    },
  };
};
