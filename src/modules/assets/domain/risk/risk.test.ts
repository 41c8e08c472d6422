import { describe, expect, it } from 'vitest';
import { classesOfProduct } from '../product-classes.ts';
import { alarmsOf, cliffOf, coverageOf, type HeldAsset, type Portfolio } from './risk.ts';

const today = '2026-11-22';
const mark = (id: string, classes: number[]): HeldAsset => ({
  id,
  title: `商标${id}`,
  number: id,
  kind: 'trademark',
  details: { classes },
});
const patent = (id: string, inventors: string[]): HeldAsset => ({
  id,
  title: `专利${id}`,
  number: id,
  kind: 'patent',
  details: { type: 'utility', inventors, reduction: 0, openLicence: false, pct: false },
});
const valve = { product: '电动阀门', value: 1200, asOf: '2026-10-01' };
const due = (assetId: string, kind: string, on: string, fee = 0) => ({ assetId, kind, item: '', on, fee });

/** Portfolios made by hand, and exactly the alarms they must give. */
const cases: readonly [string, Portfolio, readonly string[]][] = [
  ['nothing known', { products: [], assets: [], dues: [] }, []],
  ['products, no mark', { products: [valve], assets: [], dues: [] }, ['noMark']],
  ['the one mark covers the product', { products: [valve], assets: [mark('a', [7])], dues: [] }, ['singleMark']],
  ['two marks, one in the class', { products: [valve], assets: [mark('a', [7]), mark('b', [35])], dues: [] }, []],
  ['two marks, none in the class', { products: [valve], assets: [mark('a', [9]), mark('b', [35])], dues: [] }, ['uncovered:7']],
  [
    'an unknown product says nothing of classes',
    { products: [{ ...valve, product: '某某' }], assets: [mark('a', [9]), mark('b', [35])], dues: [] },
    [],
  ],
  ['two patents are too few to speak of one inventor', { products: [], assets: [patent('1', ['陈']), patent('2', ['陈'])], dues: [] }, []],
  [
    'three of three',
    { products: [], assets: [patent('1', ['陈']), patent('2', ['陈', '沈']), patent('3', ['陈'])], dues: [] },
    ['singleInventor'],
  ],
  [
    'two of three are below eight in ten',
    { products: [], assets: [patent('1', ['陈']), patent('2', ['沈']), patent('3', ['陈'])], dues: [] },
    [],
  ],
  [
    'a licence that ends on day 180',
    { products: [], assets: [mark('a', [7])], dues: [due('a', 'licenceEnd', '2027-05-21')] },
    ['licenceEnding:a'],
  ],
  ['a licence that ends on day 181', { products: [], assets: [mark('a', [7])], dues: [due('a', 'licenceEnd', '2027-05-22')] }, []],
  ['a pledge', { products: [], assets: [mark('a', [7])], dues: [due('a', 'pledgeEnd', '2026-12-01')] }, ['pledgeEnding:a']],
  [
    'three of five end within twelve months',
    {
      products: [],
      assets: ['a', 'b', 'c', 'd', 'e'].map(id => mark(id, [7])),
      dues: ['a', 'b', 'c'].map((id, i) => due(id, 'renewal', `2028-0${i + 1}-10`)),
    },
    ['cliff'],
  ],
  [
    'three of five over three years are no cliff',
    {
      products: [],
      assets: ['a', 'b', 'c', 'd', 'e'].map(id => mark(id, [7])),
      dues: [due('a', 'renewal', '2026-12-01'), due('b', 'renewal', '2028-01-01'), due('c', 'renewal', '2029-05-01')],
    },
    [],
  ],
];

describe('[6.3.3-b] maps of risk', () => {
  it.each(cases)('[6.3.3-b] %s', (_, portfolio, expected) => {
    expect(alarmsOf(portfolio, today).map(a => a.key)).toEqual(expected);
  });

  it('[6.3.3-b] each alarm carries its data', () => {
    const [alarm] = alarmsOf({ products: [valve], assets: [mark('a', [9, 35]), mark('b', [9])], dues: [] }, today);
    expect(alarm).toMatchObject({
      rule: 'uncovered',
      params: { product: '电动阀门', niceClass: '7', word: '阀门', held: '9、35' },
      assetIds: ['a', 'b'],
    });
  });

  it('[6.3.3-b] products against classes held: the longest word decides', () => {
    expect(classesOfProduct('茶叶').map(c => c.niceClass)).toEqual([30]);
    expect(classesOfProduct('医疗器械').map(c => c.niceClass)).toEqual([10]);
    const [line] = coverageOf({ products: [valve], assets: [mark('a', [7])], dues: [] });
    expect(line?.classes).toEqual([{ niceClass: 7, word: '阀门', marks: [{ id: 'a', title: '商标a' }] }]);
  });

  it('[6.3.3-b] 36 months: what is overdue counts now, what lies beyond does not', () => {
    const months = cliffOf(
      [due('a', 'annualFeeGrace', '2026-10-01', 945), due('b', 'renewal', '2026-11-27', 500), due('c', 'annualFee', '2029-11-01', 9)],
      today,
    );
    expect(months).toHaveLength(36);
    expect(months[0]).toEqual({ month: '2026-11', expiries: 1, payments: 2, fees: 1445 });
    expect(months[35]?.month).toBe('2029-10');
    expect(months.reduce((n, m) => n + m.payments, 0)).toBe(2);
  });
});
