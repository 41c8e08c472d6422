import { fill, type Locale } from '#platform/contract/phrases.ts';
import { planningEn } from '../i18n/planning.en.ts';
import { planningZh } from '../i18n/planning.zh-CN.ts';

/** The room's planning sentences on the server: reasons of a split, notices, calendar lines. */
export const sayPlanning =
  (locale: Locale) =>
  (key: keyof typeof planningZh, params?: Readonly<Record<string, unknown>>): string =>
    fill((locale === 'en' ? planningEn : planningZh)[key], params, locale);
