import type { BothWords } from '#platform/contract/brief/brief.ts';
import { sayDayNear } from '#platform/web/format.ts';
import { useLocale } from '#platform/web/phrases.ts';
import type { Overview } from '../../contract/overview.ts';
import { useT } from './use-t.ts';

/** A sentence of another room in the reader's language. */
export const useWords = (): ((words: BothWords) => string) => {
  const { locale } = useLocale();
  return words => (locale === 'en' ? words.en : words.zh);
};

/** 2026年第48周（11月23日—11月29日） */
export const useWeekWords = (): ((of: Pick<Overview, 'week' | 'from' | 'to'>) => string) => {
  const t = useT();
  // as days that are past: without the day of the week
  const short = (day: string): string => sayDayNear(day, `${day.slice(0, 4)}-12-31`);
  return ({ week, from, to }) =>
    t('overview.week', { year: week.slice(0, 4), n: String(Number(week.slice(6))), from: short(from), to: short(to) });
};
