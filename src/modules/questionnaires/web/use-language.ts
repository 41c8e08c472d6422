import { useLocale } from '#platform/web/phrases.ts';
import type { Both } from '../contract/questionnaire.ts';
import type { Language } from '../domain/answer-text.ts';

/** The language of labels that come with the definition. */
export const useLanguage = (): { language: Language; label: (both: Both) => string } => {
  const language: Language = useLocale().locale === 'en' ? 'en' : 'zh';
  return { language, label: both => both[language] };
};
