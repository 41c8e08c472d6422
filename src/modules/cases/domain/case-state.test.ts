import { describe, expect, test } from 'vitest';
import { caseNo, caseState, dueState, isOwed, materialState, usedBy } from './case-state.ts';

const at = new Date('2026-11-22T09:00:00+08:00');
const round = (end?: 'accepted' | 'returned') => ({
  accepted_at: end === 'accepted' ? at : null,
  returned_at: end === 'returned' ? at : null,
});

describe('[3.1-b] states follow from timestamps', () => {
  test.each([
    [null, false, 'running'],
    [null, true, 'paused'],
    [at, true, 'ended'],
  ] as const)('a case ended %s, paused %s is %s', (ended_at, paused, state) => expect(caseState({ ended_at, paused })).toBe(state));

  test.each([
    ['late', { dueOn: '2026-11-20' }],
    ['near', { dueOn: '2026-11-24' }],
    ['near', { dueOn: '2026-11-22' }],
    ['ahead', { dueOn: '2026-12-01', nearFrom: '2026-11-27' }],
    ['paused', { dueOn: null, paused: true }],
    ['none', { dueOn: null }],
    ['none', { dueOn: '2026-11-20', running: false }],
  ] as const)('a promise is %s', (state, p) =>
    expect(dueState({ paused: false, running: true, today: '2026-11-22', nearFrom: '2026-11-20', ...p })).toBe(state),
  );

  test.each([
    ['notAsked', null, null, []],
    ['asked', at, null, []],
    ['supplied', at, null, [round()]],
    ['returned', at, null, [round('returned')]],
    ['supplied', at, null, [round('returned'), round()]],
    ['accepted', at, null, [round('returned'), round('accepted')]],
    ['dropped', at, at, []],
    ['accepted', at, at, [round('accepted')]],
  ] as const)('a material is %s', (state, asked_at, dropped_at, rounds) =>
    expect(materialState({ asked_at, dropped_at }, rounds)).toBe(state),
  );

  test('what is asked for or came back is owed, nothing else', () =>
    expect((['notAsked', 'asked', 'supplied', 'returned', 'accepted', 'dropped'] as const).filter(isOwed)).toEqual(['asked', 'returned']));

  test.each([
    ['2026-11-23', 0],
    ['2026-11-24', 1],
    ['2026-11-26', 3],
    ['2026-11-29', 4],
    ['2026-12-01', 5],
    ['2026-12-03', 6],
    ['2026-12-31', 6],
  ])('by %s %i days of a promise are used', (day, used) =>
    expect(
      usedBy(
        [
          { why: 'counted', from: '2026-11-24', to: '2026-11-27', days: 4, upTo: 4 },
          { why: 'weekend', from: '2026-11-28', to: '2026-11-29', days: 2, upTo: 4 },
          { why: 'counted', from: '2026-11-30', to: '2026-11-30', days: 1, upTo: 5 },
          { why: 'paused', from: '2026-12-01', to: '2026-12-02', days: 2, upTo: 5 },
          { why: 'counted', from: '2026-12-03', to: '2026-12-03', days: 1, upTo: 6 },
        ],
        day,
      ),
    ).toBe(used),
  );

  test('a number has its year', () => expect(caseNo({ year: 2026, no: 7 })).toBe('2026-0007'));
});
