import { sectionOf } from '#modules/reference/domain/industry.ts';
import type { Specialty } from '#modules/stations/contract/station.ts';

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
export const likelyNeeds = (industryCode: string | null): readonly Specialty[] =>
  needs[(industryCode === null ? undefined : sectionOf(industryCode)) ?? ''] ?? [];
