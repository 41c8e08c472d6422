import { dayOf } from '#platform/contract/china-day.ts';
import type { ItemContent, ItemState } from '../contract/item.ts';

/** What decides which version of an item counts somewhere on some day. */
export interface VersionFacts {
  id: string;
  no: number;
  /** '' is the whole country; a prefix is an ancestor. */
  region: string;
  /** `2026-01-01` */
  validFrom: string;
  publishedAt: Date | null;
  retiredAt: Date | null;
  /** Of a retired one: the version of the region above counts again. */
  toAbove: boolean | null;
}

/** Draft → published → retired, from the timestamps (5.1-e). */
export const stateOfVersion = (v: Pick<VersionFacts, 'publishedAt' | 'retiredAt'>): ItemState =>
  v.publishedAt === null ? 'draft' : v.retiredAt === null ? 'published' : 'retired';

const newestFirst = (a: VersionFacts, b: VersionFacts): number =>
  a.validFrom === b.validFrom ? b.no - a.no : a.validFrom < b.validFrom ? 1 : -1;

/** The newest of all, by day of force and number; what is shown where none holds. */
export const newestOf = <V extends VersionFacts>(versions: readonly V[]): V | undefined => [...versions].sort(newestFirst)[0];

const isRetiredOn = (v: VersionFacts, on: string): boolean => v.retiredAt !== null && dayOf(v.retiredAt) <= on;

/**
 * The version of one item that counts in a region on a day: of the nearest region that has one in force, the newest. When that one is retired, the
 * region above speaks, or nobody, as was said when it was retired.
 * @param versions published ones; those of other regions do no harm
 */
export const findHolding = <V extends VersionFacts>(versions: readonly V[], region: string, on: string): V | undefined => {
  const inForce = versions.filter(v => v.publishedAt !== null && v.validFrom <= on && region.startsWith(v.region));
  const regions = [...new Set(inForce.map(v => v.region))].sort((a, b) => b.length - a.length);
  for (const own of regions) {
    const newest = newestOf(inForce.filter(v => v.region === own));
    if (!newest) continue;
    if (!isRetiredOn(newest, on)) return newest;
    if (newest.toAbove !== true) return undefined;
  }
  return undefined;
};

/** Working days that we ourselves have promised; null where no stage of ours has a limit. */
export const promisedDaysOf = (stages: Pick<ItemContent, 'stages'>['stages']): number | null => {
  const ours = stages.filter(s => s.unit === 'working' && s.who === 'companion' && s.days !== null);
  return ours.length === 0 ? null : ours.reduce((sum, s) => sum + (s.days ?? 0), 0);
};

/** 全年受理, as a row says it. */
export const allYear: NonNullable<ItemContent['window']> = { from: '01-01', to: '12-31' };
export const isAllYear = (window: NonNullable<ItemContent['window']>): boolean => window.from === allYear.from && window.to === allYear.to;

/** Whether applications are taken on a day; a window may go over the turn of the year. */
export const isWindowOpen = (window: ItemContent['window'], day: string): boolean => {
  if (window === null) return true;
  const today = day.slice(5);
  return window.from <= window.to ? today >= window.from && today <= window.to : today >= window.from || today <= window.to;
};
