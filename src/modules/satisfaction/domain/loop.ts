import type { LoopState } from '../contract/loop.ts';

/** The facts that a loop's state follows from. */
export interface LoopFacts {
  readonly named: boolean;
  readonly calledAt: unknown;
  readonly mendedAt: unknown;
  readonly appealedAt: unknown;
  readonly upheld: boolean | null;
}

/** 待回访 → 待整改 → 已整改; 申诉中 in between; 申诉成立 ends it. An anonymous one cannot be called. */
export const loopState = (l: LoopFacts): LoopState => {
  if (l.upheld === true) return 'excluded';
  if (l.mendedAt !== null) return 'mended';
  if (l.appealedAt !== null && l.upheld === null) return 'appealed';
  return l.named && l.calledAt === null ? 'toCall' : 'toMend';
};

/** What the clock runs for: the call, then the mending; while an appeal is judged it stands still. */
export const dueOf = (state: LoopState, l: { callBy: string | null; mendBy: string }): string | null =>
  state === 'toCall' ? l.callBy : state === 'toMend' ? l.mendBy : null;

/** The day itself still counts. */
export const isLate = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today;

export type LoopAct = 'call' | 'mend' | 'appeal' | 'judge' | 'improve';

/** What may be done in a state; whether this person may is asked beside. An appeal is heard once. */
export const loopActs = (state: LoopState, l: { appealedAt: unknown; actionId: unknown }): LoopAct[] => {
  const improve = l.actionId === null && state !== 'excluded' ? (['improve'] as const) : [];
  if (state === 'toCall') return ['call', ...improve];
  if (state === 'toMend') return ['mend', ...(l.appealedAt === null ? (['appeal'] as const) : []), ...improve];
  if (state === 'appealed') return ['judge', ...improve];
  return [...improve];
};
