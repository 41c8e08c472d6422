import { expect, test } from 'vitest';
import { killWorkers } from '../event-kills.ts';

test('[7.1-d] workers killed in the middle of 60 events: each is heard exactly once, in the order of its subject', async () => {
  const { repeats } = await killWorkers({ events: 60, kills: 3, seed: 20261130 });
  // Otherwise the kills fell between the acts, and the test has shown nothing.
  expect(repeats).toBeGreaterThan(0);
});
