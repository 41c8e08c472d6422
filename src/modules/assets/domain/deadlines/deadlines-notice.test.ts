import { describe, expect, it } from 'vitest';
import { fill } from '#platform/contract/phrases.ts';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { deadlinesOf } from './deadlines.ts';
import { sayLine } from './say-law.ts';

const notice = (figures: DatedEvent['figures'], on: string, more: Partial<DatedEvent> = {}): DatedEvent => ({
  id: 'n',
  act: 'notice',
  happenedOn: on,
  until: null,
  figures,
  endsEvent: null,
  ...more,
});
const mark = (events: DatedEvent[]): EngineAsset =>
  ({ id: 'm', kind: 'trademark', status: 'pending', endedOn: null, events, details: { classes: [9, 11] } }) as EngineAsset;
const patent = (events: DatedEvent[], more: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'inForce',
    endedOn: null,
    events,
    details: {
      type: 'invention',
      filedOn: '2021-12-05',
      grantedOn: '2023-05-09',
      paidThroughYear: 5,
      reduction: 0,
      openLicence: false,
      inventors: [],
      pct: false,
    },
    ...more,
  }) as EngineAsset;
const of = (asset: EngineAsset, kind = 'noticeReply') => deadlinesOf(asset, law, '2026-11-22').find(d => d.kind === kind);

describe('[6.3.1-a] notices received', () => {
  it('a refusal sent by wire: deemed served on the fifteenth day, fifteen more for review, a worked Saturday counts', () => {
    const d = of(mark([notice({ notice: 'trademark.reviewRefusal', delivery: 'electronic' }, '2026-09-10')]));
    expect(d).toMatchObject({ item: 'event:n', opensOn: '2026-09-25', dueOn: '2026-10-10', safeOn: '2026-10-10', article: '34' });
    expect(d?.fee?.amount).toBe(1350);
    const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
      fill((zhCN as Record<string, string>)[key] ?? key, { ...params });
    expect(sayLine(d?.line ?? [], say)).toBe('2026-09-10 发出 + 15 日 = 2026-09-25 （视为送达） + 15 日 = 2026-10-10');
  });

  it('signed for: counted from that day, moved past a weekend, kept on the unmoved one', () => {
    const d = of(mark([notice({ notice: 'trademark.nonUseAnswer', delivery: 'received' }, '2026-10-22')]));
    expect(d).toMatchObject({ dueOn: '2026-12-22', safeOn: '2026-12-22', law: 'TMReg2014', article: '66' });
    const w = of(mark([notice({ notice: 'trademark.reviewRefusal' }, '2026-11-13')]));
    expect(w).toMatchObject({ dueOn: '2026-11-30', safeOn: '2026-11-28' });
  });

  it('the new law as soon as the period ends in its time', () => {
    const d = of(mark([notice({ notice: 'trademark.reviewRefusal', delivery: 'received' }, '2026-12-20')]));
    expect(d).toMatchObject({ dueOn: '2027-01-04', law: 'TML2026', article: '37' });
  });

  it('an office action names its own day: that is the legal one, the earlier of both is kept, and it is to be verified', () => {
    const action = { notice: 'patent.officeActionFirst', delivery: 'electronic' } as const;
    expect(of(patent([notice(action, '2026-09-10')]))).toMatchObject({ dueOn: '2027-01-11', safeOn: '2027-01-10', confidence: 'toVerify' });
    const later = of(patent([notice(action, '2026-09-10', { until: '2027-01-25' })]));
    expect(later).toMatchObject({ dueOn: '2027-01-25', safeOn: '2027-01-10' });
    expect(later?.notes).toContain('paperDiffers');
    expect(of(patent([notice(action, '2026-09-10', { until: '2026-12-01' })]))).toMatchObject({
      dueOn: '2026-12-01',
      safeOn: '2026-12-01',
    });
  });

  it('any other notice: the day that it names', () => {
    const d = of(patent([notice({ notice: 'paper.notice' }, '2026-11-01', { until: '2026-12-15' })]));
    expect(d).toMatchObject({ dueOn: '2026-12-15', safeOn: '2026-12-15', law: 'PAPER', confidence: 'confirmed' });
  });

  it('the notice of a lapse opens the restoration, once, with its fees; one that is answered asks for nothing', () => {
    const lapse = notice({ notice: 'patent.restoration', delivery: 'mail' }, '2026-10-20');
    const asset = patent([lapse], { status: 'recoverable' });
    expect(deadlinesOf(asset, law, '2026-11-22').map(d => d.kind)).toEqual(['restoration']);
    // 1,000 + the fee of year 6 + 25 %.
    expect(of(asset, 'restoration')).toMatchObject({ dueOn: '2027-01-04', safeOn: '2027-01-04', fee: { amount: 1000 + 1200 + 300 } });
    const answered = [
      notice({ notice: 'patent.officeActionFirst' }, '2026-09-10'),
      notice({}, '2026-10-10', { id: 'a', act: 'noticeAnswer', endsEvent: 'n' }),
    ];
    expect(of(patent(answered))).toBeUndefined();
  });
});
