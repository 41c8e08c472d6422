import { describe, expect, test } from 'vitest';
import { interestKinds } from '../contract/interest.ts';
import { findingsFor, type KeptInterest, stillCounts, unitKey, yearsLater } from './findings.ts';

const firm = { uscc: '91330105000000011A', name: '杭州运河仪表有限公司' };
const at = { on: '2026-11-22', years: 3 };
const relation = (more: Partial<KeptInterest>): KeptInterest => {
  const unitName = more.unitName ?? firm.name;
  return { id: 'i', kind: 'employer', unitName, nameKey: unitKey(unitName), creditCode: firm.uscc, fromOn: null, toOn: null, ...more };
};

describe('[7.3-a] walls', () => {
  test.each([
    ['the last day of three years', 'employer', '2023-11-22', true],
    ['a day later', 'employer', '2023-11-21', false],
    ['paid work counts on as long', 'paid', '2023-11-22', true],
    ['paid work, a day later', 'paid', '2023-11-21', false],
    ['a group that parted', 'group', '2026-11-21', false],
    ['a group on its last day', 'group', '2026-11-22', true],
    ['competition that ended', 'competitor', '2025-01-01', false],
    ['kin', 'kin', null, true],
    ['a review, however long ago', 'reviewer', '2009-01-01', true],
  ] as const)('%s', (_, kind, toOn, counts) => expect(stillCounts({ kind, toOn }, at.on, at.years)).toBe(counts));

  test('29 February three years on is the 28th', () => {
    expect(yearsLater('2024-02-29', 3)).toBe('2027-02-28');
    expect(yearsLater('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('by code whatever the unit is called; by the whole name only where a code is missing; never by a part of it', () => {
    expect(findingsFor([relation({ unitName: '旧名有限公司' })], firm, at)).toMatchObject([{ by: 'code' }]);
    expect(findingsFor([relation({ creditCode: null, unitName: '杭州运河仪表有限公司 ' })], firm, at)).toMatchObject([{ by: 'name' }]);
    expect(findingsFor([relation({ creditCode: '91330105000000022B' })], firm, at), 'another code: another unit of the same name').toEqual(
      [],
    );
    expect(findingsFor([relation({ creditCode: null, unitName: '运河仪表' })], firm, at)).toEqual([]);
    expect(findingsFor([relation({ creditCode: null })], { ...firm, uscc: null }, at)).toMatchObject([{ by: 'name' }]);
  });

  test('a planted conflict is always found, whatever stands around it', () => {
    let seed = 20261122;
    const random = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed / 4_294_967_296;
    };
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const dayNear = (): string => `${2018 + Math.floor(random() * 11)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
    const noise = (n: number): KeptInterest =>
      relation({
        id: `n${n}`,
        kind: pick(interestKinds),
        unitName: `别的单位${n}`,
        creditCode: `9133010500000${n}`,
        toOn: pick([null, dayNear()]),
      });
    let held = 0;
    for (let round = 0; round < 3_000; round += 1) {
      const kind = pick(interestKinds);
      const toOn = pick([null, dayNear()]);
      const byName = random() < 0.3;
      const planted = relation({ id: 'planted', kind, toOn, fromOn: pick([null, '2010-01-01']), creditCode: byName ? null : firm.uscc });
      const around = Array.from({ length: Math.floor(random() * 6) }, (_, n) => noise(n));
      const found = findingsFor([...around, planted, ...around], firm, at);
      // An independent reading of the rule, by plain days.
      const until = toOn === null || kind === 'reviewer' ? Number.POSITIVE_INFINITY : Date.parse(toOn);
      const years = kind === 'employer' || kind === 'paid' ? 3 : 0;
      const end = Number.isFinite(until) ? new Date(until) : undefined;
      end?.setUTCFullYear(end.getUTCFullYear() + years);
      const counts = end === undefined || end.getTime() >= Date.parse(at.on);
      if (counts) held += 1;
      expect(
        found.map(f => f.interestId),
        `${kind} ${toOn}`,
      ).toEqual(counts ? ['planted'] : []);
    }
    expect(held).toBeGreaterThan(1_000);
  });
});
