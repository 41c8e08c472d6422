/**
 * Days and clocks of China: UTC+8 without summer time, on a machine in any zone. The one place that knows the shift; SQL has its twin `reference.day_of`.
 */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The name by which other programs know the zone. */
export const chinaZone = 'Asia/Shanghai';

/** What a clock in Beijing shows, as ISO text without zone. */
const wallOf = (instant: Date | string): string => new Date(new Date(instant).getTime() + offsetMs).toISOString();

/** The day of an instant in China, `2026-11-22`. */
export const dayOf = (instant: Date | string): string => wallOf(instant).slice(0, 10);

/** `09:30` in Beijing. */
export const clockOf = (instant: Date | string): string => wallOf(instant).slice(11, 16);

/** Day and clock in Beijing, `2026-11-22 09:30`. */
export const wallClockOf = (instant: Date | string): string => `${dayOf(instant)} ${clockOf(instant)}`;

/** Hour of the day in Beijing, 0–23. */
export const hourOf = (instant: Date): number => Number(wallOf(instant).slice(11, 13));

/** Minutes since midnight in Beijing. */
export const minuteOf = (instant: Date): number => hourOf(instant) * 60 + Number(wallOf(instant).slice(14, 16));

/** The instant of a minute of a Chinese day; of its midnight when left out. */
export const instantOf = (day: string, minute = 0): Date => new Date(Date.parse(day) - offsetMs + minute * 60_000);

/** What a clock in Beijing shows, `2026-11-22 14:32` or `2026-11-22T14:32`, as an instant. */
export const instantOfWall = (wall: string): string =>
  instantOf(wall.slice(0, 10), Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))).toISOString();

/** Milliseconds since 1970 as a clock in Beijing would count them; spreadsheets keep instants so. */
export const wallMilliseconds = (instant: Date): number => instant.getTime() + offsetMs;

/** `2026-02-28` and 2 → `2026-03-02`. */
export const addDays = (day: string, count: number): string => new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

/** Days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The last day of a month: `2026-02` → `2026-02-28`. */
export const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Every month from one to another, both included: `2026-11` and `2027-01` → three; at most fifty years. */
export const everyMonthFrom = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let at = from; at <= to && months.length < 600; at = addDays(lastDayOf(at), 1).slice(0, 7)) months.push(at);
  return months;
};

/** 0 Sunday … 6 Saturday. */
export const weekdayOfDay = (day: string): number => new Date(day).getUTCDay();

/** `2026年11月2日`, as official documents write days. */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026年11月22日 周日`. */
export const longDay = (day: string): string => `${chineseDay(day)} ${weekdays[weekdayOfDay(day)]}`;

/** `2026年11月22日 17:30`. */
export const chineseInstant = (instant: Date | string): string => `${chineseDay(dayOf(instant))} ${clockOf(instant)}`;
