import { expect, it } from 'vitest';
import { singleState } from './single-visit.ts';

it('[6.1-e] a single visit is planned until it is over, then its result is due, and it ends as it is said', () => {
  const ends_at = new Date('2026-12-02T03:00:00Z');
  const before = new Date('2026-12-02T02:59:59Z');
  expect(singleState({ ends_at, outcome: null }, before)).toBe('planned');
  expect(singleState({ ends_at, outcome: null }, ends_at)).toBe('due');
  for (const outcome of ['held', 'missed', 'cancelled'] as const) expect(singleState({ ends_at, outcome }, before)).toBe(outcome);
});
