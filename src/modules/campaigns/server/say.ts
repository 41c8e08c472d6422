import { fill, type Locale } from '#platform/contract/phrases.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** The room's planning sentences on the server: reasons of a split, notices, calendar lines. */
export const sayPlanning =
  (locale: Locale) =>
  (key: keyof typeof zhCN, params?: Readonly<Record<string, unknown>>): string =>
    fill((locale === 'en' ? en : zhCN)[key], params, locale);
