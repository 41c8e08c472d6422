import { DemoDistricts } from '#modules/people/contract/demo.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { type DemoRegisters, loadSeed, type SeedRow } from './contract/seed.ts';
import { demoOwnColumns, demoOwnValues, makeEnterprises } from './domain/demo-enterprise.ts';

/**
 * The demonstration's register: 3,000 enterprises of 拱墅区, or fewer of another district to prove the walls.
 * @returns the rows as they were loaded, the same at every start
 */
export const seedEnterprises = async (seeder: Seeder, home: SeedHome, count = 3_000): Promise<readonly SeedRow[]> => {
  // The columns belong to the district that is shown in full.
  const ownColumns = count >= 1_000 ? demoOwnColumns(seeder.id, home.regionCode) : [];
  const rows = makeEnterprises(seeder, home.regionCode, count).map((row, n) => ({ ...row, own: demoOwnValues(n, ownColumns) }));
  await seeder.call(loadSeed, { authorityId: home.authorityId, rows, ownColumns }, home);
  return rows;
};

/** A register for each district of the demonstration. */
export const enterprisesDemo: Demo = async ({ seeder, left }): Promise<DemoRegisters> => {
  const registers: Record<string, SeedRow[]> = {};
  for (const { home, inFull } of left('people', DemoDistricts))
    registers[home.regionCode] = [...(await seedEnterprises(seeder(home.regionCode), home, inFull ? 3_000 : 60))];
  return registers;
};
