import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepCommands } from './housekeeping.ts';

describe('housekeeping', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ modules: [] });
  });

  test('[7.1-d] the ledger of commands forgets after 90 days, in small steps, as the plain role', async () => {
    const age = async (days: number): Promise<void> => {
      await world.pool.query(
        `insert into platform.commands (command_id, operation, actor_id, request_hash, created_at) values ($1, 'x', $1, '', now() - make_interval(days => $2))`,
        [newId(), days],
      );
    };
    for (const days of [0, 89, 91, 92, 400]) await age(days);
    expect(await sweepCommands(world.appPool, 2)).toBe(2);
    expect(await sweepCommands(world.appPool, 2)).toBe(1);
    expect(await sweepCommands(world.appPool, 2)).toBe(0);
    const { rows } = await world.pool.query('select count(*)::int as n from platform.commands');
    expect(rows[0].n).toBe(2);
  });

  test('[7.1-d] parts that a killed upload left go after a day; files and young parts stay', async () => {
    const folder = path.join(world.dataDir, 'files/ab');
    mkdirSync(folder, { recursive: true });
    const old = new Date(Date.now() - 25 * 3_600_000);
    const [dead, young, kept] = ['dead.part', 'young.part', 'kept.0123'].map(name => path.join(folder, name)) as [string, string, string];
    for (const file of [dead, young, kept]) writeFileSync(file, 'x');
    for (const file of [dead, kept]) utimesSync(file, old, old);
    expect(await world.runtime.files.sweep(new Date())).toBe(1);
    expect([dead, young, kept].map(f => existsSync(f))).toEqual([false, true, true]);
  });
});
