import { describe, expect, it } from 'vitest';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { deadlinesOf } from './deadlines.ts';

const event = (act: DatedEvent['act'], more: Partial<DatedEvent>): DatedEvent => ({
  id: `${act}-1`,
  act,
  happenedOn: '2026-01-10',
  until: null,
  figures: {},
  endsEvent: null,
  ...more,
});
const mark = (details: object, more: object = {}): EngineAsset =>
  ({
    id: 'm',
    kind: 'trademark',
    status: 'inForce',
    endedOn: null,
    events: [],
    details: { classes: [9], ...details },
    ...more,
  }) as EngineAsset;
const patent = (details: object, more: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'inForce',
    endedOn: null,
    events: [],
    details: { type: 'invention', reduction: 0, openLicence: false, inventors: [], pct: false, ...details },
    ...more,
  }) as EngineAsset;
const of = (asset: EngineAsset, today: string, kind: string) => deadlinesOf(asset, law, today).find(d => d.kind === kind);

describe('[6.3.1-a] deadlines of a mark', () => {
  it('renewal becomes grace the day after validity ended, and a renewal opens the next term', () => {
    const m = mark({ registeredOn: '2016-11-28', classes: [9, 11] });
    expect(of(m, '2026-11-27', 'renewal')).toMatchObject({
      opensOn: '2025-11-27',
      dueOn: '2026-11-27',
      graceUntil: '2027-05-27',
      fee: { amount: 900 },
    });
    expect(of(m, '2026-11-28', 'renewal')).toBeUndefined();
    expect(of(m, '2026-11-28', 'renewalGrace')).toMatchObject({ dueOn: '2027-05-27', fee: { amount: 1350 }, consequence: 'markStruckOff' });
    const renewed = { ...m, events: [event('renewal', { happenedOn: '2026-08-01' })] } as EngineAsset;
    expect(of(renewed, '2026-11-28', 'renewal')).toMatchObject({ dueOn: '2036-11-27', opensOn: '2035-11-27' });
    const early = { ...m, events: [event('renewal', { happenedOn: '2024-08-01' })] } as EngineAsset;
    expect(of(early, '2026-11-22', 'renewal')).toMatchObject({ dueOn: '2026-11-27' });
  });

  it('the register’s own end is followed; where it differs the earlier day is kept and it is said', () => {
    const same = mark({ registeredOn: '2016-11-28', validUntil: '2036-11-27' });
    expect(of(same, '2026-12-01', 'renewal')).toMatchObject({ dueOn: '2036-11-27', safeOn: '2036-11-27', confidence: 'confirmed' });
    const other = mark({ registeredOn: '2016-11-28', validUntil: '2026-11-28' });
    expect(of(other, '2026-11-01', 'renewal')).toMatchObject({
      dueOn: '2026-11-28',
      safeOn: '2026-11-27',
      confidence: 'toVerify',
      notes: ['registerDiffers', 'windowApproximate'],
    });
    expect(of(mark({ validUntil: '2027-03-05' }), '2026-11-01', 'renewal')).toMatchObject({ dueOn: '2027-03-05', safeOn: '2027-03-05' });
  });

  it('a publication inside its three months as the law changes: the shorter end is the safe one', () => {
    const m = mark({ publishedOn: '2026-11-27' }, { status: 'pending' });
    expect(of(m, '2026-12-01', 'opposition')).toMatchObject({
      dueOn: '2027-03-01',
      safeOn: '2027-01-27',
      confidence: 'toVerify',
      law: 'TML2019',
      article: '33',
    });
    const after = mark({ publishedOn: '2027-01-06' }, { status: 'pending' });
    expect(of(after, '2027-01-10', 'opposition')).toMatchObject({
      dueOn: '2027-03-08',
      law: 'TML2026',
      article: '36',
      confidence: 'provisional',
    });
  });

  it.each(['0001-01-01', '9999-12-31', '0026-03-01'])('a mistyped year %s brings no deadline that could not be kept', day => {
    expect(deadlinesOf(mark({ registeredOn: day, validUntil: day }), law, '2026-11-22').filter(d => d.kind.startsWith('renewal'))).toEqual(
      [],
    );
    expect(deadlinesOf(patent({ filedOn: day, grantedOn: day, paidThroughYear: 5 }), law, '2026-11-22')).toEqual([]);
  });

  it('an ended mark has no deadlines, nor has one that went to somebody else', () => {
    expect(deadlinesOf(mark({ registeredOn: '2016-11-28' }, { status: 'ended' }), law, '2026-11-22')).toEqual([]);
    expect(deadlinesOf(mark({ registeredOn: '2016-11-28' }, { endedOn: '2026-11-22' }), law, '2026-11-22')).toEqual([]);
  });
});

describe('[6.3.1-a] deadlines of a patent', () => {
  const filed = { filedOn: '2021-12-05', grantedOn: '2023-05-09' };

  it('late fee month by month, on the whole fee although the fee is reduced', () => {
    const p = patent({ ...filed, paidThroughYear: 6, reduction: 0.85 });
    expect(of(p, '2027-12-06', 'annualFee')?.fee?.amount).toBe(300);
    const late = ['2028-01-05', '2028-01-06', '2028-02-06', '2028-03-06', '2028-04-06', '2028-05-06'].map(
      day => of(p, day, 'annualFeeGrace')?.fee?.amount,
    );
    expect(late).toEqual([300, 400, 500, 600, 700, 800]);
  });

  it('a reduction that is not on record for the year is not taken', () => {
    const p = patent({ ...filed, paidThroughYear: 5, reduction: 0.85, reductionUntilYear: 2025 });
    expect(of(p, '2026-11-22', 'annualFee')).toMatchObject({ fee: { amount: 1200 }, notes: ['reductionNotOnRecord', 'feeToVerify'] });
  });

  it('the reduction of the coming fee is asked for two and a half months ahead, kept three days earlier, with the way there', () => {
    const p = patent({ ...filed, paidThroughYear: 5, reduction: 0.85, reductionUntilYear: 2025 });
    expect(of(p, '2026-09-01', 'feeReduction')).toMatchObject({
      item: 'year:6',
      dueOn: '2026-09-20',
      safeOn: '2026-09-17',
      confidence: 'toVerify',
      consequence: 'reductionLost',
      law: 'FEE2016',
      line: [
        { is: 'start', what: 'feeDueOn', day: '2026-12-05' },
        { is: 'back', count: 2, unit: 'month' },
        { is: 'back', count: 15, unit: 'day' },
        { is: 'equals', day: '2026-09-20' },
      ],
    });
    expect(of(p, '2026-09-21', 'feeReduction')).toBeUndefined();
  });

  it('who never had the reduction is reminded only when it is said to qualify, and nobody whose record reaches the year', () => {
    const kept = { ...filed, paidThroughYear: 5 };
    expect(of(patent(kept), '2026-09-01', 'feeReduction')).toBeUndefined();
    expect(of(patent({ ...kept, reductionEligible: true }), '2026-09-01', 'feeReduction')).toMatchObject({ dueOn: '2026-09-20' });
    expect(of(patent({ ...kept, reduction: 0.7, reductionUntilYear: 2026 }), '2026-09-01', 'feeReduction')).toBeUndefined();
    // Granted in year 2: year 12 is the first without relief.
    const old = { ...kept, reductionEligible: true };
    expect(of(patent({ ...old, paidThroughYear: 10 }), '2026-09-01', 'feeReduction')).toMatchObject({ item: 'year:11' });
    expect(of(patent({ ...old, paidThroughYear: 11 }), '2026-09-01', 'feeReduction')).toBeUndefined();
  });

  it('a month without that day counts from its last: fee due on 2027-04-30, two months back, fifteen days more', () => {
    const p = patent({ filedOn: '2021-04-30', grantedOn: '2023-05-09', paidThroughYear: 6, reductionEligible: true });
    expect(of(p, '2026-12-01', 'feeReduction')).toMatchObject({ item: 'year:7', dueOn: '2027-02-13', safeOn: '2027-02-10' });
  });

  it('without a record of payment the year whose grace still runs is shown, and to be verified', () => {
    const p = patent(filed);
    expect(of(p, '2026-03-01', 'annualFeeGrace')).toMatchObject({ item: 'year:5', confidence: 'toVerify' });
    expect(of(p, '2026-11-22', 'annualFee')).toMatchObject({ item: 'year:6', confidence: 'toVerify', notes: ['noPaymentRecord'] });
  });

  it('the fee of the year of grant is paid with registration', () => {
    expect(of(patent(filed), '2023-06-01', 'annualFee')).toMatchObject({ item: 'year:3', dueOn: '2023-12-05' });
  });

  it('payments recorded later count, and after the last year there is no fee', () => {
    const p = patent({ ...filed, paidThroughYear: 3 }, { events: [event('payment', { figures: { paidThroughYear: 7 } })] });
    expect(of(p, '2026-11-22', 'annualFee')).toMatchObject({ item: 'year:8' });
    expect(of(patent({ ...filed, paidThroughYear: 20 }), '2026-11-22', 'annualFee')).toBeUndefined();
  });

  it('an open licence gives 15 % off, and the better relief is taken', () => {
    const licence = event('licence', { id: 'l', happenedOn: '2026-02-01', until: '2027-02-01' });
    const open = patent({ ...filed, paidThroughYear: 5 }, { events: [event('openLicence', {}), licence] });
    expect(of(open, '2026-11-22', 'annualFee')?.fee?.amount).toBe(1020);
    const ended = [event('openLicence', {}), licence, event('openLicenceEnd', { id: 'e', happenedOn: '2026-05-01' })];
    expect(of({ ...open, events: ended } as EngineAsset, '2026-11-22', 'annualFee')?.fee?.amount).toBe(1200);
    const both = patent({ ...filed, paidThroughYear: 5, reduction: 0.7, openLicence: true });
    expect(of(both, '2026-11-22', 'annualFee')?.fee?.amount).toBe(360);
  });

  it('a lapsed one can be restored within two months of the notice: 1,000, the fee, and the highest late fee', () => {
    const p = patent({ ...filed, paidThroughYear: 4 }, { status: 'recoverable', events: [event('lapse', { happenedOn: '2026-08-10' })] });
    expect(deadlinesOf(p, law, '2026-09-01')).toMatchObject([
      {
        kind: 'restoration',
        dueOn: '2026-10-10',
        safeOn: '2026-10-10',
        fee: { amount: 1000 + 1200 + 300 },
        consequence: 'rightLost',
        article: '6',
      },
    ]);
  });

  it('a leap day has no corresponding day at the end of ten years: the earlier one is kept', () => {
    const p = patent({ type: 'utility', filedOn: '2020-02-29', grantedOn: '2020-12-01', paidThroughYear: 6 });
    expect(of(p, '2026-11-22', 'patentTerm')).toMatchObject({ dueOn: '2030-02-28', safeOn: '2030-02-27', confidence: 'toVerify' });
  });
});

describe('[6.3.1-a] licences, pledges, papers', () => {
  it('a licence brings its end and its record; one that was ended brings nothing', () => {
    const licence = event('licence', { id: 'l', happenedOn: '2026-09-30', until: '2028-09-30' });
    const kinds = deadlinesOf(patent({ filedOn: '2021-12-05' }, { events: [licence] }), law, '2026-10-01').map(d => `${d.kind} ${d.dueOn}`);
    expect(kinds).toContain('licenceEnd 2028-09-30');
    expect(kinds).toContain('licenceRecord 2026-12-30');
    const over = [licence, event('licenceEnd', { id: 'e', endsEvent: 'l' })];
    expect(
      deadlinesOf(patent({ filedOn: '2021-12-05' }, { events: over }), law, '2026-10-01').filter(d => d.item.startsWith('event')),
    ).toEqual([]);
  });

  it('a certificate ends on the day it names, and three months before it is time', () => {
    const asset = {
      id: 'c',
      kind: 'certificate',
      status: 'inForce',
      endedOn: null,
      events: [],
      details: { scheme: 'ISO 9001', expiresOn: '2027-05-31' },
    };
    expect(deadlinesOf(asset as unknown as EngineAsset, law, '2026-11-22')).toMatchObject([
      { kind: 'certificateExpiry', opensOn: '2027-02-28', dueOn: '2027-05-31', safeOn: '2027-05-31', confidence: 'confirmed' },
    ]);
  });
});
