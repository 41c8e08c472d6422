import { describe, expect, test } from 'vitest';
import { dueOf, isLate, loopActs, loopState } from './loop.ts';

const fresh = { named: true, calledAt: null, mendedAt: null, appealedAt: null, upheld: null };
const at = '2026-11-22T01:00:00Z';

describe('[7.6-a] the loop of a bad rating', () => {
  test.each([
    [fresh, 'toCall'],
    [{ ...fresh, named: false }, 'toMend'],
    [{ ...fresh, calledAt: at }, 'toMend'],
    [{ ...fresh, calledAt: at, appealedAt: at }, 'appealed'],
    [{ ...fresh, calledAt: at, appealedAt: at, upheld: false }, 'toMend'],
    [{ ...fresh, calledAt: at, appealedAt: at, upheld: true }, 'excluded'],
    [{ ...fresh, calledAt: at, mendedAt: at }, 'mended'],
  ] as const)('%o is %s', (facts, state) => expect(loopState(facts)).toBe(state));

  test('the clock runs for the call, then for the mending, and stands still while an appeal is judged', () => {
    const days = { callBy: '2026-11-23', mendBy: '2026-12-07' };
    expect(['toCall', 'toMend', 'appealed', 'mended', 'excluded'].map(s => dueOf(s as 'toCall', days))).toEqual([
      '2026-11-23',
      '2026-12-07',
      null,
      null,
      null,
    ]);
    expect([isLate('2026-11-23', '2026-11-23'), isLate('2026-11-23', '2026-11-24'), isLate(null, '2026-11-24')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('who was not called is not mended; an appeal is heard once; what is over opens nothing but an action', () => {
    const none = { appealedAt: null, actionId: null };
    expect(loopActs('toCall', none)).toEqual(['call', 'improve']);
    expect(loopActs('toMend', none)).toEqual(['mend', 'appeal', 'improve']);
    expect(loopActs('toMend', { appealedAt: at, actionId: at })).toEqual(['mend']);
    expect(loopActs('appealed', none)).toEqual(['judge', 'improve']);
    expect(loopActs('mended', none)).toEqual(['improve']);
    expect(loopActs('excluded', none)).toEqual([]);
  });
});
