import { describe, expect, test } from 'vitest';
import { actionState, isOverdue } from './action.ts';

const at = new Date('2026-11-22T01:00:00Z');

describe('[4.4-b] the state of an action comes from its facts', () => {
  test.each([
    [{ doneAt: null, verifiedAt: null }, 'open'],
    [{ doneAt: at, verifiedAt: null }, 'done'],
    [{ doneAt: at, verifiedAt: at }, 'verified'],
  ] as const)('%o is %s', (facts, state) => expect(actionState(facts)).toBe(state));

  test('overdue is what is not done the day after its day, and never what is done', () => {
    const day = { dueOn: '2026-11-22' };
    expect(isOverdue({ ...day, state: 'open' }, '2026-11-22')).toBe(false);
    expect(isOverdue({ ...day, state: 'open' }, '2026-11-23')).toBe(true);
    expect(isOverdue({ ...day, state: 'done' }, '2026-12-23')).toBe(false);
  });
});
