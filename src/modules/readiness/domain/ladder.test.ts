import { describe, expect, test } from 'vitest';
import type { Prerequisite } from '../contract/criteria.ts';
import { type AwardCandidate, ladderOf, prerequisitesFor, standingOn } from './ladder.ts';

const rule = (id: string, more: Partial<Prerequisite>): Prerequisite => ({
  id,
  level: 'city',
  regionCode: '3301',
  key: id,
  kind: 'confirm',
  appliesTo: 'all',
  amount: null,
  text: id,
  validFrom: '2025-01-01',
  validTo: null,
  source: '',
  confidence: 'toConfirm',
  ...more,
});
const score = rule('score', { kind: 'score', amount: 620 });
const founded = rule('founded', { kind: 'yearsFounded', amount: 5 });
const pool = rule('pool', {});
const yieldA = rule('yieldA', { appliesTo: 'aboveScale' });
const who: AwardCandidate = {
  regionCode: '330105001',
  foundedOn: '2015-06-01',
  aboveScale: true,
  points: 640,
  won: [],
  answers: new Map(),
};
const said = (answer: 'met' | 'missing' | 'unknown') => ({ answer, note: '', byName: '', at: '2026-11-22T01:00:00.000Z', version: 1 });
const day = '2026-11-22';
const cityOf = (rules: Prerequisite[], more: Partial<AwardCandidate>) => ladderOf(rules, { ...who, ...more }, day)[1];

describe('[6.2.2.1-a] the ladder', () => {
  test.each([
    ['620 is enough', { points: 620 }, 'ready', 'met'],
    ['619.75 is not', { points: 619.75 }, 'missing', 'missing'],
    ['no agreed score is not known, and not 0', { points: null }, 'unknown', 'unknown'],
  ] as const)('%s', (_, more, state, finding) => {
    expect(cityOf([score], more)).toMatchObject({ state, conditions: [{ state: finding, have: more.points, amount: 620 }] });
  });

  test.each([
    ['2021-11-22', 'met', 5],
    ['2021-11-23', 'missing', 4],
    [null, 'unknown', null],
  ] as const)('founded on %s: five years on 2026-11-22 are %s', (foundedOn, state, have) => {
    expect(cityOf([founded], { foundedOn })?.conditions[0]).toMatchObject({ state, have });
  });

  test('what nobody has checked is neither met nor missing; what is missing weighs more', () => {
    expect(cityOf([pool], {})?.state).toBe('unknown');
    expect(cityOf([pool], { answers: new Map([['pool', said('met')]]) })?.state).toBe('ready');
    expect(cityOf([pool, score], { answers: new Map([['pool', said('missing')]]), points: null })?.state).toBe('missing');
    expect(cityOf([pool], { answers: new Map([['pool', said('unknown')]]) })?.state).toBe('unknown');
  });

  test('a rule for enterprises above scale passes by the others, and holds while the scale is not known', () => {
    expect(cityOf([score, yieldA], { aboveScale: false })?.state).toBe('ready');
    expect(cityOf([score, yieldA], { aboveScale: true })?.state).toBe('unknown');
    expect(cityOf([score, yieldA], { aboveScale: null })?.state).toBe('unknown');
  });

  test('a level without rules is not ready', () => {
    expect(ladderOf([score], who, day).map(r => r.state)).toEqual(['noRules', 'ready', 'noRules', 'noRules']);
    expect(standingOn(ladderOf([score], who, day))).toMatchObject({ readyFor: 'city', next: { level: 'province' } });
    expect(standingOn(ladderOf([score], { ...who, points: 1 }, day))).toMatchObject({ readyFor: null, next: { level: 'district' } });
  });

  test('the row of the smallest place holds, the newest of the same place, and only on its days', () => {
    const wide = rule('wide', { key: 'score', regionCode: '33' });
    const near = rule('near', { key: 'score', regionCode: '3301' });
    const later = rule('later', { key: 'score', regionCode: '3301', validFrom: '2026-06-01' });
    const ended = rule('ended', { key: 'other', validTo: '2026-11-21' });
    const elsewhere = rule('elsewhere', { key: 'third', regionCode: '3302' });
    const rows = [wide, near, later, ended, elsewhere];
    expect(prerequisitesFor(rows, '330105001', day).map(r => r.id)).toEqual(['later']);
    expect(prerequisitesFor(rows, '330105001', '2026-05-31').map(r => r.id)).toEqual(['near', 'ended']);
    expect(prerequisitesFor(rows, '330205001', day).map(r => r.id)).toEqual(['wide', 'elsewhere']);
  });

  test('what was won stands on its level and decides nothing', () => {
    const won = [{ assetId: 'x', level: 'city' as const, title: '市政府质量奖', year: 2023 }];
    expect(cityOf([score], { won, points: 10 })).toMatchObject({ state: 'missing', won });
  });
});
