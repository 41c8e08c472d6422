import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { loadSeed, type SeedRow } from './contract/seed.ts';
import { makeEnterprises } from './domain/demo-enterprise.ts';

/**
 * The demonstration's register: 3,000 enterprises of 拱墅区, or fewer of another district to prove the walls.
 * @returns the rows as they were loaded, the same at every start
 */
export const seedEnterprises = async (seeder: Seeder, home: SeedHome, count = 3_000): Promise<readonly SeedRow[]> => {
  const rows = makeEnterprises(seeder, home.regionCode, count);
  await seeder.call(loadSeed, { authorityId: home.authorityId, rows }, home);
  return rows;
};
