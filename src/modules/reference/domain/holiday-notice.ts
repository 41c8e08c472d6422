import { dayNumberOf, isoOf, isWeekend, numberOf } from './day-numbers.ts';

/** A day of a notice. */
export interface NoticeDay {
  readonly day: string;
  readonly kind: 'off' | 'work';
  readonly name: string;
}

/** Why a notice is refused, and at which day. */
export interface NoticeFault {
  readonly code: 'noticeDay' | 'noticeTwice' | 'noticeWorkday' | 'noticeIncomplete';
  readonly day: string;
}

const monthDay = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（[^）]*）)?`;
const span = new RegExp(`${monthDay}(?:(?:至|-|—|~)${monthDay})?`, 'g');

interface Cursor {
  year: number;
  month: number;
}

const dayAt = (at: Cursor, [year, month, day]: readonly (string | undefined)[]): number | undefined => {
  if (day === undefined) return undefined;
  if (year !== undefined) at.year = Number(year);
  if (month !== undefined) at.month = Number(month);
  if (at.month < 1 || at.month > 12) return undefined;
  const number = numberOf(at.year, at.month, Number(day));
  // 1月32日 is no day, least of all the first of February.
  return isoOf(number).endsWith(`-${day.padStart(2, '0')}`) ? number : undefined;
};

const spansOf = (sentence: string, year: number): { from: number; to: number }[] => {
  const at: Cursor = { year, month: 0 };
  const found: { from: number; to: number }[] = [];
  for (const match of sentence.matchAll(span)) {
    const from = dayAt(at, match.slice(1, 4));
    const to = dayAt(at, match.slice(4, 7));
    if (from === undefined) continue;
    // A span of more than three weeks is a reading gone wrong, no holiday.
    if (to === undefined || (to >= from && to - from <= 21)) found.push({ from, to: to ?? from });
  }
  return found;
};

/** A sentence of a notice with the days that it names; `text` as it was written. */
interface NoticeSentence {
  readonly text: string;
  readonly days: readonly NoticeDay[];
}

const sentencesOf = (text: string, year: number): NoticeSentence[] =>
  text.split(/\n/).flatMap((raw): NoticeSentence[] => {
    const line = raw
      .normalize('NFKC')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）')
      .replace(/[ \t\r]/g, '');
    if (line === '') return [];
    const name = /^(?:[一二三四五六七八九十]+、)?([^:]{2,12}):/.exec(line)?.[1] ?? '';
    if (name === '') return [{ text: raw.trim(), days: [] }];
    return line
      .slice(line.indexOf(':') + 1)
      .split(/[。;]/)
      .filter(sentence => sentence !== '')
      .map(sentence => {
        const kind = sentence.includes('上班') ? 'work' : sentence.includes('放假') ? 'off' : undefined;
        const days: NoticeDay[] = [];
        if (kind !== undefined)
          for (const { from, to } of spansOf(sentence, year))
            for (let n = from; n <= to; n += 1) days.push({ day: isoOf(n), kind, name: kind === 'work' ? `${name}调休上班` : name });
        return { text: sentence, days };
      });
  });

/**
 * Reads the text of a notice as it stands on the State Council's page:
 * `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` The person sees the days before anything is stored, and beside them the
 * sentences that named none (`unreadSentences`).
 */
export const readNotice = (text: string, year: number): NoticeDay[] => {
  const days = new Map<string, NoticeDay>();
  for (const sentence of sentencesOf(text, year)) for (const day of sentence.days) days.set(day.day, day);
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
};

/** Sentences of a notice from which no day was read: each is listed, nothing is lost in silence. */
export const unreadSentences = (text: string, year: number): string[] =>
  sentencesOf(text, year)
    .filter(s => s.days.length === 0)
    .map(s => s.text);

/** Whether a notice can be that of the year: its days lie in it (or in the last week before), worked days are weekends, no fixed holiday is missing. */
export const noticeFault = (year: number, days: readonly NoticeDay[]): NoticeFault | undefined => {
  const seen = new Set<string>();
  for (const { day, kind } of days) {
    if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-2`) && !day.startsWith(`${year - 1}-12-3`))
      return { code: 'noticeDay', day };
    if (seen.has(day)) return { code: 'noticeTwice', day };
    seen.add(day);
    if (kind === 'work' && !isWeekend(dayNumberOf(day))) return { code: 'noticeWorkday', day };
  }
  // 全国年节及纪念日放假办法: these are always off; a notice without one was cut off while copying.
  const missing = [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`, `${year}-10-02`, `${year}-10-03`].find(
    day => !days.some(d => d.day === day && d.kind === 'off'),
  );
  return missing === undefined ? undefined : { code: 'noticeIncomplete', day: missing };
};
