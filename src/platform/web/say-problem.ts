import type { Translate } from '../contract/phrases.ts';
import { type FieldFault, Problem } from '../contract/problem.ts';
import { AnsweredProblem, wayProblems } from './answered-problem.ts';
import { hasPhrase, say } from './phrases.ts';

/** A problem in the reader's words. */
export interface SaidProblem {
  sentence: string;
  /** Sentences by JSON pointer: `/contact/phone` → 格式不对. */
  fields: Readonly<Record<string, string>>;
  reference: string | undefined;
}

const sayFault = (fault: FieldFault, t: Translate): string => t(fault.code, fault.params);

/** A page's file did not come: each browser says it in words of its own. */
const isMissingPage = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported|importing a module|module script/i.test(error.message);

/** Any thrown thing as a Problem; what we did not throw ourselves is unexpected. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : isMissingPage(error) ? wayProblems.offline() : new Problem('platform.problem.unexpected', 500);

/** Turns what was thrown into sentences. */
export const sayProblem = (error: unknown, t: Translate = say): SaidProblem => {
  const problem = asProblem(error);
  const told = problem instanceof AnsweredProblem ? problem : undefined;
  // A refusal that a device has kept carries the server's sentence with it.
  const heard = told?.sentence ?? (problem.params['sentence'] as string | undefined);
  return {
    sentence: hasPhrase(problem.code) || !heard ? t(problem.code, problem.params) : heard,
    fields: Object.fromEntries(problem.fields.map(f => [f.pointer, sayFault(f, t)])),
    reference: told?.reference,
  };
};
