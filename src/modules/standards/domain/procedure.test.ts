import { describe, expect, test } from 'vitest';
import type { Procedure, ProcedureStage, StageKey, StageLimit } from '../contract/procedure.ts';
import { dueDayOf, faultsOfProcedure, followingStages, limitDayOf, procedureOn, trackOf } from './procedure.ts';

const limit = (bound: StageLimit['bound'], amount: number, unit: StageLimit['unit']): StageLimit => ({
  bound,
  amount,
  unit,
  source: '来源',
  confidence: 'toConfirm',
});
const stage = (key: StageKey, limits: StageLimit[] = [], marks: ProcedureStage['marks'] = null): ProcedureStage => ({
  key,
  name: key,
  marks,
  limits,
});
const track = (key: string, skips: StageKey[]) => ({ key, name: key, skips, source: '来源', confidence: 'toConfirm' as const });
const national: Procedure = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'national',
  name: '九阶段',
  body: '',
  validFrom: '1998-04-01',
  validTo: null,
  source: '来源',
  note: '',
  confidence: 'toConfirm',
  stages: [
    stage('pre'),
    stage('proposal', [limit('atMost', 3, 'month')]),
    stage('drafting', [limit('atMost', 10, 'month')]),
    stage('opinions', [limit('atMost', 2, 'month'), limit('atLeast', 30, 'day')]),
    stage('review'),
    stage('approval'),
    stage('publication', [], 'publishes'),
    stage('recheck'),
    stage('withdrawal', [], 'withdraws'),
  ],
  tracks: [track('fastB', ['drafting']), track('fastC', ['drafting', 'opinions'])],
};

describe('[6.2.1.3-a] which stage may follow', () => {
  const open = (running: StageKey, skipped: StageKey[] = []) =>
    followingStages(national, running, skipped).map(f => [f.stage.key, f.track?.key ?? null]);

  test.each<[StageKey, StageKey[], unknown]>([
    ['pre', [], [['proposal', null]]],
    // the next; or 起草 left out; or 起草 and 征求意见 left out
    [
      'proposal',
      [],
      [
        ['drafting', null],
        ['opinions', 'fastB'],
        ['review', 'fastC'],
      ],
    ],
    // who has drafted does not leave out 征求意见 alone
    ['drafting', [], [['opinions', null]]],
    ['opinions', [], [['review', null]]],
    ['opinions', ['drafting'], [['review', 'fastB']]],
    ['review', ['drafting', 'opinions'], [['approval', 'fastC']]],
    ['recheck', [], [['withdrawal', null]]],
    ['withdrawal', [], []],
  ])('after %s, having left out %s', (running, skipped, expected) => expect(open(running, skipped)).toEqual(expected));

  test('a kind without tracks leaves nothing out', () => {
    for (const [at, s] of national.stages.entries())
      expect(followingStages({ ...national, tracks: [] }, s.key, []).map(f => f.stage.key)).toEqual(
        national.stages.slice(at + 1, at + 2).map(x => x.key),
      );
  });
});

describe('[6.2.1.3-a] days of limits', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28', true],
    ['2024-01-31', 1, '2024-02-29', true],
    ['2026-11-30', 3, '2027-02-28', true],
    ['2026-03-15', 10, '2027-01-15', false],
    ['2025-12-31', 2, '2026-02-28', true],
    ['2026-08-31', 10, '2027-06-30', true],
    ['2020-02-29', 60, '2025-02-28', true],
  ])('%s and %i months is %s, month end %s', (since, n, day, monthEnd) =>
    expect(limitDayOf(limit('atMost', n, 'month'), since)).toMatchObject({ day, monthEnd }),
  );

  test('calendar months equal an independent count over ten years', () => {
    for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
      const since = new Date(at).toISOString().slice(0, 10);
      for (const n of [1, 2, 3, 10, 60]) {
        const [y = 0, m = 0, d = 0] = since.split('-').map(Number);
        const last = new Date(Date.UTC(y, m - 1 + n + 1, 0)).getUTCDate();
        const day = new Date(Date.UTC(y, m - 1 + n, Math.min(d, last))).toISOString().slice(0, 10);
        if (limitDayOf(limit('atMost', n, 'month'), since).day !== day) expect.unreachable(`${since} + ${n}: ${day}`);
      }
    }
  });

  test('days do not count the first one; the shortest longest limit is the due day', () => {
    expect(limitDayOf(limit('atLeast', 30, 'day'), '2026-11-01').day).toBe('2026-12-01');
    expect(dueDayOf(stage('review'), '2026-11-01')).toBeNull();
    expect(dueDayOf(stage('drafting', [limit('atMost', 10, 'month'), limit('atMost', 20, 'day')]), '2026-11-01')).toBe('2026-11-21');
    expect(dueDayOf(stage('opinions', [limit('atLeast', 30, 'day')]), '2026-11-01')).toBeNull();
  });
});

describe('[6.2.1.3-a] the track', () => {
  const entries = [
    { stage: 'pre' as const, on: '2026-01-05', skipped: [] },
    { stage: 'proposal' as const, on: '2026-01-20', skipped: [] },
    { stage: 'opinions' as const, on: '2026-05-01', skipped: ['drafting' as const] },
    { stage: 'review' as const, on: '2026-05-20', skipped: [] },
  ];

  test('says what is done, runs, was left out and lies ahead; too late and too early are seen', () => {
    const shown = trackOf(national, entries, null, '2026-06-01');
    expect(shown.map(s => s.state)).toEqual(['done', 'done', 'skipped', 'done', 'running', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(shown.filter(s => s.late).map(s => s.key)).toEqual(['proposal']);
    expect(shown.filter(s => s.early).map(s => s.key)).toEqual(['opinions']);
    expect(shown[1]).toMatchObject({ enteredOn: '2026-01-20', leftOn: '2026-05-01' });
  });

  test('what has ended runs no more; an end is no early leaving', () => {
    const shown = trackOf(national, entries.slice(0, 3), '2026-05-03', '2026-12-31');
    expect(shown.map(s => s.state).slice(0, 4)).toEqual(['done', 'done', 'skipped', 'done']);
    expect(shown.some(s => s.state === 'running')).toBe(false);
    expect(shown[3]?.early).toBe(false);
  });

  test('a running stage is late from the day after its last', () => {
    const late = (today: string) => trackOf(national, entries.slice(0, 2), null, today)[1]?.late;
    expect([late('2026-04-20'), late('2026-04-21')]).toEqual([false, true]);
  });
});

test('[6.2.1.3-a] the version that holds on a day; the newest where two do', () => {
  const newer = { ...national, id: '01890000-0000-7000-8000-000000000002', validFrom: '2027-01-01' };
  const old = { ...national, validTo: '2026-12-31' };
  expect(procedureOn([old, newer], 'national', '2026-12-31')?.id).toBe(national.id);
  expect(procedureOn([old, newer], 'national', '2027-01-01')?.id).toBe(newer.id);
  expect(procedureOn([national, newer], 'national', '2027-06-01')?.id).toBe(newer.id);
  expect(procedureOn([national], 'national', '1997-01-01')).toBeUndefined();
  expect(procedureOn([national], 'local', '2026-01-01')).toBeUndefined();
});

test('[6.2.1.3-a] a procedure that cannot be followed is seen', () => {
  expect(faultsOfProcedure(national)).toEqual([]);
  expect(faultsOfProcedure({ ...national, stages: national.stages.filter(s => s.key !== 'publication') })).toHaveLength(1);
  expect(faultsOfProcedure({ ...national, tracks: [track('x', ['defence'])] })).toHaveLength(1);
  expect(faultsOfProcedure({ ...national, tracks: [track('x', ['publication'])] })).toHaveLength(1);
  expect(faultsOfProcedure({ ...national, source: '' })).toHaveLength(1);
});
