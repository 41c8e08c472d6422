import { expect, it } from 'vitest';
import { isOfficeHour } from './office-hours.ts';

it.each([
  ['2026-11-21T23:59:00Z', false],
  ['2026-11-22T00:00:00Z', true],
  ['2026-11-22T11:59:00Z', true],
  ['2026-11-22T12:00:00Z', false],
  ['2026-11-22T16:00:00Z', false],
])('[6.3.2-b] at %s a message may go out: %s', (at, may) => {
  expect(isOfficeHour(new Date(at))).toBe(may);
});
