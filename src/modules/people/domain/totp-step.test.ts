import { expect, test } from 'vitest';
import { acceptableSteps } from './totp-step.ts';

test.each([
  [95, -1, [3, 2]],
  [105, -1, [3]],
  [95, 2, [3]],
  [95, 3, []],
  [119.9, 2, [3]],
])('[7.1-d] at second %d after step %d the steps %j are taken', (seconds, last, steps) => {
  expect(acceptableSteps(seconds, last)).toEqual(steps);
});
