import { daysBetween } from '#platform/contract/china-day.ts';
import type { CaseState, DueState, MaterialState } from '../contract/case.ts';

/** 进行中、停表、已结束: read off the timestamps, never stored. */
export const caseState = (c: { ended_at: unknown; paused: boolean }): CaseState => {
  if (c.ended_at !== null) return 'ended';
  return c.paused ? 'paused' : 'running';
};

/** How near a promise is. `near`: its early warning day has come. */
export const dueState = (p: {
  dueOn: string | null;
  paused: boolean;
  running: boolean;
  today: string;
  nearFrom: string | null;
}): DueState => {
  if (!p.running) return 'none';
  if (p.paused) return 'paused';
  if (p.dueOn === null) return 'none';
  if (p.dueOn < p.today) return 'late';
  return p.nearFrom !== null && p.today >= p.nearFrom ? 'near' : 'ahead';
};

/** Working days before the due day from which a promise counts as near. */
export const nearDays = 2;

interface Step {
  why: string;
  from: string;
  to: string;
  upTo: number;
  days: number;
}

/** Days of a promise that are used up to a day, that day included; steps follow each other from the day after the start. */
export const usedBy = (steps: readonly Step[], day: string): number => {
  let used = 0;
  for (const s of steps) {
    if (s.from > day) break;
    if (s.to <= day) used = s.upTo;
    else if (s.why === 'counted' || s.why === 'worked') used += daysBetween(s.from, day) + 1;
  }
  return used;
};

/** Longer pauses need a lead (3.1-b: whoever waits must know that somebody answers for it). */
export const longestOwnPause = 20;

interface Round {
  accepted_at: unknown;
  returned_at: unknown;
}

/** Where a material stands; its rounds in order. What was accepted once stays so. */
export const materialState = (m: { asked_at: unknown; dropped_at: unknown }, rounds: readonly Round[]): MaterialState => {
  if (rounds.some(r => r.accepted_at !== null)) return 'accepted';
  if (m.dropped_at !== null) return 'dropped';
  const last = rounds.at(-1);
  if (last && last.returned_at === null) return 'supplied';
  if (last) return 'returned';
  return m.asked_at === null ? 'notAsked' : 'asked';
};

/** What the enterprise still has to bring. */
export const isOwed = (state: MaterialState): boolean => state === 'asked' || state === 'returned';

/** `2026-0417` */
export const caseNo = (c: { year: number; no: number }): string => `${c.year}-${String(c.no).padStart(4, '0')}`;
