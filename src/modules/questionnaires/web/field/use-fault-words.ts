import { say } from '#platform/web/phrases.ts';
import type { AnswerFault } from '../../contract/questionnaire.ts';
import { useT } from './use-t.ts';

/** What is wrong with an answer, in words; the sentences come with the page that says them. */
export const useFaultWords = (): ((fault: Pick<AnswerFault, 'code' | 'params'>) => string) => {
  useT();
  return fault => say(fault.code, fault.params);
};
