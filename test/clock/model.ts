import { daysBetween, noticeDays, noticeYears } from './notices.ts';

// A calendar on the wall: every day written down with what it is; a promise is counted by going through it with a finger.

const all = daysBetween('2018-01-01', '2029-12-31');
const placeOf = new Map(all.map((day, i) => [day, i]));
/** No promise of the cases reaches further. */
const span = 300;
const kinds = new Map(noticeDays.map(n => [n.day, n.kind]));

const workedDays = new Set(
  all.filter(day => {
    const kind = kinds.get(day);
    if (kind) return kind === 'work';
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return weekday > 0 && weekday < 6;
  }),
);
const knownDays = new Set(
  all.filter(day => {
    const year = Number(day.slice(0, 4));
    return noticeYears.includes(year) && (day.slice(5) < '12-25' || noticeYears.includes(year + 1));
  }),
);
const isWorked = (day: string): boolean => workedDays.has(day);
const isKnown = (day: string): boolean => knownDays.has(day);

interface ModelCase {
  readonly startsOn: string;
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  readonly pauses: readonly { from: string; to: string | null }[];
}

/** The last day by going through the calendar; `dueOn` null: an open pause holds it. */
export const modelPromise = (asked: ModelCase): { dueOn: string | null; official: boolean } => {
  if (asked.days === 0) return { dueOn: asked.startsOn, official: true };
  const struck = new Set(
    asked.pauses.flatMap(p => (p.to === null ? [] : all.slice((placeOf.get(p.from) ?? 0) + 1, (placeOf.get(p.to) ?? -1) + 1))),
  );
  const standsFrom = asked.pauses.flatMap(p => (p.to === null ? [p.from] : [])).sort()[0];
  const start = placeOf.get(asked.startsOn) ?? -1;
  const after = all.slice(start + 1, start + span).filter(day => !struck.has(day));
  const open = standsFrom === undefined ? after : after.filter(day => day <= standsFrom);
  const counting = asked.unit === 'working' ? open.filter(isWorked) : open;
  const nth = counting[asked.days - 1];
  const seen = asked.unit === 'working' ? open.filter(day => nth === undefined || day <= nth) : [];
  if (nth === undefined) return { dueOn: null, official: seen.every(isKnown) };
  if (asked.unit === 'working') return { dueOn: nth, official: seen.every(isKnown) };
  const at = placeOf.get(nth) ?? -1;
  const moved = all.slice(at, at + 30).findIndex(isWorked);
  return { dueOn: all[at + moved] ?? null, official: all.slice(at, at + moved + 1).every(isKnown) };
};
