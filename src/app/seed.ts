import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seedAssets } from '#modules/assets/demo.ts';
import { closeSpring, seedCampaigns } from '#modules/campaigns/demo.ts';
import { seedDemands } from '#modules/demands/demo.ts';
import { seedEnterprises } from '#modules/enterprises/demo.ts';
import { demoBureaus, seedPeople, staff } from '#modules/people/demo.ts';
import { seedStations } from '#modules/stations/demo.ts';
import { seedVisits } from '#modules/visits/demo.ts';
import type { Door } from '#platform/server/door.ts';
import { seederFor } from '#platform/server/seed.ts';
import type { App } from './app.ts';

interface DemoAccount {
  role: string;
  username: string;
  password: string;
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');

/** The random passwords, written down before the accounts exist: a seed that is killed half-way goes on with the same ones. */
const demoAccounts = (dataDir: string): DemoAccount[] => {
  const file = path.join(dataDir, 'demo-accounts.json');
  const fresh = staff.map(({ role, username }) => ({ role, username, password: newPassword() }));
  try {
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  }
};

/**
 * The demonstration of all rooms, in their order: organisations and accounts, registers, campaigns.
 * @param now when seeding first began
 */
export const seedRooms = async (door: Door, now: Date, passwordOf: (username: string) => string): Promise<void> => {
  const persons = await seedPeople(seederFor(door, 'people', now), passwordOf);
  for (const [regionCode, authorityId] of Object.entries(demoBureaus)) {
    const home = { authorityId, regionCode };
    const rows = await seedEnterprises(seederFor(door, `enterprises-${regionCode}`, now), home, regionCode === '330105' ? 3_000 : 60);
    const staffHere = persons.filter(p => p.regionCode === regionCode);
    const officers = staffHere.filter(p => p.role === 'officer');
    if (regionCode === '330105') {
      await seedStations(seederFor(door, 'stations', now), home, staffHere);
      // One seeder for both rooms, under the name it had in 0.3: the command ids of a seed that was broken off follow from it.
      const surveys = seederFor(door, 'surveys', now);
      const plans = await seedCampaigns(surveys, home, staffHere, rows);
      await seedVisits(surveys, home, plans);
      await closeSpring(surveys, home, plans.spring);
    }
    await seedDemands(seederFor(door, `demands-${regionCode}`, now), home, { firms: rows.slice(0, 80).map(r => r.id), officers });
    await seedAssets(seederFor(door, `assets-${regionCode}`, now), home, rows, regionCode === '330105' ? 130 : 12);
  }
};

const seedDemonstration = async ({ config, door }: App, now: Date): Promise<DemoAccount[]> => {
  const accounts = demoAccounts(config.dataDir);
  const passwords = new Map(accounts.map(a => [a.username, a.password]));
  await seedRooms(door, now, username => passwords.get(username) ?? newPassword());
  return accounts;
};

/**
 * Fills a new database once: the demonstration, or the one-time link that makes the three administrators. Of several copies that start
 * together one does it and the others wait.
 */
export const seedOnce = async (open: App, say: (line: string) => void): Promise<void> => {
  const client = await open.database.pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('peipao.seed'))");
    const { rows } = await client.query(
      "select set_at, (select true from platform.flags where key = 'seeded') as seeded from platform.flags where key = 'seeding'",
    );
    if (rows[0]?.seeded) return;
    if (!open.config.demo) return;
    if (!rows[0]) await client.query("insert into platform.flags (key) values ('seeding')");
    const { rows: begun } = await client.query("select set_at from platform.flags where key = 'seeding'");
    const accounts = await seedDemonstration(open, begun[0].set_at);
    await client.query("insert into platform.flags (key) values ('seeded')");
    say('演示数据已就绪 demonstration ready; accounts in demo-accounts.json:');
    for (const a of accounts) say(`  ${a.role.padEnd(14)} ${a.username.padEnd(14)} ${a.password}`);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('peipao.seed'))").catch(() => {});
    client.release();
  }
};
