import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histories, play } from '../sync/history.ts';
import { memoryServer } from '../sync/server.ts';

test('[X-6] phones, a bad way and one server: 20,000 histories', async () => {
  const details = await fc.check(
    fc.asyncProperty(histories, steps => play(memoryServer(), steps)),
    { numRuns: 20_000 },
  );
  expect(
    details.failed,
    `seed ${details.seed}, path ${details.counterexamplePath}: ${JSON.stringify(details.counterexample)} ${details.errorInstance}`,
  ).toBe(false);
});
