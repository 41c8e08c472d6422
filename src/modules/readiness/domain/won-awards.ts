import type { AwardLevel } from '../contract/criteria.ts';
import type { WonAward } from '../contract/ladder.ts';

/** An award as the register of assets has it; `other` stands on no level of the ladder. */
interface KnownAward {
  readonly assetId: string;
  readonly title: string;
  readonly level: 'national' | 'province' | 'city' | 'district' | 'other';
  readonly year: number | null;
}

const levels: Readonly<Record<KnownAward['level'], AwardLevel | undefined>> = {
  national: 'nation',
  province: 'province',
  city: 'city',
  district: 'district',
  other: undefined,
};

/** The government quality awards among all awards: their title says 质量…奖. An award for science or design is none (6.2.2.1-a). */
export const qualityAwards = (awards: readonly KnownAward[]): WonAward[] =>
  awards.flatMap(({ assetId, title, level, year }) => {
    const rung = levels[level];
    return rung && /质量.*奖/.test(title) ? [{ assetId, level: rung, title, year }] : [];
  });
