import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp } from '#app/app.ts';
import { seedPeople } from '#modules/people/demo.ts';
import { readConfig } from '#platform/server/config.ts';
import { seederFor } from '#platform/server/seed.ts';
import { postmasterOf, scratchFolder, startProgram } from '#test/faults/processes.ts';
import type { Account, JourneyProgram } from './program.ts';
import { readyLine } from './setup.ts';

const password = 'Leere-Akte-7-Birnen';

/** A district on its first day: bureaus and accounts of every role, and not one enterprise. */
export const openEmptyDistrict = async (): Promise<Pick<JourneyProgram, 'origin' | 'account' | 'close'>> => {
  const { dir, clear } = scratchFolder();
  const data = path.join(dir, 'data');
  mkdirSync(data);
  const app = await openApp({ ...readConfig(), dataDir: data, demo: false, role: 'server' }, () => {});
  const people = await seedPeople(seederFor(app.door, 'people', new Date()), () => password);
  await app.boss.stop({ graceful: false });
  await app.database.stop();
  for (let i = 0; i < 600 && postmasterOf(data) > 0; i += 1) await sleep(50);
  const running = await startProgram('src/app/main.ts', { PEIPAO_DATA: data, PEIPAO_DEMO: 'off', PORT: '0' }, readyLine);
  return {
    origin: `http://127.0.0.1:${running.port}`,
    account: (username): Account => {
      const person = people.find(p => p.username === username);
      if (!person) throw new Error(`no account ${username}`);
      return { role: person.role, username, password };
    },
    close: async () => {
      await running.end('SIGTERM');
      await clear();
    },
  };
};
