import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '#platform/contract/phrases.ts';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { markNotices, otherNotice, patentNotices } from '../../contract/official-notice.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { checkNumberOf } from '../check-number.ts';
import { deadlinesOf } from './deadlines.ts';
import { firstRules } from './rules.data.ts';
import { isInUse } from './rules-in-use.ts';
import { type SayLaw, sayArticle } from './say-law.ts';

const say: SayLaw = (key, params) => fill((zhCN as Record<string, string>)[key] ?? key, { ...params });
const mark = (more: object, details: object = {}): EngineAsset =>
  ({
    id: 'm',
    kind: 'trademark',
    status: 'pending',
    endedOn: null,
    events: [],
    details: { classes: [9, 11], ...details },
    ...more,
  }) as EngineAsset;
const patent = (details: object, more: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'pending',
    endedOn: null,
    events: [],
    details: { type: 'invention', reduction: 0, openLicence: false, inventors: [], pct: false, ...details },
    ...more,
  }) as EngineAsset;
const notice = (key: string, on: string, delivery = 'received'): DatedEvent =>
  ({ id: 'n', act: 'notice', happenedOn: on, until: null, figures: { notice: key, delivery }, endsEvent: null }) as DatedEvent;
const of = (asset: EngineAsset, kind: string, today = '2026-11-22') => deadlinesOf(asset, law, today).find(d => d.kind === kind);

describe('[6.3.4-a] notices that ask for a review or a defence', () => {
  it.each([
    // 2026-12-05 is a Saturday: Monday the 7th.
    { key: 'trademark.reviewNonUse', on: '2026-11-20', dueOn: '2026-12-07', safeOn: '2026-12-05', law: 'TML2019', article: '54' },
    { key: 'trademark.reviewNonUse', on: '2026-12-20', dueOn: '2027-01-04', safeOn: '2027-01-04', law: 'TML2026', article: '' },
    { key: 'trademark.invalidityDefence', on: '2026-11-10', dueOn: '2026-12-10', safeOn: '2026-12-10', law: 'TMReg2014', article: '58' },
    { key: 'trademark.reviewDefence', on: '2026-11-20', dueOn: '2026-12-21', safeOn: '2026-12-20', law: 'TMReg2014', article: '58' },
  ])('$key received on $on: until $dueOn', ({ key, on, ...expected }) => {
    expect(of(mark({ events: [notice(key, on)] }), 'noticeReply')).toMatchObject({ ruleKey: key, ...expected });
  });

  it('the review of a decision on non-use costs 675 a class; sent by wire it is served after fifteen days', () => {
    const d = of(mark({ events: [notice('trademark.reviewNonUse', '2026-11-05', 'electronic')] }), 'noticeReply');
    expect(d).toMatchObject({ opensOn: '2026-11-20', dueOn: '2026-12-07', fee: { amount: 1350 } });
  });

  it('every notice has its row, its words and its name', () => {
    for (const key of [...markNotices, ...patentNotices]) {
      expect(
        firstRules.some(r => r.key === key),
        key,
      ).toBe(true);
      for (const phrase of [`notice.${key}`, `due.notice.${key}`, `ruleName.${key}`]) expect(say(phrase), phrase).not.toBe(phrase);
    }
  });
});

describe('[6.3.4-a] what an application opens abroad', () => {
  it.each([
    { type: 'invention', filedOn: '2026-03-10', dueOn: '2027-03-10' },
    { type: 'utility', filedOn: '2026-02-28', dueOn: '2027-02-28' },
    { type: 'design', filedOn: '2026-08-31', dueOn: '2027-02-28' },
  ])('$type of $filedOn: priority until $dueOn', ({ type, filedOn, dueOn }) => {
    const d = of(patent({ type, filedOn }), 'priority');
    expect(d).toMatchObject({ dueOn, safeOn: dueOn, law: 'PARIS', article: '4', confidence: 'toVerify', consequence: 'abroadLost' });
    expect(of(patent({ type, filedOn }), 'priority', '2027-03-11')).toBeUndefined();
  });

  it('an application that claims a priority itself counts from that day', () => {
    expect(of(patent({ filedOn: '2026-10-10', priorityOn: '2026-01-15' }), 'priority')).toMatchObject({
      dueOn: '2027-01-15',
      line: [{ is: 'start', what: 'priorityOn', day: '2026-01-15' }, expect.anything(), expect.anything()],
    });
  });

  it('a mark: six months; an international one has none', () => {
    expect(of(mark({ number: '87654321' }, { filedOn: '2026-08-31' }), 'priority')).toMatchObject({ dueOn: '2027-02-28', law: 'PARIS' });
    expect(of(mark({ number: 'G1234567' }, { filedOn: '2026-08-31' }), 'priority')).toBeUndefined();
  });

  it('PCT: 30 months from the priority, then 32 with a surcharge, then nothing', () => {
    const asset = patent({ pct: true, filedOn: '2025-01-20', priorityOn: '2024-06-30' }, { number: 'PCT/CN2025/012345' });
    expect(of(asset, 'pctEntry')).toMatchObject({
      dueOn: '2026-12-30',
      safeOn: '2026-12-30',
      graceUntil: '2027-03-01',
      consequence: 'pctIntoGrace',
      confidence: 'toVerify',
    });
    // 2027-02-28 is a Sunday.
    expect(of(asset, 'pctEntryGrace', '2027-01-04')).toMatchObject({ dueOn: '2027-03-01', safeOn: '2027-02-28', consequence: 'pctLost' });
    expect(deadlinesOf(asset, law, '2027-03-02').filter(d => d.kind.startsWith('pct'))).toEqual([]);
    expect(of(patent({ pct: true, filedOn: '2025-01-20' }), 'pctEntry')).toMatchObject({ dueOn: '2027-07-20' });
  });

  it('one that has entered here (a number of kind 8 or 9) has neither', () => {
    const entered = patent({ pct: true, filedOn: '2026-03-10', priorityOn: '2026-01-15' }, { number: '202080012345.2' });
    expect(deadlinesOf(entered, law, '2026-11-22').filter(d => d.kind.startsWith('pct') || d.kind === 'priority')).toEqual([]);
  });

  it('the number of an international application is no fault', () => {
    const check = (number: string) => checkNumberOf({ ...patent({ pct: true }), number } as Parameters<typeof checkNumberOf>[0]);
    for (const number of ['PCT/CN2025/012345', 'pct／cn2025／012345', 'PCT/CN2025/123456']) expect(check(number), number).toEqual([]);
    expect(check('PCT/CN25/1')).toMatchObject([{ severity: 'red' }]);
  });
});

describe('[6.3.4-a] rows of law and articles', () => {
  it('a renewal cites the article of renewal, by the law in force when the term ends', () => {
    const article = (registeredOn: string) => {
      const d = of(mark({ status: 'inForce' }, { registeredOn }), 'renewal');
      return d && sayArticle(d.law, d.article, say);
    };
    expect(article('2016-11-28')).toBe('《商标法》（2019年修正）第四十条');
    expect(article('2016-12-31')).toBe('《商标法》（2019年修正）第四十条');
    expect(article('2017-01-21')).toBe('《商标法》（2026年修订）第四十四条');
    const said = mark({ status: 'inForce' }, { validUntil: '2026-12-20' });
    expect(of(said, 'renewal')).toMatchObject({ law: 'TML2019', article: '40' });
  });

  it('a row that is shown is read by the engine, one that nothing reads is not shown', () => {
    const here = import.meta.dirname;
    const source = readdirSync(here)
      .filter(f => f.endsWith('.ts') && !f.includes('.test.') && !f.includes('.data.') && f !== 'rules-in-use.ts')
      .map(f => readFileSync(path.join(here, f), 'utf8'))
      .join('\n');
    const notices = new Set<string>([...markNotices, ...patentNotices, otherNotice]);
    const isRead = (key: string): boolean => notices.has(key) || source.includes(`'${key}'`) || /^(?:trademark|patent)\.service/.test(key);
    expect([...new Set(firstRules.map(r => r.key))].filter(key => isRead(key) !== isInUse(key))).toEqual([]);
  });
});
