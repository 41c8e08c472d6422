import { roomT, useLocale } from '#platform/web/phrases.ts';
import type { Both } from '../../contract/questionnaire.ts';
import type { Language } from '../../domain/answer-text.ts';
import { visitFormZhCN } from '../../i18n/visit-form.zh-CN.ts';

/** The sentences of the form. */
export const useFormT = roomT('surveys', visitFormZhCN);

/** The language of labels that come with the definition. */
export const useLanguage = (): { language: Language; label: (both: Both) => string } => {
  const language: Language = useLocale().locale === 'en' ? 'en' : 'zh';
  return { language, label: both => both[language] };
};
