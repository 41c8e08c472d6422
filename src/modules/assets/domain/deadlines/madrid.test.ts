import { describe, expect, it } from 'vitest';
import { fill } from '#platform/contract/phrases.ts';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import type { DeadlineRow } from '../../contract/warning.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { warningWords } from '../../server/deadlines/warning-words.data.ts';
import { isMadridNumber } from '../identifiers/trademark-number.ts';
import { deadlinesOf } from './deadlines.ts';
import { messageOf, type Say } from './message.ts';
import { sayFee } from './say-law.ts';

const words: Readonly<Record<string, string>> = { ...zhCN, ...warningWords };
const say: Say = (key, params) => fill(words[key] ?? key, { ...params });

const mark = (details: object, number = 'G1234567', events: DatedEvent[] = []): EngineAsset =>
  ({
    id: 'm',
    kind: 'trademark',
    status: 'inForce',
    number,
    endedOn: null,
    events,
    details: { classes: [9, 11], ...details },
  }) as EngineAsset;
const of = (asset: EngineAsset, today: string, kind: string) => deadlinesOf(asset, law, today).find(d => d.kind === kind);

describe('[X-4] international registrations (Madrid)', () => {
  it('ends on the anniversary day itself, is renewed at the Bureau, costs Swiss francs and is to be verified', () => {
    const d = of(mark({ registeredOn: '2016-11-28' }), '2026-11-22', 'renewal');
    expect(d).toMatchObject({
      opensOn: '2026-05-28',
      dueOn: '2026-11-28',
      safeOn: '2026-11-28',
      graceUntil: '2027-05-28',
      law: 'MADRID',
      article: '7',
      consequence: 'madridIntoGrace',
      confidence: 'toVerify',
      fee: { amount: 653, currency: 'CHF', confidence: 'toVerify' },
      notes: expect.arrayContaining(['ruleToVerify', 'madrid', 'feeToVerify']),
    });
    expect(sayFee(d?.fee ?? null, say)).toBe('国际注册续展基本费 653 瑞士法郎');
    const national = of(mark({ registeredOn: '2016-11-28' }, '12345678'), '2026-11-22', 'renewal');
    expect(national).toMatchObject({ dueOn: '2026-11-27', fee: { amount: 900 } });
  });

  it('grace of six months, not moved, with half of the basic fee on top: 653 + 326.50', () => {
    const d = of(mark({ registeredOn: '2016-11-28' }), '2026-11-29', 'renewalGrace');
    expect(d).toMatchObject({ dueOn: '2027-05-28', consequence: 'madridStruckOff', fee: { amount: 979.5, currency: 'CHF' } });
    expect(sayFee(d?.fee ?? null, say)).toContain('= 979.5 瑞士法郎起');
  });

  it('a leap day ends on the last of February; a renewal opens ten years from the old end', () => {
    expect(of(mark({ registeredOn: '2016-02-29' }), '2026-01-10', 'renewal')).toMatchObject({ dueOn: '2026-02-28' });
    const renewed: DatedEvent = { id: 'r', act: 'renewal', happenedOn: '2026-08-01', until: null, figures: {}, endsEvent: null };
    expect(of(mark({ registeredOn: '2016-11-28' }, 'G1234567', [renewed]), '2026-11-22', 'renewal')).toMatchObject({ dueOn: '2036-11-28' });
  });

  it('the end that the register names is the same one, not another term', () => {
    const d = of(mark({ registeredOn: '2006-11-28', validUntil: '2026-11-28' }), '2026-11-22', 'renewal');
    expect(d).toMatchObject({ dueOn: '2026-11-28' });
    expect(d?.notes).not.toContain('registerDiffers');
  });

  it.each([
    { gazette: '2026-03-12', today: '2026-04-10', dueOn: '2026-07-01', safeOn: '2026-06-30', law: 'TMReg2014', article: '45' },
    { gazette: '2026-03-31', today: '2026-04-10', dueOn: '2026-07-01', safeOn: '2026-06-30', law: 'TMReg2014', article: '45' },
    // 2026-08-01 is a Saturday.
    { gazette: '2026-04-01', today: '2026-04-10', dueOn: '2026-08-03', safeOn: '2026-07-31', law: 'TMReg2014', article: '45' },
    // Three months end in the time of the new law: the shorter two are kept.
    { gazette: '2026-11-05', today: '2026-12-02', dueOn: '2027-03-01', safeOn: '2027-01-31', law: 'TMReg2014', article: '45' },
    { gazette: '2026-12-17', today: '2026-12-20', dueOn: '2027-03-01', safeOn: '2027-02-28', law: 'TML2026', article: '36' },
  ])('opposition from the month after the Gazette of $gazette', ({ gazette, today, ...expected }) => {
    const d = of(mark({ publishedOn: gazette, registeredOn: '2025-10-02' }), today, 'opposition');
    expect(d).toMatchObject({ ...expected, confidence: 'toVerify' });
    expect(d?.notes).toContain('madridGazette');
  });

  it.each([
    'G1234567',
    'g 1234567A',
    'Ｇ１２３４５６７',
    '第G1234567号',
    '国际注册号：1234567',
    '国际注册第1234567号',
    'IR 1234567',
    'WO1234567',
  ])('%s is international', number => expect(isMadridNumber(number)).toBe(true));
  it.each(['12345678', '第12345678号', '注册号12345678', '12345678G', ''])('“%s” is not', number =>
    expect(isMadridNumber(number)).toBe(false),
  );

  it('the message names francs and the Bureau, never yuan', () => {
    const d = of(mark({ registeredOn: '2016-11-28' }), '2026-11-22', 'renewal');
    const row = { ...d, feeAmount: null, feeLine: d?.fee?.line, assetKind: 'trademark', assetTitle: '运河星', assetNumber: 'G1234567' };
    const text = messageOf({ ...row, enterpriseName: '杭州龙坞茶业有限公司', asOf: '2026-11-20' } as unknown as DeadlineRow, say);
    expect(text).toContain('653 瑞士法郎');
    expect(text).toContain('国际局');
    expect(text).toContain('《商标国际注册马德里协定有关议定书》第七条');
    expect(text).not.toMatch(/\d 元|450/);
  });
});
