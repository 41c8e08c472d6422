import { describe, expect, it } from 'vitest';
import { goldenPromises } from '#test/clock/golden.data.ts';
import { modelPromise } from '#test/clock/model.ts';
import { noticeDays, noticeYears } from '#test/clock/notices.ts';
import { streamOf } from '#test/deadlines/random-cases.ts';
import { dayNumberOf, isoOf } from './day-numbers.ts';
import { type PromiseTerms, promiseOf, workingDaysBefore, workingDaysUntil } from './promise-clock.ts';
import { type WorkingCalendar, workingCalendar } from './working-days.ts';

const known = (days = noticeDays, years = noticeYears): WorkingCalendar =>
  workingCalendar({ holidays: days.map(d => ({ ...d, name: '', source: '' })), years });
const calendar = known();

const golden = goldenPromises
  .trim()
  .split('\n')
  .map(line => {
    const [startsOn = '', days = '', pauses = '', dueOn = ''] = line.split(' ');
    const spans = pauses === '-' ? [] : pauses.split(',').map(p => ({ from: p.slice(0, 10), to: p.slice(11) }));
    return { terms: { startsOn, days: Number(days), unit: 'working', pauses: spans } satisfies PromiseTerms, dueOn };
  });
const wrongOf = (clock: (terms: PromiseTerms) => string | null): string[] =>
  golden.filter(g => clock(g.terms) !== g.dueOn).map(g => `${g.terms.startsOn} + ${g.terms.days}: ${g.dueOn}, not ${clock(g.terms)}`);

describe('承诺时限', () => {
  it('[X-5] agrees with every line of the table of 2019–2026', () => {
    expect(golden.length).toBeGreaterThanOrEqual(300);
    expect(wrongOf(terms => promiseOf(terms, calendar).dueOn)).toEqual([]);
  });

  it.each<[string, (terms: PromiseTerms) => string | null]>([
    ['a worked weekend is missed', terms => promiseOf(terms, known(noticeDays.filter(d => d.kind === 'off'))).dueOn],
    ['a day off is missed', terms => promiseOf(terms, known(noticeDays.filter(d => d.kind === 'work'))).dueOn],
    ['the first day is counted', terms => promiseOf({ ...terms, startsOn: isoOf(dayNumberOf(terms.startsOn) - 1) }, calendar).dueOn],
    [
      'May Day of 2019 is not amended',
      terms => promiseOf(terms, known(noticeDays.filter(d => !/^2019-(04-28|05-0[2-5])$/.test(d.day)))).dueOn,
    ],
    ['a pause is forgotten', terms => promiseOf({ ...terms, pauses: [] }, calendar).dueOn],
    [
      'the day of the answer counts',
      terms => promiseOf({ ...terms, pauses: terms.pauses.map(p => ({ ...p, to: p.to && isoOf(dayNumberOf(p.to) - 1) })) }, calendar).dueOn,
    ],
  ])('[X-5] the table finds it when %s', (_fault, clock) => {
    expect(wrongOf(clock).length).toBeGreaterThan(0);
  });

  it('[X-5] a year without a notice makes the day provisional, also where the notice may reach back into December', () => {
    const on = (startsOn: string, days: number) => promiseOf({ startsOn, days, unit: 'working', pauses: [] }, calendar).confidence;
    expect([on('2026-12-01', 10), on('2026-12-18', 4), on('2026-12-18', 6), on('2027-03-01', 1)]).toEqual([
      'official',
      'official',
      'provisional',
      'provisional',
    ]);
    expect(on('2025-12-22', 6)).toBe('official');
  });

  it('[X-5] is the same as counting on a calendar with a finger, in 100,000 random promises', () => {
    const next = streamOf(20_261_130);
    const draw = (upTo: number): number => Math.floor(next() * upTo);
    const wrong: unknown[] = [];
    for (let i = 0; i < 100_000 && wrong.length === 0; i += 1) {
      const start = dayNumberOf('2018-12-01') + draw(3_000);
      const pauses = Array.from({ length: draw(4) }, () => {
        const from = start - 3 + draw(40);
        return { from: isoOf(from), to: draw(8) === 0 ? null : isoOf(from + draw(30)) };
      });
      const terms: PromiseTerms = { startsOn: isoOf(start), days: draw(45), unit: draw(3) === 0 ? 'calendar' : 'working', pauses };
      const { dueOn, confidence, steps, used } = promiseOf(terms, calendar);
      const model = modelPromise(terms);
      const covered = steps.reduce((sum, s) => sum + s.days, 0);
      const counted = steps.filter(s => s.why === 'counted' || s.why === 'worked').reduce((sum, s) => sum + s.days, 0);
      const span = dueOn === null ? covered : dayNumberOf(dueOn) - start;
      if (dueOn !== model.dueOn || (confidence === 'official') !== model.official || covered !== span || counted !== used)
        wrong.push({ terms, dueOn, confidence, model, steps });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('[X-5] says for each day why it counted or did not', () => {
    const { dueOn, steps } = promiseOf(
      { startsOn: '2026-09-23', days: 5, unit: 'working', pauses: [{ from: '2026-09-28', to: '2026-10-09' }] },
      calendar,
    );
    expect(steps).toEqual([
      { why: 'counted', from: '2026-09-24', to: '2026-09-24', days: 1, upTo: 1 },
      { why: 'holiday', from: '2026-09-25', to: '2026-09-27', days: 3, upTo: 1 },
      { why: 'counted', from: '2026-09-28', to: '2026-09-28', days: 1, upTo: 2 },
      { why: 'paused', from: '2026-09-29', to: '2026-10-09', days: 11, upTo: 2 },
      { why: 'worked', from: '2026-10-10', to: '2026-10-10', days: 1, upTo: 3 },
      { why: 'weekend', from: '2026-10-11', to: '2026-10-11', days: 1, upTo: 3 },
      { why: 'counted', from: '2026-10-12', to: '2026-10-13', days: 2, upTo: 5 },
    ]);
    expect(dueOn).toBe('2026-10-13');
  });

  it('[X-5] a pause that nobody has answered holds the day; one told after the last day does not', () => {
    const terms = { startsOn: '2026-11-02', days: 5, unit: 'working' as const };
    expect(promiseOf({ ...terms, pauses: [{ from: '2026-11-04', to: null }] }, calendar)).toMatchObject({ dueOn: null, used: 2 });
    expect(promiseOf({ ...terms, pauses: [{ from: '2026-11-09', to: null }] }, calendar)).toMatchObject({ dueOn: '2026-11-09', used: 5 });
  });

  it('[X-5] natural days that end on a day off move to the next working day', () => {
    const { dueOn, steps } = promiseOf({ startsOn: '2026-09-16', days: 15, unit: 'calendar', pauses: [] }, calendar);
    expect([dueOn, steps.at(-1)]).toEqual(['2026-10-08', { why: 'moved', from: '2026-10-02', to: '2026-10-08', days: 7, upTo: 15 }]);
  });

  it('[X-5] what is left is told in working days, what is over too', () => {
    expect([
      workingDaysUntil(calendar, '2026-09-24', '2026-10-08'),
      workingDaysUntil(calendar, '2026-10-08', '2026-09-24'),
      workingDaysUntil(calendar, '2026-10-08', '2026-10-08'),
      workingDaysBefore(calendar, '2026-10-08', 3),
    ]).toEqual([4, -4, 0, '2026-09-28']);
  });
});
