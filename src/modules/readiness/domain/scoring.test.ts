import { expect, test } from 'vitest';
import type { CriteriaItem } from '../contract/criteria.ts';
import {
  bandOf,
  countedOf,
  isStep,
  meanOf,
  pointsOf,
  spreadOf,
  stateOfAssessment,
  sumPoints,
  totalOf,
  wantsReason,
  wrongSides,
} from './scoring.ts';

const rules = { step: 5, capWithoutEvidence: 25, spreadLimit: 20 };
const item = (key: string, points: number): CriteriaItem => ({
  key,
  category: 'a',
  categoryName: '',
  categoryPoints: points,
  name: key,
  points,
  kind: 'process',
  prompt: '',
});

test.each([
  [0, [0, 5]],
  [5, [0, 5]],
  [10, [10, 25]],
  [25, [10, 25]],
  [30, [30, 45]],
  [65, [50, 65]],
  [85, [70, 85]],
  [90, [90, 100]],
  [100, [90, 100]],
])('[6.2.2.2-a] %d%% lies in its band', (percent, band) => expect(bandOf(percent)).toEqual(band));

test('[6.2.2.2-a] percentages go in steps, and every step lies in a band', () => {
  const steps = Array.from({ length: 101 }, (_, n) => n).filter(n => isStep(n, rules));
  expect(steps).toHaveLength(21);
  for (const n of steps) {
    const [from, to] = bandOf(n);
    expect(n >= from && n <= to, String(n)).toBe(true);
  }
});

test.each([
  [80, 0, 25],
  [80, 1, 80],
  [25, 0, 25],
  [10, 0, 10],
  [0, 3, 0],
])('[X-7] %d%% with %d pieces of evidence counts %d%%', (percent, evidence, counted) =>
  expect(countedOf(percent, evidence, rules)).toBe(counted),
);

test('[X-7] taking evidence away never raises what counts, whatever the score and the cap', () => {
  for (let percent = 0; percent <= 100; percent += 5)
    for (let cap = 0; cap <= 100; cap += 5)
      for (let evidence = 1; evidence < 4; evidence += 1)
        expect(countedOf(percent, 0, { capWithoutEvidence: cap })).toBeLessThanOrEqual(
          countedOf(percent, evidence, { capWithoutEvidence: cap }),
        );
});

test.each([
  [[], null],
  [[40], null],
  [[40, 60], 20],
  [[40, 65, 50], 25],
])('[6.2.2.2-a] spread of %j', (given, spread) => expect(spreadOf(given)).toBe(spread));

test.each([
  ['agreed within what was given', 50, [40, 60], false],
  ['above all of them', 65, [40, 60], true],
  ['below all of them', 35, [40, 60], true],
  ['far apart', 50, [35, 60], true],
  ['nobody gave any', 50, [], false],
] as const)('[6.2.2.2-a] a reason is wanted: %s', (_, percent, given, wanted) => expect(wantsReason(percent, given, rules)).toBe(wanted));

test('[6.2.2.2-a] the mean goes down to a step', () => {
  expect(meanOf([40, 60, 55], rules)).toBe(50);
  expect(meanOf([40, 45], rules)).toBe(40);
  expect(meanOf([], rules)).toBeUndefined();
});

test('[6.2.2.2-a] points are exact to the hundredth, and no score is not zero', () => {
  expect(pointsOf(item('a', 15), 35)).toBe(5.25);
  expect(sumPoints(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  const items = [item('a', 600), item('b', 400)];
  expect(totalOf(items, () => 100)).toBe(1000);
  expect(totalOf(items, key => (key === 'a' ? 35 : 55))).toBe(430);
  expect(totalOf(items, key => (key === 'a' ? 35 : null))).toBeNull();
  expect(totalOf(items, () => 0)).toBe(0);
});

test('[6.2.2.2-a] an item has the sides of its kind', () => {
  expect(wrongSides({ kind: 'process' }, { approach: 40, learning: 30 })).toEqual([]);
  expect(wrongSides({ kind: 'process' }, { level: 40 })).toEqual(['level']);
  expect(wrongSides({ kind: 'result' }, { integration: 40, deployment: 20 })).toEqual(['deployment']);
});

test.each([
  ['scoring', null, ['coach']],
  ['agreeing', null, ['coach', 'expert']],
  ['concluded', new Date('2026-11-22T09:00:00+08:00'), ['coach', 'expert']],
] as const)('[6.2.2.2-a] %s', (state, concludedAt, finished) => expect(stateOfAssessment({ concludedAt, finished })).toBe(state));
