import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { postmasterOf, startProgram } from '#test/faults/processes.ts';
import { ensureWeb } from '../../tools/launch-web.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demonstration, at rest: each journey works on a copy. */
    demonstration: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
export const readyLine = /Peipao ready http:\/\/127\.0\.0\.1:(\d+)/;

/** Builds the web when it is stale and makes the demonstration once for all journeys. */
export const setup = async (project: TestProject): Promise<() => void> => {
  await ensureWeb(root, process.execPath);
  const folder = mkdtempSync(path.join(tmpdir(), 'peipao-journeys-'));
  const dir = path.join(folder, 'data');
  const program = await startProgram('src/app/main.ts', { PEIPAO_DATA: dir, PORT: '0' }, readyLine);
  await program.end('SIGTERM');
  for (let i = 0; i < 600 && postmasterOf(dir) > 0; i += 1) await sleep(50);
  project.provide('demonstration', dir);
  return () => rmSync(folder, { recursive: true, force: true });
};

/** A copy of the demonstration's data folder under another name, with owners and modes: PostgreSQL minds them. */
export const copyOf = (demonstration: string, to: string): void => {
  if (process.platform === 'win32') cpSync(demonstration, to, { recursive: true });
  else execFileSync('cp', ['-a', demonstration, to]);
};
