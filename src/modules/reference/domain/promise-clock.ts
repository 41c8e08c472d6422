import { dayNumberOf, isoOf, yearOf } from './day-numbers.ts';
import { isWorkingDay, rollForward, type WorkingCalendar } from './working-days.ts';

/** 暂停: `from` is the day on which the other side was told (ours, it counts), `to` the day on which it answered; null: it has not yet. */
export interface ClockPause {
  readonly from: string;
  readonly to: string | null;
}

/** What was promised. Days are `YYYY-MM-DD`. */
export interface PromiseTerms {
  /** The day of acceptance. It is not counted (民法典 art. 201). */
  readonly startsOn: string;
  /** 0: still on the day itself. */
  readonly days: number;
  /** 工作日 or 自然日; a natural last day that is a day off moves to the next working day (民法典 art. 203). */
  readonly unit: 'working' | 'calendar';
  /** In any order; they may overlap. */
  readonly pauses: readonly ClockPause[];
}

/** Why days counted or did not: weekend, day off by notice, weekend that is worked, pause, counted day, the move of the last day. */
export type ClockWhy = 'counted' | 'worked' | 'weekend' | 'holiday' | 'paused' | 'moved';

/** Days that follow each other for one reason, both ends included. `upTo`: how many days are used at its end. */
export interface ClockStep {
  readonly why: ClockWhy;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly upTo: number;
}

/** The day on which a promise falls due, and how it came to be that day. */
export interface PromisedDay {
  /** Null while a pause that has not ended holds it. */
  readonly dueOn: string | null;
  /** Days of the promise that are used when it falls due, or when the open pause began. */
  readonly used: number;
  /** 暂定 when a day lies in a year whose notice is not loaded: there only weekends are known, nothing is guessed. */
  readonly confidence: 'official' | 'provisional';
  readonly steps: readonly ClockStep[];
}

/** From this day of December on a year's notice may be joined by the next one's: 2018-12-29 was worked and 2018-12-31 off by the notice of 2019. */
const reachesBack = { month: '12', day: '25' } as const;

/** Whether the notices that may speak of a day are loaded. */
export const isNoticeKnown = (calendar: WorkingCalendar, day: number): boolean => {
  const [year, iso] = [yearOf(day), isoOf(day)];
  const late = iso.slice(5, 7) === reachesBack.month && iso.slice(8) >= reachesBack.day;
  return calendar.years.has(year) && (!late || calendar.years.has(year + 1));
};

/** Pauses as day numbers, the first and the last day that do not count; without an end they hold for ever. */
const pausedSpans = (pauses: readonly ClockPause[]): readonly (readonly [number, number])[] =>
  pauses.map(p => [dayNumberOf(p.from) + 1, p.to === null ? Number.POSITIVE_INFINITY : dayNumberOf(p.to)] as const);

/** Why a day that is not paused counts or does not. */
const whyOf = (calendar: WorkingCalendar, day: number, unit: PromiseTerms['unit']): ClockWhy => {
  if (unit === 'calendar') return 'counted';
  const special = calendar.holidays.get(day);
  if (special === 'off') return 'holiday';
  if (special === 'work') return 'worked';
  return isWorkingDay(calendar, day) ? 'counted' : 'weekend';
};

/** Adds a day to the steps: to the last one if it has the same reason. */
const addDay = (steps: ClockStep[], day: number, why: ClockWhy, used: number): void => {
  const last = steps.at(-1);
  if (last?.why === why) steps[steps.length - 1] = { ...last, to: isoOf(day), days: last.days + 1, upTo: used };
  else steps.push({ why, from: isoOf(day), to: isoOf(day), days: 1, upTo: used });
};

/**
 * 承诺时限: the n-th day that counts after the day of acceptance. What is paused does not count: the days after the notice up to and including
 * the day of the answer, which so becomes the next day 0.
 * @returns the day, null while an open pause holds it; the steps cover every day from the one after the start
 */
export const promiseOf = (terms: PromiseTerms, calendar: WorkingCalendar): PromisedDay => {
  const spans = pausedSpans(terms.pauses);
  const steps: ClockStep[] = [];
  let [day, used, known] = [dayNumberOf(terms.startsOn), 0, true];
  while (used < terms.days) {
    day += 1;
    const holding = spans.filter(([first, last]) => first <= day && day <= last);
    if (holding.some(([, last]) => last === Number.POSITIVE_INFINITY))
      return { dueOn: null, used, confidence: known ? 'official' : 'provisional', steps };
    const why = holding.length > 0 ? 'paused' : whyOf(calendar, day, terms.unit);
    if (why === 'counted' || why === 'worked') used += 1;
    if (why !== 'paused' && terms.unit === 'working') known &&= isNoticeKnown(calendar, day);
    addDay(steps, day, why, used);
  }
  if (terms.unit === 'calendar' && terms.days > 0) {
    const rolled = rollForward(calendar, day);
    for (let at = day; at <= rolled.day; at += 1) known &&= isNoticeKnown(calendar, at);
    for (let at = day + 1; at <= rolled.day; at += 1) addDay(steps, at, 'moved', used);
    day = rolled.day;
  }
  return { dueOn: isoOf(day), used, confidence: known ? 'official' : 'provisional', steps };
};

/**
 * Working days from one day to another: of the days after `from` up to and including `to`. Negative when `to` lies before `from`: so many
 * working days have passed since.
 */
export const workingDaysUntil = (calendar: WorkingCalendar, from: string, to: string): number => {
  const [a, b] = [dayNumberOf(from), dayNumberOf(to)];
  let count = 0;
  for (let day = Math.min(a, b) + 1; day <= Math.max(a, b); day += 1) if (isWorkingDay(calendar, day)) count += 1;
  return b < a ? -count : count;
};

/** The working day that lies so many working days before a day: when an early warning is due. */
export const workingDaysBefore = (calendar: WorkingCalendar, day: string, count: number): string => {
  let at = dayNumberOf(day);
  for (let left = count; left > 0; ) {
    at -= 1;
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return isoOf(at);
};
