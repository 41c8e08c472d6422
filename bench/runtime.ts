import { openApp } from '#app/app.ts';
import { readConfig } from '#platform/server/config.ts';
import { type Seeder, seederFor } from '#platform/server/seed.ts';
import type { Program } from './program.ts';

/**
 * Works on the program's database from outside as `system:seed`, through the door: what no person may do, such as bulk loads.
 * @param name of the work; the same name makes the same command ids again
 */
export const asSeeder = async <T>(program: Program, work: (seeder: Seeder) => Promise<T>, name = 'bench'): Promise<T> => {
  const url = `postgresql://app_owner@localhost:5432/peipao?host=${encodeURIComponent(program.dataDir)}`;
  const config = readConfig({
    PEIPAO_DATA: program.dataDir,
    PEIPAO_DEMO: 'off',
    PEIPAO_LOG: 'error',
    PEIPAO_ROLE: 'server',
    DATABASE_URL: url,
  });
  const open = await openApp(config, () => {});
  try {
    return await work(seederFor(open.door, name, new Date()));
  } finally {
    await open.boss.stop({ graceful: false });
    await open.database.stop();
  }
};
