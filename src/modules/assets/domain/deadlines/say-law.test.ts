import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { firstHolidays, firstYears } from '#modules/reference/domain/holidays.data.ts';
import { chineseNumber } from '#platform/contract/chinese-number.ts';
import { fill } from '#platform/contract/phrases.ts';
import { lawEn } from '../../i18n/law.en.ts';
import { lawZh } from '../../i18n/law.zh-CN.ts';
import { countRule } from './count-rule.ts';
import { lawTables } from './law.ts';
import { firstFees, firstRules } from './rules.data.ts';
import { type SayLaw, sayArticle, sayFee, sayLine } from './say-law.ts';

const zh: SayLaw = (key, params) => fill((lawZh as Record<string, string>)[key] ?? `?${key}`, params);
const en: SayLaw = (key, params) => fill((lawEn as Record<string, string>)[key] ?? `?${key}`, params, 'en');
const law = lawTables({ rules: firstRules, fees: firstFees, holidays: firstHolidays, years: firstYears });
const line = (key: string, day: string) => countRule(law, key, dayNumberOf(day)).line;

describe('[6.3.1-a] the line of calculation in words', () => {
  it.each([
    [
      'trademark.validity',
      '2016-11-28',
      '2016-11-28 核准 + 10 年 − 1 日 = 2026-11-27',
      '2016-11-28 registered + 10 years − 1 day = 2026-11-27',
    ],
    [
      'trademark.validity',
      '2016-02-29',
      '2016-02-29 核准 + 10 年 （当月无对应日，取月末） = 2026-02-28',
      '2016-02-29 registered + 10 years (no such day: end of month) = 2026-02-28',
    ],
    [
      'trademark.opposition',
      '2026-07-06',
      '2026-07-06 初审公告 + 3 个月 = 2026-10-06 → 2026-10-08（遇节假日顺延）',
      '2026-07-06 published + 3 months = 2026-10-06 → 2026-10-08 (holiday, moved)',
    ],
    [
      'trademark.renewalWindow',
      '2026-11-27',
      '2026-11-27 有效期届满 − 12 个月 = 2025-11-27',
      '2026-11-27 end of validity − 12 months = 2025-11-27',
    ],
    ['paper.certificate', '2027-03-01', '2027-03-01 文件所载届满日', '2027-03-01 end named by the paper'],
  ])('%s from %s', (key, day, chinese, english) => {
    expect(sayLine(line(key, day), zh)).toBe(chinese);
    expect(sayLine(line(key, day), en)).toBe(english);
  });

  it('articles are cited as the law cites them', () => {
    expect(sayArticle('TML2026', '57(2)', zh)).toBe('《商标法》（2026年修订）第五十七条第二款');
    expect(sayArticle('PLReg2023', '60,114', zh)).toBe('《专利法实施细则》（2023年修订）第六十条、第一百一十四条');
    expect(sayArticle('TML2019', '40', en)).toBe('Trademark Law (2019) art. 40');
    expect(sayArticle('PAPER', '', zh)).toBe('证书、合同或裁定所载');
    expect([1, 10, 12, 20, 45, 100, 103, 110, 114].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '四十五',
      '一百',
      '一百零三',
      '一百一十',
      '一百一十四',
    ]);
  });

  it('a fee says its steps and its sum', () => {
    const parts = [
      { is: 'fee', key: 'patent.annual.invention', amount: 2000, times: 1 },
      { is: 'relief', why: 'reduction', percent: 15 },
      { is: 'late', month: 3, percent: 10, of: 2000, amount: 200 },
    ] as const;
    expect(sayFee({ amount: 500, line: [...parts] }, zh)).toBe(
      '发明年费 2,000 元 · 费减后缴 15% · 第 3 个月滞纳金 2,000 元 × 10% = 200 元 = 500 元',
    );
    expect(sayFee(null, zh)).toBe('');
  });

  it('every key that a rule, a line or a consequence can ask for has its sentence', () => {
    const asked = firstRules.flatMap(r => [
      `law.name.${r.law}`,
      `law.consequence.${r.consequence}`,
      `law.trigger.${r.trigger}`,
      `law.confidence.${r.confidence}`,
    ]);
    expect(asked.filter(key => !(key in lawZh))).toEqual([]);
  });
});
