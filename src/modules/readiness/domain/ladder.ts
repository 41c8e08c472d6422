import { allOf, type Truth } from '#platform/contract/three-valued.ts';
import { type AwardLevel, awardLevels, type Prerequisite } from '../contract/criteria.ts';
import type { PrerequisiteAnswer, PrerequisiteState, Rung, RungCondition, RungState, WonAward } from '../contract/ladder.ts';

/** What is known of an enterprise when its ladder is read. */
export interface AwardCandidate {
  readonly regionCode: string;
  /** 成立日期; null: not known. */
  readonly foundedOn: string | null;
  /** 规模以上; null: not known. */
  readonly aboveScale: boolean | null;
  /** 定稿的共识得分; null: there is none. */
  readonly points: number | null;
  readonly won: readonly WonAward[];
  /** By prerequisite. */
  readonly answers: ReadonlyMap<string, PrerequisiteAnswer>;
}

/** The rows in force on a day in a place: of several with one key the one for the smallest place. */
export const prerequisitesFor = (rows: readonly Prerequisite[], regionCode: string, day: string): Prerequisite[] => {
  const fits = rows.filter(r => regionCode.startsWith(r.regionCode) && r.validFrom <= day && (r.validTo === null || day <= r.validTo));
  const isNearer = (a: Prerequisite, b: Prerequisite): boolean =>
    a.regionCode.length > b.regionCode.length || (a.regionCode.length === b.regionCode.length && a.validFrom > b.validFrom);
  return fits.filter(r => !fits.some(o => o.level === r.level && o.key === r.key && o.id !== r.id && isNearer(o, r)));
};

/** Full years from one day to another. */
const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

const atLeast = (have: number | null, need: number): { state: PrerequisiteState; have: number | null } => {
  if (have === null) return { state: 'unknown', have };
  return { state: have >= need ? 'met' : 'missing', have };
};

/** Where one prerequisite stands; what nobody knows is neither met nor missing. */
const conditionOf = (rule: Prerequisite, who: AwardCandidate, day: string): RungCondition => {
  const answer = who.answers.get(rule.id) ?? null;
  if (rule.kind === 'score') return { ...rule, ...atLeast(who.points, rule.amount ?? 0), answer: null };
  if (rule.kind === 'yearsFounded')
    return { ...rule, ...atLeast(who.foundedOn === null ? null : yearsBetween(who.foundedOn, day), rule.amount ?? 0), answer: null };
  return { ...rule, state: answer?.answer ?? 'unknown', have: null, answer };
};

const truths: Readonly<Record<PrerequisiteState, Truth>> = { met: 'yes', missing: 'no', unknown: 'unknown' };
const rungStates: Readonly<Record<Truth, RungState>> = { yes: 'ready', no: 'missing', unknown: 'unknown' };

const stateOfRung = (conditions: readonly RungCondition[]): RungState =>
  conditions.length === 0 ? 'noRules' : rungStates[allOf(conditions.map(c => truths[c.state]))];

/** The ladder 区→市→省→中国 of an enterprise on a day (6.2.2.1-a). A rule for enterprises above scale passes by those that are not. */
export const ladderOf = (rules: readonly Prerequisite[], who: AwardCandidate, day: string): Rung[] => {
  const here = prerequisitesFor(rules, who.regionCode, day).filter(r => r.appliesTo === 'all' || who.aboveScale !== false);
  return awardLevels.map(level => {
    const conditions = here.filter(r => r.level === level).map(r => conditionOf(r, who, day));
    return { level, state: stateOfRung(conditions), won: who.won.filter(a => a.level === level), conditions };
  });
};

/** The highest level that is ready, and the lowest above it that is not. */
export const standingOn = (rungs: readonly Rung[]): { readyFor: AwardLevel | null; next: Rung | null } => {
  const at = rungs.map(r => r.state).lastIndexOf('ready');
  return { readyFor: rungs[at]?.level ?? null, next: rungs[at + 1] ?? null };
};
