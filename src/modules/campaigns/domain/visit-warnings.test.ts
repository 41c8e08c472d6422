import { describe, expect, it } from 'vitest';
import { type AskedTime, visitWarnings } from './visit-warnings.ts';

const plain: AskedTime = {
  day: '2026-12-02',
  start: 600,
  end: 660,
  holidays: [],
  years: [2026],
  away: [],
  clashes: [],
  planned: [],
  lastOn: null,
  past: false,
};
const codes = (more: Partial<AskedTime>): string[] => visitWarnings({ ...plain, ...more }).map(n => n.code.split('.').pop() ?? '');
const day = (kind: 'off' | 'work', on: string) => ({ day: on, kind, name: '国庆节', source: '国办发明电' });

describe('what speaks against a time', () => {
  it('[6.1-e] an ordinary hour of a working day has nothing against it', () => {
    expect(codes({})).toEqual([]);
  });

  it('[6.1-e] weekends and holidays are said, a worked weekend is not', () => {
    expect(codes({ day: '2026-12-05' })).toEqual(['weekend']);
    expect(codes({ day: '2026-10-01', holidays: [day('off', '2026-10-01')] })).toEqual(['holiday']);
    expect(codes({ day: '2026-10-10', holidays: [day('work', '2026-10-10')] })).toEqual([]);
    expect(codes({ day: '2026-10-03', holidays: [day('off', '2026-10-03')] })).toEqual(['holiday']);
    expect(codes({ day: '2027-03-03' })).toEqual(['noNotice']);
  });

  it('[6.1-e] people who are away or elsewhere, odd hours, and what the enterprise has already', () => {
    expect(
      codes({
        start: 480,
        end: 540,
        past: true,
        away: [{ person: '王敏', until: '2026-12-04' }],
        clashes: [{ person: '李明', at: '10:00', enterprise: '某厂' }],
        planned: ['2026-12-09'],
        lastOn: '2026-11-20',
      }),
    ).toEqual(['past', 'busy', 'away', 'offHours', 'planned', 'recent']);
  });
});
