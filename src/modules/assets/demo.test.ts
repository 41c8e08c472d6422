import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { seedEnterprises } from '#modules/enterprises/demo.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { seederFor } from '#platform/server/seed.ts';
import { authorityOf, homeRegion } from '#test/people.ts';
import { openWorld } from '#test/world.ts';
import { listAssets } from './contract/operations-register.ts';
import { getUse, listEndangered, loadUse, proofFile } from './contract/operations-use.ts';
import { loadAssets } from './contract/seed.ts';
import { seedAssets } from './demo.ts';
import { checkNumberOf } from './domain/check-number.ts';
import { makeAssets } from './domain/demo-assets.ts';
import { assetsModule } from './index.ts';

const owners = Array.from({ length: 40 }, (_, n) => ({
  id: `0190f000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  name: `企业${n}`,
  product: n % 2 === 0 ? '电动阀门' : '',
}));
const maker = () => {
  let n = 7;
  const random = (): number => {
    n = (n * 48_271) % 2_147_483_647;
    return n / 2_147_483_647;
  };
  return { random, id: (name: string) => name, today: '2026-11-22' };
};

describe('[6.3.3-a] demonstration of assets', () => {
  it('[6.3.3-a] the same at every start; every number passes its check', () => {
    const { rows } = makeAssets(maker(), owners);
    expect(JSON.stringify(makeAssets(maker(), owners).rows)).toBe(JSON.stringify(rows));
    expect(rows.flatMap(r => checkNumberOf({ ...r.kindDetails, number: r.number }).filter(f => f.severity === 'red'))).toEqual([]);
    expect(new Set(rows.map(r => r.kindDetails.kind)).size).toBeGreaterThanOrEqual(5);
  });

  it('[6.3.3-a] is loaded through the door by the system alone', async () => {
    const world = await openWorld({ modules: [enterprisesModule, catalogueModule, demandsModule, assetsModule] });
    const home = { authorityId: authorityOf(homeRegion), regionCode: homeRegion };
    const now = world.clock.now();
    const firms = await seedEnterprises(seederFor(world.door, 'enterprises-test', now), home, 60);
    const loaded = await seedAssets(seederFor(world.door, 'assets-test', now), home, firms, 20);
    expect(loaded).toBeGreaterThan(30);
    expect((await world.as('officer').call(listAssets, { limit: 100 })).rows.length).toBe(Math.min(100, loaded));
    await expect(world.as('manager').call(loadAssets, { rows: [], events: [] })).rejects.toMatchObject({ status: 403 });
    await expect(world.as('manager').call(loadUse, { rows: [] })).rejects.toMatchObject({ status: 403 });
    // [6.3.3-b] some classes are well proven, some near the line of three years.
    const { rows: near } = await world.as('officer').call(listEndangered, { limit: 20, stage: 'near', proof: 'old' });
    expect(near.length).toBeGreaterThan(0);
    const locker = await world.as('officer').call(getUse, { assetId: near[0]?.assetId ?? '' });
    const file = await world.as('officer').call(proofFile, { id: locker.proofs[0]?.id ?? '' });
    expect(Buffer.from(file.body).toString()).toContain('演示文件');
  });
});
