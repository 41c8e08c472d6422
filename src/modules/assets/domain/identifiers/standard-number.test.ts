import { describe, expect, it } from 'vitest';
import { readStandard, standardsIn } from './standard-number.ts';
import { doubtfulReferences, layouts, noReferences, printedReferences, undatedReferences } from './standard-references.data.ts';
import { judgeStandard } from './standard-status.ts';

const messy = printedReferences.flatMap(printed =>
  Object.entries(layouts).map(([layout, write]) => ({ layout, written: write(printed), key: printed })),
);
const keyOf = (written: string): string | null => {
  const reading = readStandard(written);
  return reading.ok ? reading.reference.key : null;
};

describe('[6.3.3-a] references to standards', () => {
  it('reads at least 98 of 100 of more than 500 messy references, and none of them wrongly', () => {
    expect(messy.length).toBeGreaterThanOrEqual(500);
    const wrong = messy.filter(m => keyOf(m.written) !== m.key);
    expect(wrong.map(m => `${m.written} → ${keyOf(m.written)}`).slice(0, messy.length * 0.02)).toEqual(
      wrong.map(m => `${m.written} → ${keyOf(m.written)}`),
    );
    // One that is not read is no harm; one that is read as another standard would be.
    expect(wrong.filter(m => keyOf(m.written) !== null)).toEqual([]);
  });

  it.each(undatedReferences)('%s is %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  it.each(doubtfulReferences)('%s is not taken; %s is suggested', (written, suggestion) => {
    expect(readStandard(written)).toEqual({ ok: false, code: 'looksWrong', suggestion });
  });

  it.each(noReferences)('nothing is read out of %s', written => {
    expect(readStandard(written).ok).toBe(false);
  });

  it('finds all references of a text', () => {
    const text = '产品执行 GB 4706.1—2005、GB 4706.12-2006 和 Q/HW 12-2023，体系通过 ISO 9001:2015';
    expect(standardsIn(text).map(r => r.key)).toEqual(['GB 4706.1-2005', 'GB 4706.12-2006', 'Q/HW 12-2023', 'ISO 9001:2015']);
  });
});

describe('[6.3.3-a] series, mandatory local standards, amendments', () => {
  it.each([
    ['ISO9001/14001/45001', ['ISO 9001', 'ISO 14001', 'ISO 45001']],
    ['ISO9001、14001、45001 三体系', ['ISO 9001', 'ISO 14001', 'ISO 45001']],
    ['GB/T19001/24001/45001', ['GB/T 19001', 'GB/T 24001', 'GB/T 45001']],
    ['GB/T 19001-2016/24001-2016', ['GB/T 19001-2016', 'GB/T 24001-2016']],
    ['ＩＳＯ９００１／１４００１', ['ISO 9001', 'ISO 14001']],
    ['ISO 9001:2015/14001:2015', ['ISO 9001:2015', 'ISO 14001:2015']],
    ['ISO 9001/2015', ['ISO 9001']],
    ['GB 7718-2011、0571-88888888', ['GB 7718-2011']],
    ['ISO/IEC 27001:2022', ['ISO/IEC 27001:2022']],
  ])('%s is %j', (written, keys) => expect(standardsIn(written).map(r => r.key)).toEqual(keys));

  it.each([
    ['DB33/962-2015', 'DB33/962-2015'],
    ['db33／962—2015', 'DB33/962-2015'],
    ['DB 33/962-2015', 'DB33/962-2015'],
    ['DB3301/123-2018', 'DB3301/123-2018'],
    ['DB33/T 2296-2020', 'DB33/T 2296-2020'],
  ])('%s is local', (written, key) => {
    expect(readStandard(written)).toMatchObject({ ok: true, reference: { kind: 'local', key } });
  });

  it.each([
    ['GB 4943.1-2022/XG1-2023', 'GB 4943.1-2022/XG1-2023', 'XG1-2023'],
    ['GB 4943.1—2022/XG1—2023', 'GB 4943.1-2022/XG1-2023', 'XG1-2023'],
    ['gb 4943.1-2022 / xg1-2023', 'GB 4943.1-2022/XG1-2023', 'XG1-2023'],
    ['ISO 9001:2015/Amd 1:2024', 'ISO 9001:2015/AMD 1:2024', 'AMD 1:2024'],
    ['IEC 60335-1:2020/COR1:2021', 'IEC 60335-1:2020/COR 1:2021', 'COR 1:2021'],
  ])('%s is an amendment with a text of its own', (written, key, amendment) => {
    expect(readStandard(written)).toMatchObject({ ok: true, reference: { key, amendment } });
  });

  it('the standard withdrawn is not its amendment withdrawn, nor the other way round', () => {
    const judge = (written: string, rows: Parameters<typeof judgeStandard>[1]) => {
      const reading = readStandard(written);
      return reading.ok ? judgeStandard(reading.reference, rows, '2026-11-22').status : 'unread';
    };
    const whole = [{ key: 'GB 4943.1-2022', status: 'withdrawn' }] as const;
    const own = [{ key: 'GB 4943.1-2022/XG1-2023', status: 'withdrawn' }] as const;
    expect(judge('GB 4943.1-2022/XG1-2023', whole)).toBe('unknown');
    expect(judge('GB 4943.1-2022', own)).toBe('unknown');
    expect(judge('GB 4943.1', [{ key: 'GB 4943.1-2022/XG1-2023', status: 'current' }])).toBe('unknown');
    expect(judge('GB 4943.1-2022/XG1-2023', own)).toBe('withdrawn');
  });
});

describe('[6.3.3-a] what a status list says of a reference', () => {
  const list = [
    { key: 'GB/T 19001-2008', status: 'replaced', replacedBy: 'GB/T 19001-2016' },
    { key: 'GB/T 19001-2016', status: 'current' },
    { key: 'GB 4706.1-2005', status: 'withdrawn', from: '2026-07-01' },
    { key: 'GB/T 19580-2004', status: 'replaced', replacedBy: 'GB/T 19580-2012' },
    { key: 'ISO 14001:2015', status: 'withdrawn' },
  ] as const;
  const judged = (written: string, today = '2026-11-22') => {
    const reading = readStandard(written);
    return reading.ok ? judgeStandard(reading.reference, list, today).status : 'unread';
  };

  it.each([
    ['GB/T 19001-2008', 'replaced'],
    ['GB/T 19001—2016', 'current'],
    ['GB/T 19001', 'current'],
    ['GB/T 19580', 'unknown'],
    ['GB/T 19580-2012', 'unknown'],
    ['GB 4706.1-2005', 'withdrawn'],
    ['GB 4706.1-2025', 'unknown'],
    ['GB 4706.12-2005', 'unknown'],
    ['ISO 14001', 'unknown'],
    ['ISO 14001:2015', 'withdrawn'],
    ['GBT 19001-2008', 'unread'],
  ])('%s is %s', (written, status) => {
    expect(judged(written)).toBe(status);
  });

  it('an announced withdrawal holds from its day', () => {
    expect(judged('GB 4706.1-2005', '2026-06-30')).toBe('unknown');
    expect(judged('GB 4706.1-2005', '2026-07-01')).toBe('withdrawn');
  });

  it('no messy reference is called 废止 unless the list names that very edition', () => {
    const withdrawn = printedReferences.filter((_, i) => i % 3 === 0);
    const rows = withdrawn.map(key => ({ key, status: 'withdrawn' as const }));
    const called = [
      ...messy,
      ...undatedReferences.map(([written, key]) => ({ written, key })),
      ...noReferences.map(w => ({ written: w, key: '' })),
    ]
      .filter(m => {
        const reading = readStandard(m.written);
        return reading.ok && judgeStandard(reading.reference, rows, '2026-11-22').status === 'withdrawn';
      })
      .filter(m => !withdrawn.includes(m.key));
    expect(called).toEqual([]);
  });
});
