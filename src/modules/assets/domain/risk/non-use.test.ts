import { describe, expect, it } from 'vitest';
import { classUses, type UseLine } from './non-use.ts';

const line: UseLine = { watchMonths: 30, lineMonths: 36 };
const use = (registeredOn: string, classes: number[], proofs: { niceClass: number; usedOn: string }[], today: string) =>
  classUses({ registeredOn, classes, proofs }, line, today);

describe('[6.3.3-b] three years of non-use, class by class', () => {
  it('proof in class 11 does not satisfy class 9', () => {
    const [nine, eleven] = use('2020-01-10', [9, 11], [{ niceClass: 11, usedOn: '2026-03-01' }], '2026-11-22');
    expect(nine).toMatchObject({ niceClass: 9, lastUseOn: null, countedFrom: '2020-01-10', state: 'beyond', lineOn: '2023-01-10' });
    expect(eleven).toMatchObject({
      niceClass: 11,
      lastUseOn: '2026-03-01',
      months: 8,
      state: 'proven',
      lineOn: '2029-03-01',
      warnOn: '2028-09-01',
    });
  });

  it.each([
    ['2026-08-21', 'proven', 29],
    ['2026-08-22', 'warning', 30],
    ['2027-02-21', 'warning', 35],
    ['2027-02-22', 'beyond', 36],
  ])('last used 2024-02-22: on %s it is %s', (today, state, months) => {
    expect(use('2015-01-01', [9], [{ niceClass: 9, usedOn: '2024-02-22' }], today)[0]).toMatchObject({ state, months });
  });

  it('a leap day has its line on the last day of February', () => {
    expect(use('2015-01-01', [9], [{ niceClass: 9, usedOn: '2024-02-29' }], '2026-11-22')[0]).toMatchObject({
      warnOn: '2026-08-29',
      lineOn: '2027-02-28',
    });
  });

  it('a young mark without proof is no alarm; a day before registration or ahead proves nothing', () => {
    const proofs = [
      { niceClass: 9, usedOn: '2024-01-01' },
      { niceClass: 9, usedOn: '2027-01-01' },
    ];
    expect(use('2025-06-01', [9], proofs, '2026-11-22')[0]).toMatchObject({ lastUseOn: null, state: 'young', countedFrom: '2025-06-01' });
  });

  it('gaps of 30 months and more are named, those beyond three years as such', () => {
    const proofs = ['2018-01-01', '2020-09-01', '2024-09-01'].map(usedOn => ({ niceClass: 9, usedOn }));
    expect(use('2017-06-01', [9], proofs, '2026-11-22')[0]?.gaps).toEqual([
      { from: '2018-01-01', to: '2020-09-01', months: 32, beyond: false },
      { from: '2020-09-01', to: '2024-09-01', months: 48, beyond: true },
    ]);
  });
});
