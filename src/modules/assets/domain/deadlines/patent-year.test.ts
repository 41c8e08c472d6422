import { describe, expect, it } from 'vitest';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { deadlinesOf } from './deadlines.ts';

/** Filed 2020-03-10: year 6 fell due on 2025-03-10 (Monday), year 7 on 2026-03-10 (Tuesday), year 8 on 2027-03-10; grace of year 7 to 2026-09-10. */
const patent = (more: object, details: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'inForce',
    statusWords: '专利权维持',
    endedOn: null,
    events: [],
    details: {
      type: 'invention',
      filedOn: '2020-03-10',
      grantedOn: '2022-06-14',
      reduction: 0,
      openLicence: false,
      inventors: [],
      pct: false,
      ...details,
    },
    ...more,
  }) as EngineAsset;
const fee = (asset: EngineAsset, today: string) => deadlinesOf(asset, law, today).find(d => d.kind.startsWith('annualFee'));
const paid = (year: number, on: string): DatedEvent => ({
  id: 'pay',
  act: 'payment',
  happenedOn: on,
  until: null,
  figures: { paidThroughYear: year },
  endsEvent: null,
});

describe('[6.3.4-a] which annual fee is next', () => {
  it.each(['专利权维持', '专利权 维持', '专利权维持（授权）', '有效（专利权维持）'])(
    '%s in data of after the anniversary: that year is paid, nothing is in arrears, and the ground is said',
    statusWords => {
      expect(fee(patent({ statusWords, asOf: '2026-05-20' }), '2026-05-25')).toMatchObject({
        kind: 'annualFee',
        item: 'year:8',
        dueOn: '2027-03-10',
        confidence: 'toVerify',
        notes: expect.arrayContaining(['yearByStatus']),
      });
    },
  );

  it('the day after the due day is after it, the due day is not', () => {
    expect(fee(patent({ asOf: '2026-03-11' }), '2026-03-12')).toMatchObject({ kind: 'annualFee', item: 'year:8' });
    expect(fee(patent({ asOf: '2026-03-10' }), '2026-03-12')).toMatchObject({
      kind: 'annualFeeGrace',
      item: 'year:7',
      notes: expect.arrayContaining(['noPaymentRecord']),
    });
  });

  it('an anniversary on a Saturday (2022-12-05 + 4 years, moved to Monday the 7th) has fallen due on the Monday', () => {
    const own = { filedOn: '2021-12-05', grantedOn: '2023-05-09' };
    expect(fee(patent({ asOf: '2026-12-07' }, own), '2026-12-08')).toMatchObject({ kind: 'annualFeeGrace', item: 'year:6' });
    expect(fee(patent({ asOf: '2026-12-08' }, own), '2026-12-08')).toMatchObject({ kind: 'annualFee', item: 'year:7' });
  });

  it('data of before the anniversary say nothing of the year after it, but that the year before was paid', () => {
    const before = patent({ asOf: '2026-01-20' });
    expect(fee(before, '2026-02-01')).toMatchObject({ kind: 'annualFee', item: 'year:7', notes: ['yearByStatus'] });
    expect(fee(before, '2026-04-01')).toMatchObject({ kind: 'annualFeeGrace', item: 'year:7', notes: ['noPaymentRecord'] });
  });

  it.each(['有效', '有权', '授权', ''])('“%s” holds during arrears as well and proves nothing', statusWords => {
    expect(fee(patent({ statusWords, asOf: '2026-05-20' }), '2026-05-25')).toMatchObject({
      kind: 'annualFeeGrace',
      item: 'year:7',
      confidence: 'toVerify',
      notes: ['noPaymentRecord'],
    });
  });

  it('等年费滞纳金: the register says itself which year is not paid', () => {
    const late = patent({ status: 'inGrace', statusWords: '等年费滞纳金', asOf: '2026-05-20' });
    // Month 3 of grace (2026-05-11 … 06-10): 2,000 and 10 %.
    expect(fee(late, '2026-05-25')).toMatchObject({ kind: 'annualFeeGrace', item: 'year:7', dueOn: '2026-09-10', fee: { amount: 2200 } });
    expect(fee(late, '2026-05-25')?.notes).not.toContain('noPaymentRecord');
  });

  it('a record of payment is overruled by a status only when its data are a month older than the due day', () => {
    const own = { paidThroughYear: 6 };
    expect(fee(patent({ asOf: '2026-03-25' }, own), '2026-03-26')).toMatchObject({ kind: 'annualFeeGrace', item: 'year:7' });
    expect(fee(patent({ asOf: '2026-04-11' }, own), '2026-04-12')).toMatchObject({ kind: 'annualFee', item: 'year:8' });
    expect(fee(patent({ asOf: '2026-04-11', events: [paid(8, '2026-04-20')] }, own), '2026-04-21')).toMatchObject({ item: 'year:9' });
  });

  it('the year of grant was paid at registration: no year before it is asked for', () => {
    expect(fee(patent({ asOf: '2022-07-01' }), '2022-07-02')).toMatchObject({ kind: 'annualFee', item: 'year:4', dueOn: '2023-03-10' });
  });

  it('the last year paid by the status: no fee is left', () => {
    const own = { type: 'utility', filedOn: '2017-02-06', grantedOn: '2017-09-01' };
    expect(fee(patent({ asOf: '2026-06-01' }, own), '2026-06-02')).toBeUndefined();
  });
});
