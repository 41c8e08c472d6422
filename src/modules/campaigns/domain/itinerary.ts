import { travelMinutes } from './street-distance.ts';

/** Times are minutes of the day in Beijing time. */
export interface FixedStop {
  id: string;
  street: string;
  start: number;
  end: number;
}
export interface WantedStop {
  id: string;
  street: string;
}
export interface WorkingDay {
  start: number;
  end: number;
  lunchStart: number;
  lunchEnd: number;
}
export interface PlannedStop extends FixedStop {
  agreed: boolean;
}
/** What does not fit, by phrase key. `a`, `b`: ids of stops. */
export interface DayNote {
  code: 'overlap' | 'tightTravel' | 'lunchTaken' | 'outsideHours' | 'noRoom';
  a: string;
  b?: string;
  minutes?: number;
}
export interface DayPlan {
  stops: PlannedStop[];
  left: string[];
  notes: DayNote[];
}
interface DayInput {
  agreed: readonly FixedStop[];
  wanted: readonly WantedStop[];
  startStreet: string;
  visitMinutes: number;
  day?: WorkingDay;
  /** Nothing new is put before this minute (a re-plan in the middle of the day). */
  notBefore?: number;
}

/** 09:00–17:00, 午休 12:00–13:30. */
export const workingDay: WorkingDay = { start: 540, end: 1020, lunchStart: 720, lunchEnd: 810 };

const grid = (minute: number): number => Math.ceil(minute / 15) * 15;

/** The first start for a visit from `t` on that keeps lunch free. */
const afterLunch = (t: number, minutes: number, day: WorkingDay): number =>
  t < day.lunchEnd && t + minutes > day.lunchStart ? day.lunchEnd : t;

interface Cursor {
  time: number;
  street: string;
  /** The very first stop is reached before the working day starts counting. */
  fresh: boolean;
}

const startAt = (c: Cursor, w: WantedStop, input: DayInput, day: WorkingDay): number =>
  afterLunch(grid(c.fresh ? c.time : c.time + travelMinutes(c.street, w.street)), input.visitMinutes, day);

/** The nearest wanted stop that still reaches the next fixed one in time. */
const pick = (c: Cursor, wanted: readonly WantedStop[], next: FixedStop | undefined, input: DayInput): PlannedStop | undefined => {
  const day = input.day ?? workingDay;
  const near = [...wanted].sort(
    (a, b) =>
      travelMinutes(c.street, a.street) - travelMinutes(c.street, b.street) || (a.street < b.street ? -1 : a.street > b.street ? 1 : 0),
  );
  for (const w of near) {
    const start = startAt(c, w, input, day);
    const end = start + input.visitMinutes;
    const limit = next ? next.start - travelMinutes(w.street, next.street) : day.end;
    if (end <= limit) return { id: w.id, street: w.street, start, end, agreed: false };
  }
  return undefined;
};

/** What is wrong with a day as it stands: overlaps, too little time on the way, lunch, hours. */
export const dayNotes = (stops: readonly FixedStop[], day: WorkingDay = workingDay): DayNote[] => {
  const sorted = [...stops].sort((a, b) => a.start - b.start);
  const notes: DayNote[] = [];
  for (const [i, s] of sorted.entries()) {
    if (s.start < day.start || s.end > day.end) notes.push({ code: 'outsideHours', a: s.id });
    if (s.start < day.lunchEnd && s.end > day.lunchStart) notes.push({ code: 'lunchTaken', a: s.id });
    const before = sorted[i - 1];
    if (!before) continue;
    const needed = travelMinutes(before.street, s.street);
    if (s.start < before.end) notes.push({ code: 'overlap', a: before.id, b: s.id });
    else if (s.start - before.end < needed) notes.push({ code: 'tightTravel', a: before.id, b: s.id, minutes: needed });
  }
  return notes;
};

/**
 * Orders a team's day (6.1-e): agreed times stay; the others are fitted around them, always the nearest street next, with time
 * on the way, 12:00–13:30 free, inside working hours. Same input, same answer.
 */
export const planDay = (input: DayInput): DayPlan => {
  const day = input.day ?? workingDay;
  const fixed = [...input.agreed].sort((a, b) => a.start - b.start);
  let wanted = [...input.wanted];
  const stops: PlannedStop[] = [];
  let cursor: Cursor = { time: Math.max(day.start, input.notBefore ?? 0), street: input.startStreet, fresh: true };
  for (const next of [...fixed, undefined]) {
    for (let s = pick(cursor, wanted, next, input); s; s = pick(cursor, wanted, next, input)) {
      const placed = s;
      stops.push(placed);
      wanted = wanted.filter(w => w.id !== placed.id);
      cursor = { time: placed.end, street: placed.street, fresh: false };
    }
    if (next) {
      stops.push({ ...next, agreed: true });
      cursor = { time: Math.max(cursor.time, next.end), street: next.street, fresh: false };
    }
  }
  const left = wanted.map(w => w.id);
  return { stops, left, notes: [...dayNotes(stops, day), ...left.map(id => ({ code: 'noRoom', a: id }) as const)] };
};
