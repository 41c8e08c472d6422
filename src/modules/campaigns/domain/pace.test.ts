import { describe, expect, it } from 'vitest';
import { behindPlan } from './pace.ts';

const plan = { startsOn: '2026-11-01', endsOn: '2026-11-30', planned: 100 };

describe('[6.1-b] whether a campaign will be done in time', () => {
  it.each([
    ['2026-11-16', 50, undefined],
    ['2026-11-16', 44, { how: 'slow', percent: 88 }],
    ['2026-11-05', 0, undefined],
    ['2026-11-30', 100, undefined],
    ['2026-12-01', 99, { how: 'late', percent: 99 }],
    ['2026-10-20', 0, undefined],
  ])('on %s with %i visits', (today, done, said) => {
    expect(behindPlan({ ...plan, done }, today)).toEqual(said);
  });

  it('without a plan nothing is behind it', () => {
    expect(behindPlan({ ...plan, planned: 0, done: 0 }, '2027-01-01')).toBeUndefined();
  });
});
