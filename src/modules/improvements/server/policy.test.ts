import { expect, test } from 'vitest';
import { mayVerify, mayWork } from './policy.ts';

test('[4.4-b] the owner and those who lead work on it; anybody but the owner verifies', () => {
  const action = { ownerId: 'a' };
  expect(mayWork({ id: 'a', role: 'officer' }, action)).toBe(true);
  expect(mayWork({ id: 'b', role: 'officer' }, action)).toBe(false);
  expect(mayWork({ id: 'b', role: 'stationLead' }, action)).toBe(true);
  expect(mayVerify({ id: 'b' }, action)).toBe(true);
  expect(mayVerify({ id: 'a' }, action)).toBe(false);
});
