import type { Holiday } from '#modules/reference/contract/calendar.ts';
import { weekdayOfDay } from '#platform/contract/china-day.ts';
import type { ItineraryNote } from '../contract/itinerary.ts';

/** Something that a person has at an overlapping time. */
export interface Clash {
  person: string;
  at: string;
  enterprise: string;
}

/** What is known of the time that is asked about. */
export interface AskedTime {
  day: string;
  /** Minutes of the day. */
  start: number;
  end: number;
  holidays: readonly Holiday[];
  /** Years whose notice is loaded. */
  years: readonly number[];
  away: readonly { person: string; until: string }[];
  clashes: readonly Clash[];
  /** Other visits to the same enterprise that are planned, by their day. */
  planned: readonly string[];
  /** The last site visit that took place, if it is less than 30 days ago. */
  lastOn: string | null;
  past: boolean;
}

const workday = { from: 9 * 60, to: 17 * 60 + 30 };

/** What a day is: holiday, weekend, or of a year whose notice is not loaded. */
export const dayWarnings = (a: Pick<AskedTime, 'day' | 'holidays' | 'years'>): ItineraryNote[] => {
  const special = a.holidays.find(h => h.day === a.day);
  const notes: ItineraryNote[] = [];
  if (special?.kind === 'off') notes.push({ code: 'campaigns.warn.holiday', params: { day: a.day, name: special.name } });
  else if (special === undefined && [0, 6].includes(weekdayOfDay(a.day)))
    notes.push({ code: 'campaigns.warn.weekend', params: { day: a.day } });
  const year = Number(a.day.slice(0, 4));
  if (!a.years.includes(year)) notes.push({ code: 'campaigns.warn.noNotice', params: { year } });
  return notes;
};

const hourWarnings = (a: AskedTime): ItineraryNote[] =>
  a.start < workday.from || a.end > workday.to ? [{ code: 'campaigns.warn.offHours', params: {} }] : [];

/** What speaks against a time, the gravest first: what the database will refuse, who is away, the day, what the enterprise has already. */
export const visitWarnings = (a: AskedTime): ItineraryNote[] => [
  ...(a.past ? [{ code: 'campaigns.warn.past', params: {} }] : []),
  ...a.clashes.map(c => ({ code: 'campaigns.warn.busy', params: { ...c } })),
  ...a.away.map(w => ({ code: 'campaigns.warn.away', params: { ...w } })),
  ...dayWarnings(a),
  ...hourWarnings(a),
  ...a.planned.map(day => ({ code: 'campaigns.warn.planned', params: { day } })),
  ...(a.lastOn === null ? [] : [{ code: 'campaigns.warn.recent', params: { day: a.lastOn } }]),
];
