import { roomT } from '#platform/web/phrases.ts';
import type { Question } from '../../contract/questionnaire.ts';
import type { KnownValue } from '../../contract/visit.ts';
import { answerText } from '../../domain/answer-text.ts';
import { visitKnownZhCN } from '../../i18n/visit-known.zh-CN.ts';
import { useLanguage } from './use-field-t.ts';

/** The sentences of what was known before. */
export const useKnownT = roomT('surveys', visitKnownZhCN);

const sources = {
  selfReported: 'visit.source.selfReported',
  seenOnSite: 'visit.source.seenOnSite',
  imported: 'visit.source.imported',
  official: 'visit.source.official',
  register: 'visit.source.register',
} as const;

/** 上次：… with its source and day. */
export const useKnownText = () => {
  const t = useKnownT();
  const { language } = useLanguage();
  return (question: Question, known: KnownValue) => ({
    value: t('fill.known', { value: answerText(question, known.answer, language) }),
    origin: t('fill.knownFrom', { source: t(sources[known.source as keyof typeof sources] ?? 'visit.source.register'), day: known.asOf }),
  });
};
