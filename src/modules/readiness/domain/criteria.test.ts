import { expect, test } from 'vitest';
import type { Criteria, CriteriaItem } from '../contract/criteria.ts';
import { categoriesOf, criteriaOn, faultsOfCriteria } from './criteria.ts';

const item = (key: string, category: string, categoryPoints: number, points: number): CriteriaItem => ({
  key,
  category,
  categoryName: category,
  categoryPoints,
  name: key,
  points,
  kind: 'process',
  prompt: '',
});
const sound = [item('a1', 'a', 600, 350), item('a2', 'a', 600, 250), item('b1', 'b', 400, 400)];

test.each([
  ['sound', sound, []],
  ['one point too few, and its category says so', [item('a1', 'a', 600, 349), ...sound.slice(1)], ['total', 'a']],
  ['the total holds, two categories do not', [item('a1', 'a', 600, 351), sound[1] as CriteriaItem, item('b1', 'b', 400, 399)], ['a', 'b']],
  ['an item twice', [item('a1', 'a', 600, 350), item('a1', 'a', 600, 250), sound[2] as CriteriaItem], ['a1']],
])('[6.2.2.2-a] the points sum to 1000: %s', (_, items, faults) => expect(faultsOfCriteria({ items })).toEqual(faults));

test('[6.2.2.2-a] categories keep their order and items', () => {
  expect(categoriesOf(sound).map(c => [c.key, c.points, c.items.length])).toEqual([
    ['a', 600, 2],
    ['b', 400, 1],
  ]);
});

test('[6.2.2.2-a] the version in force is the one that began last and has not ended', () => {
  const version = (code: string, validFrom: string, validTo: string | null): Criteria => ({
    id: code,
    code,
    name: code,
    basedOn: '',
    validFrom,
    validTo,
    step: 5,
    capWithoutEvidence: 25,
    spreadLimit: 20,
    source: '',
    confidence: 'toConfirm',
    items: sound,
  });
  const versions = [version('old', '2012-08-01', null), version('new', '2027-01-01', '2027-12-31')];
  expect(criteriaOn(versions, '2012-07-31')).toBeUndefined();
  expect(criteriaOn(versions, '2026-12-31')?.code).toBe('old');
  expect(criteriaOn(versions, '2027-01-01')?.code).toBe('new');
  expect(criteriaOn(versions, '2028-01-01')?.code).toBe('old');
});
