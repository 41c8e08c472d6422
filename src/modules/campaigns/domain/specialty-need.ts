import type { Specialty } from '#modules/stations/contract/station.ts';

/** 门类 of a GB/T 4754 division: 01–05 A … 96–97 T. */
const sections: readonly (readonly [letter: string, last: number])[] = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
];

/** The section letter of an industry code; undefined when there is none. */
export const sectionOf = (industryCode: string | null): string | undefined => {
  if (industryCode === null) return undefined;
  const division = Number(industryCode.slice(0, 2));
  return sections.find(([, last]) => division <= last)?.[0];
};

const needs: Readonly<Record<string, readonly Specialty[]>> = {
  A: ['brand', 'quality'],
  C: ['standardization', 'certification', 'quality'],
  D: ['metrology', 'standardization'],
  E: ['quality', 'standardization'],
  F: ['brand', 'intellectualProperty'],
  H: ['brand', 'quality'],
  I: ['intellectualProperty', 'standardization'],
  M: ['intellectualProperty', 'certification'],
  O: ['brand', 'quality'],
};

/**
 * Which 专长 an enterprise of an industry most often asks for. Our own rule of thumb, 待核实; it only breaks ties between teams
 * that are as near.
 */
export const likelyNeeds = (industryCode: string | null): readonly Specialty[] => needs[sectionOf(industryCode) ?? ''] ?? [];

/** The two-digit divisions that a pick names: of a section letter all of its divisions, of a division itself. */
export const divisionsOf = (pick: string): string[] => {
  const at = sections.findIndex(([letter]) => letter === pick);
  if (at < 0) return [pick];
  const first = (sections[at - 1]?.[1] ?? 0) + 1;
  const last = sections[at]?.[1] ?? 0;
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(2, '0'));
};
