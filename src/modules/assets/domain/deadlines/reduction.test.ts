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
const patent = (details: object, more: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'pending',
    endedOn: null,
    events: [],
    details: { type: 'invention', filedOn: '2025-03-10', reduction: 0, openLicence: false, inventors: [], pct: false, ...details },
    ...more,
  }) as EngineAsset;
const feeOf = (asset: EngineAsset, kind: string, today = '2026-11-22') => deadlinesOf(asset, law, today).find(d => d.kind === kind)?.fee;

describe('[6.3.4-a] what the reduction covers (财税〔2016〕78号)', () => {
  it.each([
    [0, 2500],
    [0.85, 375],
    [0.7, 750],
  ])('substantive examination at %s off: %s', (reduction, amount) => {
    expect(feeOf(patent({ reduction }), 'examination')).toMatchObject({ amount, confidence: 'confirmed' });
  });

  it.each([
    ['patent.reviewRefusal', 'invention', 0.85, 150],
    ['patent.reviewRefusal', 'invention', 0.7, 300],
    ['patent.reviewRefusal', 'utility', 0.85, 45],
    ['patent.reviewRefusal', 'design', 0.7, 90],
    ['patent.filingFeeNotice', 'invention', 0.85, 135],
    ['patent.filingFeeNotice', 'invention', 0.7, 270],
    ['patent.filingFeeNotice', 'utility', 0.85, 75],
    ['patent.filingFeeNotice', 'design', 0.7, 150],
    ['patent.filingFeeNotice', 'invention', 0, 900],
  ] as const)('%s of %s at %s off: %s', (notice, type, reduction, amount) => {
    const events = [event('notice', { happenedOn: '2026-11-01', figures: { notice } })];
    expect(feeOf(patent({ type, reduction }, { events }), 'noticeReply')?.amount).toBe(amount);
  });

  it('one whose record does not reach the year: the whole fee, and whether it must be filed each year is to be verified', () => {
    const d = deadlinesOf(patent({ reduction: 0.85, reductionUntilYear: 2027 }), law, '2026-11-22').find(x => x.kind === 'examination');
    // Three years from 2025-03-10 end in 2028.
    expect(d).toMatchObject({ dueOn: '2028-03-10', fee: { amount: 2500, confidence: 'toVerify' } });
    expect(d?.notes).toEqual(expect.arrayContaining(['reductionNotOnRecord', 'feeToVerify']));
  });

  it('fees that it does not cover stay whole: restoring costs 1,000', () => {
    const lapse = event('lapse', { happenedOn: '2026-08-10' });
    const asset = patent(
      { filedOn: '2021-12-05', grantedOn: '2023-05-09', paidThroughYear: 4, reduction: 0.85 },
      { status: 'recoverable', events: [lapse] },
    );
    // Year 5: 1,200 at 85 % off = 180; late fee of the sixth month 25 % of the whole fee = 300.
    expect(feeOf(asset, 'restoration', '2026-09-01')?.amount).toBe(1000 + 180 + 300);
  });
});

describe('[6.3.4-a] an open licence relieves only while it is carried out (财税〔2024〕23号)', () => {
  // Year 6 (1,200) is due on 2026-12-05.
  const own = { filedOn: '2021-12-05', grantedOn: '2023-05-09', paidThroughYear: 5 };
  const fee = (events: DatedEvent[], details: object = {}) =>
    feeOf(patent({ ...own, ...details }, { status: 'inForce', events }), 'annualFee')?.amount;
  const declared = event('openLicence', {});
  const licence = (more: Partial<DatedEvent>) => event('licence', { id: 'l', happenedOn: '2026-02-01', until: '2027-02-01', ...more });

  it('a declaration alone gives nothing; a licence that runs on the day of the fee gives 15 % off', () => {
    expect(fee([declared])).toBe(1200);
    expect(fee([declared, licence({})])).toBe(1020);
    expect(fee([declared, licence({ until: null })])).toBe(1020);
  });

  it('one that ended before, begins after, was ended early, or came before the declaration gives nothing', () => {
    expect(fee([declared, licence({ until: '2026-12-04' })])).toBe(1200);
    expect(fee([declared, licence({ until: '2026-12-05' })])).toBe(1020);
    expect(fee([declared, licence({ happenedOn: '2026-12-06' })])).toBe(1200);
    expect(fee([declared, licence({}), event('licenceEnd', { happenedOn: '2026-06-01', endsEvent: 'l' })])).toBe(1200);
    expect(fee([declared, licence({ happenedOn: '2025-06-01' })])).toBe(1200);
  });

  it('the register that says it is carried out is believed where nothing was declared here', () => {
    expect(fee([], { openLicence: true })).toBe(1020);
    expect(fee([declared], { openLicence: true })).toBe(1200);
  });
});
