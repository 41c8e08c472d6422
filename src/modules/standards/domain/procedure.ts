import { correspondingDay, dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { addDays } from '#platform/contract/china-day.ts';
import type { Procedure, ProcedureStage, ProcedureTrack, ProjectKind, StageKey, StageLimit } from '../contract/procedure.ts';
import type { LimitDay, TrackStage } from '../contract/project.ts';

/** The version of a kind's procedure that holds on a day; the newest where two do. */
export const procedureOn = (all: readonly Procedure[], kind: ProjectKind, day: string): Procedure | undefined =>
  all
    .filter(p => p.kind === kind && p.validFrom <= day && (p.validTo === null || day <= p.validTo))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];

/** A stage that may follow, with what is left out on the way to it and the track that allows it. */
export interface Following {
  readonly stage: ProcedureStage;
  readonly skips: readonly StageKey[];
  readonly track: ProcedureTrack | null;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(x => b.includes(x));

/**
 * Stages that may follow the running one: the next, or a later one where the stages left out up to there are just those that one track of the kind
 * leaves out up to there. So 征求意见 alone is not left out on a track that leaves out 起草 with it.
 * @param skipped what was left out before
 */
export const followingStages = (p: Pick<Procedure, 'stages' | 'tracks'>, running: StageKey, skipped: readonly StageKey[]): Following[] => {
  const at = p.stages.findIndex(s => s.key === running);
  return p.stages.slice(at + 1).flatMap((stage, ahead): Following[] => {
    const skips = p.stages.slice(at + 1, at + 1 + ahead).map(s => s.key);
    const before = p.stages.slice(0, at + 1 + ahead).map(s => s.key);
    const left = [...skipped, ...skips];
    if (left.length === 0) return [{ stage, skips, track: null }];
    const track = p.tracks.find(
      t =>
        sameSet(
          left,
          t.skips.filter(k => before.includes(k)),
        ) && !t.skips.includes(stage.key),
    );
    return track ? [{ stage, skips, track }] : [];
  });
};

/**
 * The day that a limit leads to, counted from the day on which the stage was entered, which is not counted. Months are calendar months: the corresponding
 * day, else the month's last. A day off does not move it: the procedures say nothing of it, and the earlier day is the safe one.
 */
export const limitDayOf = (limit: StageLimit, since: string): LimitDay => {
  if (limit.unit === 'day') return { ...limit, day: addDays(since, limit.amount), monthEnd: false };
  const { day, exists } = correspondingDay(dayNumberOf(since), limit.amount);
  return { ...limit, day: isoOf(day), monthEnd: !exists };
};

/** The last day of a stage entered on a day; null where nobody has set one. The shortest counts. */
export const dueDayOf = (stage: ProcedureStage, since: string): string | null =>
  stage.limits
    .filter(l => l.bound === 'atMost')
    .map(l => limitDayOf(l, since).day)
    .sort()[0] ?? null;

/** An entry into a stage, in order; those taken back left out. */
export interface StageEntry {
  readonly stage: StageKey;
  readonly on: string;
  readonly skipped: readonly StageKey[];
}

/**
 * The stages of a project on their track.
 * @param endedOn the day on which it ended where nothing runs any more
 */
export const trackOf = (
  p: Pick<Procedure, 'stages'>,
  entries: readonly StageEntry[],
  endedOn: string | null,
  today: string,
): TrackStage[] => {
  const skipped = new Set(entries.flatMap(e => e.skipped));
  return p.stages.map(stage => {
    const { key, name, limits } = stage;
    const at = entries.findIndex(e => e.stage === key);
    const entry = entries[at];
    if (!entry)
      return { key, name, limits, state: skipped.has(key) ? 'skipped' : 'ahead', enteredOn: null, leftOn: null, early: false, late: false };
    const leftOn = entries[at + 1]?.on ?? endedOn;
    const dueOn = dueDayOf(stage, entry.on);
    const shortest = limits.filter(l => l.bound === 'atLeast').map(l => limitDayOf(l, entry.on).day);
    return {
      key,
      name,
      limits,
      state: leftOn === null ? 'running' : 'done',
      enteredOn: entry.on,
      leftOn,
      early: entries[at + 1] !== undefined && shortest.some(day => (leftOn ?? '') < day),
      late: dueOn !== null && (leftOn ?? today) > dueOn,
    };
  });
};

/** What is wrong with a version of a procedure; nothing, if it can be used. */
export const faultsOfProcedure = (p: Procedure): string[] => {
  const keys = p.stages.map(s => s.key);
  const publishing = p.stages.filter(s => s.marks === 'publishes');
  return [
    ...(new Set(keys).size === keys.length ? [] : ['a stage stands twice']),
    ...(publishing.length === 1 ? [] : ['not exactly one stage publishes']),
    ...(p.source === '' ? ['no source'] : []),
    ...p.tracks.flatMap(t => t.skips.filter(k => !keys.includes(k)).map(k => `${t.key} skips ${k}, which is no stage`)),
    ...p.tracks.flatMap(t => (publishing.some(s => t.skips.includes(s.key)) ? [`${t.key} skips the number`] : [])),
    ...p.stages.flatMap(s => s.limits.filter(l => l.source === '').map(() => `a limit of ${s.key} has no source`)),
  ];
};
