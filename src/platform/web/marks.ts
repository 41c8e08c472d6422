import type { Locale } from '../contract/phrases.ts';
import { currentLocale } from './phrases.ts';

const englishMarks = { '、': ', ', '，': ', ', '；': '; ', '：': ': ', '。': '. ', '（': ' (', '）': ')' } as const;

/** A mark between words that a page puts together, as the language writes it. */
export const sayMark = (mark: keyof typeof englishMarks, locale: Locale = currentLocale()): string =>
  locale === 'en' ? englishMarks[mark] : mark;

/** Names in a row: 王敏、陈佳怡. */
export const sayNames = (names: Iterable<string>, locale: Locale = currentLocale()): string => [...names].join(sayMark('、', locale));
