import { expect, test } from 'vitest';
import { createAsset } from '#modules/assets/contract/operations-register.ts';
import { assetsRuns } from '#modules/assets/server/runs.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { floods, killAndJump } from '#test/reminder-kills.ts';
import { openWorld } from '#test/world.ts';

test('[6.3.2-b] 300 rounds of killed workers and jumping clocks: every reminder exactly once', async () => {
  const world = await openWorld({ runs: assetsRuns });
  const officer = world.as('officer');
  await registerPeople(world, [officer]);
  const firm = await makeEnterprise(world, '杭州运河阀门有限公司');
  for (let n = 0; n < 60; n += 1) {
    const registeredOn = new Date(Date.UTC(2016, 5, 1 + n * 9)).toISOString().slice(0, 10);
    await officer.call(createAsset, {
      id: newId(),
      enterpriseId: firm.id,
      number: String(17_000_000 + n),
      numberAsPrinted: true,
      title: `运河${n}`,
      owner: '',
      status: 'inForce',
      statusWords: '已注册',
      asOf: '2026-11-20',
      valueNote: '',
      kindDetails: { kind: 'trademark', details: { classes: [7], registeredOn } },
    });
  }
  const story = await killAndJump(world, { rounds: 300, seed: 20261123, start: '2026-11-22T09:00:00+08:00' });
  expect(story.deaths).toBeGreaterThan(50);
  expect(await floods(world)).toBe(0);
});
