import type { Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import type { KnownValue } from '../../contract/visit.ts';
import { useT } from './use-t.ts';

/** The sentences of what was known before. */

const sources = {
  selfReported: 'visit.source.selfReported',
  seenOnSite: 'visit.source.seenOnSite',
  imported: 'visit.source.imported',
  official: 'visit.source.official',
  register: 'visit.source.register',
} as const;

/** 上次：… with its source and day. */
export const useKnownText = () => {
  const t = useT();
  const { language } = useLanguage();
  return (question: Question, known: KnownValue) => ({
    value: t('fill.known', { value: answerText(question, known.answer, language) }),
    origin: t('fill.knownFrom', { source: t(sources[known.source as keyof typeof sources] ?? 'visit.source.register'), day: known.asOf }),
  });
};
