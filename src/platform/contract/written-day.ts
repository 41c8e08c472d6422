import { clockOf, dayOf } from './china-day.ts';

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1800 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
};

const clock = String.raw`(?:(?:上午|下午|凌晨|中午|晚上|AM|PM)?\s*\d{1,2}[:时]\d{1,2}分?(?::?\d{1,2}(?:\.\d+)?秒?)?\s*(?:AM|PM)?)`;
const weekday = String.raw`(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)`;
/** 2026年1月2日, 2026-1-2, 2026/01/02, 2026.1.2, 2026、1、2; a clock and a day of the week may stand behind. */
const written = new RegExp(
  String.raw`^(\d{4})\s*[-年./、,_·]\s*(\d{1,2})\s*[-月./、,_·]\s*(\d{1,2})\s*[日号]?\.?(?:[\sT,]*${weekday})?(?:[\sT,]*${clock})?(?:[\s,]*${weekday})?$`,
  'i',
);
const spaced = /^(\d{4}) +(\d{1,2}) +(\d{1,2})$/;
const packed = /^((?:18|19|20|21)\d{2})(\d{2})(\d{2})$/;
/** As programs write instants: the day is that of China. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
/** `Mon Mar 02 2015 00:00:00 GMT+0800 (中国标准时间)`, as browsers write it. */
const browser = /^(?:[a-z]{3} )?([a-z]{3}) (\d{1,2}) (\d{4})(?: (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4}).*)?$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** 2-Mar-2015, 02 Mar 2015: the month is a word, nothing can be mistaken. */
const worded = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*[-\s,]+(\d{4})$/i;
const wordedFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/i;

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  壹: '1',
  二: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
};
const inWords =
  /^([〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖]{4})年([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾零]{1,4})月([一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾零]{1,4})[日号]$/;

/** 二十一 → 21, 零壹拾 → 10, 廿一 → 21. */
const numberInWords = (text: string): number => {
  const plain = text.replaceAll('拾', '十').replace(/^零/, '').replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const of = (t: string | undefined): number => Number([...(t ?? '')].map(c => digits[c] ?? '').join('') || 0);
  return plain.includes('十') ? (tens === '' ? 10 : of(tens) * 10) + of(ones) : of(ones);
};

/** What `instant` fits; undefined for a day or an hour that does not exist. */
const instantIn = (text: string): Date | undefined => {
  const at = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? undefined : at;
};

const fromProgram = (text: string): string | undefined => {
  if (instant.test(text)) {
    const at = instantIn(text);
    return at && dayOf(at);
  }
  const b = browser.exec(text);
  if (b) {
    const month = months.indexOf((b[1] ?? '').toLowerCase()) + 1;
    const day = month > 0 ? isoDay(Number(b[3]), month, Number(b[2])) : undefined;
    return day && b[4] && b[5] ? fromProgram(`${day}T${b[4]}${b[5]}`) : day;
  }
  const w = worded.exec(text);
  const f = wordedFirst.exec(text);
  const [day, month, year] = w ? [w[1], w[2], w[3]] : f ? [f[2], f[1], f[3]] : [];
  const at = months.indexOf((month ?? '').toLowerCase());
  return at < 0 ? undefined : isoDay(Number(year), at + 1, Number(day));
};

/**
 * The day that a text means, as ISO, in any of the ways in which people and programs write days: 2027/1/2, 2027.1.3, 20270105, 2027年1月4日,
 * 2027-01-02 08:00, `2027-01-01T16:00:00Z` (the day in China), 二〇二七年一月四日, full-width digits. The one reader of days of the program.
 * Days that do not exist, years or months alone, two-digit years and days whose order is open (3/2/2027) answer undefined.
 */
export const readDay = (raw: string): string | undefined => {
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/^['‘’`"“”]+|['‘’`"“”]+$/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[。•・‧∙]/g, '.')
    .replace(/\s+/g, ' ')
    .replace(/^公元/, '');
  const program = fromProgram(text);
  if (program !== undefined) return program;
  const parts = written.exec(text) ?? spaced.exec(text) ?? packed.exec(text);
  if (parts) return isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const words = inWords.exec(text.replace(/\s/g, ''));
  if (!words) return undefined;
  const year = Number([...(words[1] ?? '')].map(c => digits[c] ?? '').join(''));
  return isoDay(year, numberInWords(words[2] ?? ''), numberInWords(words[3] ?? ''));
};

const half = String.raw`(上午|下午|凌晨|中午|晚上|AM|PM)?\s*`;
const clocks = [
  new RegExp(String.raw`${half}(\d{1,2})[:时](\d{1,2})分?(?::?\d{1,2}(?:\.\d+)?秒?)?\s*(AM|PM)?`, 'i'),
  new RegExp(String.raw`${half}(\d{1,2})[时点](半)?`, 'i'),
];

/** The hour of the day; undefined where the half of the day and the hour say two things: 晚上12点 may be either day's. */
const hourOf = (hour: number, part: string): number | undefined => {
  if (/^(下午|PM)$/i.test(part)) return hour < 12 ? hour + 12 : hour;
  if (part === '晚上') return hour === 12 ? undefined : hour < 12 ? hour + 12 : hour;
  if (/^(凌晨|AM)$/i.test(part)) return hour === 12 ? 0 : hour;
  return hour;
};

/**
 * The time of day behind a day, `09:30`: 2027/1/2 9:30, 2027年1月2日 9时30分, 下午3:05, 3:05 PM, `2027-01-01T16:00:00Z` (the time in China).
 * Undefined when there is none.
 */
export const readClock = (raw: string): string | undefined => {
  const text = raw.normalize('NFKC').trim();
  if (instant.test(text)) {
    const at = instantIn(text);
    return at && clockOf(at);
  }
  const found = clocks.map(c => c.exec(text)).find(f => f !== null);
  if (!found) return undefined;
  const [, before, written, minutes, behind] = found;
  const hour = hourOf(Number(written), before ?? behind ?? '');
  const minute = minutes === '半' ? 30 : Number(minutes ?? 0);
  return hour !== undefined && hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
};
