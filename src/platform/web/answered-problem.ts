import { Problem, type ProblemDetails, problems } from '../contract/problem.ts';

/** A problem as the server told it: with its own sentence and the reference number of the request. */
export class AnsweredProblem extends Problem {
  /** Number of the request in the server's log; the person reads it to the administrator. */
  readonly reference: string | undefined;
  /** The server's sentence in the reader's language, used where the page has none of its own. */
  readonly sentence: string;

  constructor(details: ProblemDetails) {
    super(details.code, details.status, details.params, details.fields);
    this.reference = details.instance;
    this.sentence = details.detail ?? details.title;
  }
}

/** What can go wrong on the way, before any server of ours has answered. */
export const wayProblems = problems('platform', { offline: { status: 0 }, foreignAnswer: { status: 0 } });
