import { afterEach, describe, expect, it, vi } from 'vitest';
import { sayDay, sayDayNear, sayMonth } from './format.ts';
import { sayMark, sayNames } from './marks.ts';
import { currentLocale, startPhrases } from './phrases.ts';

describe('[7.1-a] days and marks in the language of the page', () => {
  it.each([
    ['2026-12-01', '2026年12月1日 周二', 'Tue, 1 December 2026'],
    ['2027-01-04', '2027年1月4日 周一', 'Mon, 4 January 2027'],
  ])('%s', (day, zh, en) => {
    expect([sayDay(day, 'zh-CN'), sayDay(day, 'en')]).toEqual([zh, en]);
  });

  it.each([
    ['2026-12-04', '12月4日 周五', 'Fri, 4 Dec'],
    ['2026-11-27', '11月27日', '27 Nov'],
    ['2027-01-14', '2027年1月14日 周四', 'Thu, 14 Jan 2027'],
  ])('near by: %s', (day, zh, en) => {
    expect([sayDayNear(day, '2026-12-01', 'zh-CN'), sayDayNear(day, '2026-12-01', 'en')]).toEqual([zh, en]);
  });

  it('months, names and marks', () => {
    expect([sayMonth('2026-12', 'zh-CN'), sayMonth('2026-12', 'en'), sayMonth('2027-05', 'en')]).toEqual([
      '2026年12月',
      'December 2026',
      'May 2027',
    ]);
    expect([sayNames(['甲', '乙'], 'zh-CN'), sayNames(['A', 'B'], 'en')]).toEqual(['甲、乙', 'A, B']);
    expect(`A${sayMark('（', 'en')}1${sayMark('）', 'en')}${sayMark('：', 'en')}B`).toBe('A (1): B');
  });
});

describe('[7.1-a] the first page speaks the language of the browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it.each([
    [['en-GB', 'zh-CN'], undefined, 'en'],
    [['zh-TW', 'en'], undefined, 'zh-CN'],
    [['de-DE', 'en-US'], undefined, 'en'],
    [['de-DE'], undefined, 'zh-CN'],
    [[], undefined, 'zh-CN'],
    [['en-GB'], 'zh-CN', 'zh-CN'],
    [['zh-CN'], 'en', 'en'],
  ] as const)('%j, switched to %s: %s', async (languages, chosen, shown) => {
    vi.stubGlobal('navigator', { languages });
    if (chosen) localStorage.setItem('peipao.locale', JSON.stringify(chosen));
    await startPhrases({});
    expect(currentLocale()).toBe(shown);
  });
});
