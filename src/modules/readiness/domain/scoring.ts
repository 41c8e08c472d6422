import type { AssessmentState, Party } from '../contract/assessment.ts';
import { type Criteria, type CriteriaItem, type Side, sidesOf } from '../contract/criteria.ts';

/** Lower and upper end of the bands, in percent (GB/Z 19579). */
const bands = [
  [0, 5],
  [10, 25],
  [30, 45],
  [50, 65],
  [70, 85],
  [90, 100],
] as const;

/** The band that a percentage lies in: `10–25`. */
export const bandOf = (percent: number): readonly [number, number] =>
  bands.reduce<readonly [number, number]>((found, band) => (percent >= band[0] ? band : found), bands[0]);

/** Whether a percentage is one of the steps. */
export const isStep = (percent: number, { step }: Pick<Criteria, 'step'>): boolean => percent % step === 0;

/** The sides of an item that were scored though it has none such. */
export const wrongSides = (item: Pick<CriteriaItem, 'kind'>, parts: Readonly<Partial<Record<Side, number>>>): string[] =>
  Object.keys(parts).filter(side => !(sidesOf[item.kind] as readonly string[]).includes(side));

const downToStep = (percent: number, step: number): number => Math.floor(percent / step) * step;

/** The mean of what was given, down to a step; undefined for nothing. */
export const meanOf = (percents: readonly number[], { step }: Pick<Criteria, 'step'>): number | undefined =>
  percents.length === 0 ? undefined : downToStep(percents.reduce((n, p) => n + p, 0) / percents.length, step);

/** Percentage points between the highest and the lowest; null with fewer than two. */
export const spreadOf = (percents: readonly number[]): number | null =>
  percents.length < 2 ? null : Math.max(...percents) - Math.min(...percents);

/**
 * What counts of a percentage: an item without evidence counts at most the cap, so that missing evidence never raises a score.
 * The cap is a rule of this platform (待核实), kept with the version of the criteria.
 */
export const countedOf = (percent: number, evidence: number, { capWithoutEvidence }: Pick<Criteria, 'capWithoutEvidence'>): number =>
  evidence > 0 ? percent : Math.min(percent, capWithoutEvidence);

/** Points of an item, exact to the hundredth. */
export const pointsOf = (item: Pick<CriteriaItem, 'points'>, percent: number): number => (item.points * percent) / 100;

/** Sums points without the rounding of binary fractions. */
export const sumPoints = (points: readonly number[]): number => points.reduce((n, p) => n + Math.round(p * 100), 0) / 100;

/** Points of what has been given; null while an item is without a percentage: no score is not zero. */
export const totalOf = (items: readonly CriteriaItem[], percentOf: (key: string) => number | null | undefined): number | null => {
  const got: number[] = [];
  for (const item of items) {
    const percent = percentOf(item.key);
    if (percent === null || percent === undefined) return null;
    got.push(pointsOf(item, percent));
  }
  return sumPoints(got);
};

/** States come from facts, never from a column of their own. */
export const stateOfAssessment = (a: { concludedAt: Date | null; finished: readonly Party[] }): AssessmentState => {
  if (a.concludedAt !== null) return 'concluded';
  return a.finished.length >= 2 ? 'agreeing' : 'scoring';
};

/** Whether an agreed percentage must say why: the parties are far apart, or it lies outside of what they gave. */
export const wantsReason = (percent: number, given: readonly number[], { spreadLimit }: Pick<Criteria, 'spreadLimit'>): boolean =>
  (spreadOf(given) ?? 0) > spreadLimit || (given.length > 0 && (percent < Math.min(...given) || percent > Math.max(...given)));
