import type { Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import type { SurveyState } from '../contract/survey.ts';

/** The facts that a survey's state follows from; days are Chinese days, the last one still counts. */
export interface SurveyFacts {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly drawnAt: unknown;
  readonly cancelledAt: unknown;
  readonly countedAt: unknown;
}

export const surveyState = (s: SurveyFacts, today: string): SurveyState => {
  if (s.cancelledAt !== null) return 'cancelled';
  if (s.countedAt !== null) return 'counted';
  if (s.drawnAt === null) return 'planned';
  if (today < s.opensOn) return 'ready';
  return today <= s.closesOn ? 'open' : 'closed';
};

const grades = ['1', '2', '3', '4', '5'];

/** 五级量表: a choice of 1 … 5, in any order. */
export const isScale = (q: Question): boolean =>
  q.type === 'choice' &&
  (q.options ?? [])
    .map(o => o.value)
    .sort()
    .join() === grades.join();

/** 选择, 五级量表 or 文字; anything else (a name, a number, rows) has no place where nobody may know who answered. */
export const kindOf = (q: Question): 'scale' | 'choice' | 'words' | undefined => {
  if (q.type === 'choice') return isScale(q) ? 'scale' : 'choice';
  return q.type === 'text' || q.type === 'longtext' ? 'words' : undefined;
};

/** The first question that a survey without names cannot ask. */
export const unfitQuestion = (form: Questionnaire): Question | undefined => indexOf(form).questions.find(q => kindOf(q) === undefined);

/** The question that stands for the whole: the first on the five-grade scale. */
export const leadingQuestion = (form: Questionnaire): Question | undefined => indexOf(form).questions.find(isScale);

/** Digits of a cell's code: the street; in a survey of a city the district. */
export const cellLength = (surveyRegion: string): 6 | 9 => (surveyRegion.length < 6 ? 6 : 9);

/** Where a reply belongs. */
export const cellOfReply = (surveyRegion: string, enterpriseRegion: string): string => enterpriseRegion.slice(0, cellLength(surveyRegion));
