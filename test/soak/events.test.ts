import { expect, test } from 'vitest';
import { killWorkers } from '#test/event-kills.ts';

test('[7.1-d] workers killed 40 times in the middle of 1,000 events: each is heard exactly once, in the order of its subject', async () => {
  const { repeats } = await killWorkers({ events: 1_000, kills: 40, seed: 20261130 });
  expect(repeats).toBeGreaterThan(20);
});
