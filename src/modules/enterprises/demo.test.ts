import { expect, it } from 'vitest';
import { judgeUscc } from '#modules/reference/domain/uscc.ts';
import { seederFor } from '#platform/server/seed.ts';
import { authorityOf } from '#test/people.ts';
import { openWorld } from '#test/world.ts';
import { findEnterprises, listEnterprises } from './contract/operations.ts';
import { seedEnterprises } from './demo.ts';
import { enterprisesModule } from './index.ts';

const world = await openWorld({ modules: [enterprisesModule] });
const seed = (region: string, count: number) =>
  seedEnterprises(
    seederFor(world.door, `enterprises-${region}`, world.clock.now()),
    { authorityId: authorityOf(region), regionCode: region },
    count,
  );

it('[6.1-c] the demonstration has 3,000 enterprises with valid codes, quickly, and once', async () => {
  const begun = performance.now();
  const rows = await seed('330105', 3_000);
  const took = performance.now() - begun;
  expect(rows.every(r => judgeUscc(r.uscc ?? '').ok)).toBe(true);
  expect(rows.every(r => r.regionCode.startsWith('330105'))).toBe(true);
  expect(new Set(rows.map(r => r.regionCode)).size).toBe(18);
  expect(rows.filter(r => r.aboveScale).length).toBeGreaterThan(150);
  expect(await seed('330105', 3_000)).toEqual(rows);
  await seed('330106', 60);
  const { rows: counted } = await world.pool.query(
    'select district_code, count(*)::int as n from enterprises.enterprises group by 1 order by 1',
  );
  expect(counted).toEqual([
    { district_code: '330105', n: 3_000 },
    { district_code: '330106', n: 60 },
  ]);
  expect((await world.as('officer', { region: '330106' }).call(listEnterprises, { limit: 100 })).rows).toHaveLength(60);
  expect((await world.as('officer').call(findEnterprises, { q: rows[7]?.name.slice(2, 6) ?? '' })).rows.length).toBeGreaterThan(0);
  expect(took).toBeLessThan(6_000);
  console.info(`seed ${Math.round(took)} ms`);
});
