import { describe, expect, it, test } from 'vitest';
import { findHolding, isWindowOpen, newestOf, promisedDaysOf, stateOfVersion, type VersionFacts } from './item-versions.ts';

const at = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const version = (id: string, more: Partial<VersionFacts> = {}): VersionFacts => ({
  id,
  no: 1,
  region: '',
  validFrom: '2026-01-01',
  publishedAt: at('2026-01-01'),
  retiredAt: null,
  toAbove: null,
  ...more,
});

const national = version('national');
const district = version('district', { region: '330105', validFrom: '2026-03-01' });
const second = version('second', { region: '330105', no: 2, validFrom: '2026-06-01' });
const ended = (v: VersionFacts, toAbove: boolean): VersionFacts => ({ ...v, retiredAt: at('2026-07-01'), toAbove });

describe('which version holds', () => {
  // versions · region · day → id
  test.each([
    ['the national one where there is no other', [national], '330105', '2026-05-01', 'national'],
    ['nothing before its first day', [national], '330105', '2025-12-31', undefined],
    ['a district’s own before the national one', [national, district], '330105', '2026-05-01', 'district'],
    ['the same for its streets', [national, district], '330105001', '2026-05-01', 'district'],
    ['not for another district', [national, district], '330106', '2026-05-01', 'national'],
    ['not for the city above it', [national, district], '3301', '2026-05-01', 'national'],
    ['not before its own first day', [national, district], '330105', '2026-02-28', 'national'],
    ['the newest of a region', [national, district, second], '330105', '2026-06-01', 'second'],
    ['the older one until then', [national, district, second], '330105', '2026-05-31', 'district'],
    ['retired for good: nothing here', [national, ended(district, false)], '330105', '2026-07-01', undefined],
    ['retired for good: others go on', [national, ended(district, false)], '330106', '2026-07-01', 'national'],
    ['retired in favour of the one above', [national, ended(district, true)], '330105', '2026-07-01', 'national'],
    ['until the day before it still held', [national, ended(district, true)], '330105', '2026-06-30', 'district'],
    ['an older one of the region does not come back', [national, district, ended(second, false)], '330105', '2026-08-01', undefined],
    ['the national one retired', [ended(national, false)], '330105', '2026-08-01', undefined],
    ['a district’s own outlives the national one', [ended(national, false), district], '330105', '2026-08-01', 'district'],
    ['a draft holds nowhere', [version('draft', { publishedAt: null })], '330105', '2026-05-01', undefined],
  ] as const)('[5.1-e] %s', (...[, versions, region, on, id]) => expect(findHolding(versions, region, on)?.id).toBe(id));

  it('[5.1-e] the newest of all is told by its first day, then its number', () => {
    expect(newestOf([district, national, second])?.id).toBe('second');
    expect(newestOf([version('a'), version('b', { no: 2 })])?.id).toBe('b');
    expect(newestOf([])).toBeUndefined();
  });
});

test.each([
  ['draft', null, null],
  ['published', at('2026-01-01'), null],
  ['retired', at('2026-01-01'), at('2026-02-01')],
] as const)('[5.1-e] %s', (state, publishedAt, retiredAt) => expect(stateOfVersion({ publishedAt, retiredAt })).toBe(state));

test('[5.1-a] only working days of our own stages are promised', () => {
  const stage = { key: 'a', name: 'a', unit: 'working', confidence: 'confirmed' } as const;
  expect(promisedDaysOf([])).toBeNull();
  expect(promisedDaysOf([{ ...stage, who: 'external', days: 30 }])).toBeNull();
  expect(
    promisedDaysOf([
      { ...stage, who: 'companion', days: 1 },
      { ...stage, who: 'companion', days: 10 },
      { ...stage, who: 'companion', days: null },
      { ...stage, who: 'companion', days: 90, unit: 'calendar' },
      { ...stage, who: 'expert', days: 5 },
    ]),
  ).toBe(11);
});

test.each([
  ['all the year', null, '2026-08-08', true],
  ['first day', { from: '03-01', to: '04-30' }, '2026-03-01', true],
  ['last day', { from: '03-01', to: '04-30' }, '2026-04-30', true],
  ['the day after', { from: '03-01', to: '04-30' }, '2026-05-01', false],
  ['over the turn of the year, December', { from: '12-01', to: '01-31' }, '2026-12-15', true],
  ['over the turn of the year, January', { from: '12-01', to: '01-31' }, '2027-01-31', true],
  ['over the turn of the year, summer', { from: '12-01', to: '01-31' }, '2026-07-01', false],
] as const)('[5.1-a] the window: %s', (_, window, day, open) => expect(isWindowOpen(window, day)).toBe(open));
