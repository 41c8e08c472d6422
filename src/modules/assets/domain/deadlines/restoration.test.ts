import { describe, expect, it } from 'vitest';
import { firstLaw as law } from '#test/deadlines/first-law.ts';
import type { DatedEvent, EngineAsset } from '../../contract/deadline.ts';
import { findStatus } from '../status-words.ts';
import { deadlinesOf } from './deadlines.ts';

const event = (act: DatedEvent['act'], happenedOn: string, more: Partial<DatedEvent> = {}): DatedEvent => ({
  id: `${act}-1`,
  act,
  happenedOn,
  until: null,
  figures: {},
  endsEvent: null,
  ...more,
});
/** Filed 2020-03-10, paid through year 6; year 7 (2,000 yuan) fell due on 2026-03-10, its grace ended on 2026-09-10. */
const patent = (more: object, details: object = {}): EngineAsset =>
  ({
    id: 'p',
    kind: 'patent',
    status: 'ended',
    statusWords: '',
    asOf: '2026-10-20',
    endedOn: '2026-10-20',
    events: [],
    details: {
      type: 'invention',
      filedOn: '2020-03-10',
      grantedOn: '2022-06-14',
      paidThroughYear: 6,
      reduction: 0,
      openLicence: false,
      inventors: [],
      pct: false,
      ...details,
    },
    ...more,
  }) as EngineAsset;
const of = (asset: EngineAsset, today = '2026-11-22') => deadlinesOf(asset, law, today);

describe('[6.3.4-a] a patent that lapsed for unpaid fees can be restored', () => {
  it('also when only 失效 was recorded: two months from that day, to be verified, 1,000 + 2,000 + 25 %', () => {
    expect(of(patent({ events: [event('lapse', '2026-10-20')] }))).toMatchObject([
      {
        kind: 'restoration',
        item: 'event:lapse-1',
        dueOn: '2026-12-21',
        safeOn: '2026-12-20',
        confidence: 'toVerify',
        notes: ['noLapseNotice'],
        fee: { amount: 1000 + 2000 + 500 },
      },
    ]);
  });

  it.each(['未缴年费终止失效', '未缴年费专利权终止', '欠费终止', '失效（未缴年费）'])(
    '%s in the data: from the day of the data',
    statusWords => {
      expect(of(patent({ statusWords }))).toMatchObject([{ kind: 'restoration', dueOn: '2026-12-21', confidence: 'toVerify' }]);
    },
  );

  it('the notice of termination is the day from which it is counted, and it is sure', () => {
    const notice = event('notice', '2026-10-28', { figures: { notice: 'patent.restoration', delivery: 'received' } });
    const d = of(patent({ events: [event('lapse', '2026-10-20'), notice] }))[0];
    // 2026-12-28 is a Monday.
    expect(d).toMatchObject({ kind: 'restoration', dueOn: '2026-12-28', confidence: 'confirmed' });
    expect(d?.notes).not.toContain('noLapseNotice');
  });

  it('等恢复 in an imported list opens it as well', () => {
    const listed = patent({ status: 'recoverable', endedOn: null, statusWords: '逾期视撤，等恢复' });
    expect(of(listed)).toMatchObject([{ kind: 'restoration', dueOn: '2026-12-21', notes: ['noLapseNotice'] }]);
  });

  it('once the two months are over nothing is asked for', () => {
    expect(of(patent({ events: [event('lapse', '2026-10-20')] }), '2026-12-22')).toEqual([]);
  });

  it.each([
    ['届满终止待失效', { statusWords: '届满终止，待失效' }],
    ['届满终止失效', { statusWords: '届满终止失效' }],
    ['surrendered', { events: [event('surrender', '2026-10-20')] }],
    ['declared invalid', { events: [event('invalidation', '2026-10-20')] }],
    ['失效 without a ground', { statusWords: '失效' }],
    ['放弃专利权', { statusWords: '放弃专利权' }],
  ])('%s is not restored', (_, more) => expect(of(patent(more))).toEqual([]));

  it('a lapse after the term has run out is the end of the term', () => {
    const own = { type: 'utility', filedOn: '2016-09-12', grantedOn: '2017-02-01', paidThroughYear: 10 };
    expect(of(patent({ events: [event('lapse', '2026-10-20')] }, own))).toEqual([]);
  });

  it('届满终止待失效 that an older list called recoverable is not restored either', () => {
    expect(
      of(patent({ status: 'recoverable', endedOn: null, statusWords: '届满终止待失效', events: [event('lapse', '2026-10-20')] })),
    ).toEqual([]);
  });
});

describe('[6.3.4-a] groups of official words', () => {
  it.each([
    ['驳回等复审请求', 'pending'],
    ['驳回等复审', 'pending'],
    ['进入复审', 'pending'],
    ['届满终止,待失效', 'ended'],
    ['届满终止，待失效', 'ended'],
    ['届满终止失效', 'ended'],
    ['期限届满终止', 'ended'],
    ['未缴年费专利权终止，等恢复', 'recoverable'],
    ['未缴年费终止,等恢复', 'recoverable'],
    ['逾期视撤，等恢复', 'recoverable'],
    ['视为放弃，等恢复', 'recoverable'],
    ['未缴年费终止失效', 'ended'],
    ['驳回失效', 'ended'],
    ['专利权维持', 'inForce'],
    ['等年费滞纳金', 'inGrace'],
  ])('%s is %s', (words, status) => expect(findStatus('patent', words)).toBe(status));
});
