import type { Translate } from '../../contract/phrases.ts';
import { Problem, type ProblemDetails, platformProblems } from '../../contract/problem.ts';
import { databaseProblem } from '../database/transaction.ts';
import type { NameHistory } from '../name-history.ts';

/** What Fastify itself refuses, in our words. */
const ofFastify = (error: { code?: string; statusCode?: number }): Problem | undefined => {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return platformProblems.tooLarge({ limit: '2 MB' });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return platformProblems.wrongMediaType();
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return platformProblems.unreadable();
    default:
      return error.statusCode === 400 || error instanceof SyntaxError ? platformProblems.unreadable() : undefined;
  }
};

/**
 * Any error as problem details in the reader's language. What is not a `Problem` tells nothing but its request id.
 * @param instance id of the request, the reference number that people quote
 */
export const problemDetails = (error: unknown, instance: string, t: Translate): ProblemDetails => {
  const known = databaseProblem(error);
  const problem =
    known instanceof Problem ? known : (ofFastify(known as { code?: string; statusCode?: number }) ?? platformProblems.unexpected());
  return {
    type: `urn:peipao:${problem.code}`,
    title: t(problem.code, problem.params),
    status: problem.status,
    instance,
    code: problem.code,
    ...(Object.keys(problem.params).length > 0 ? { params: problem.params } : {}),
    ...(problem.fields.length > 0 ? { fields: [...problem.fields] } : {}),
  };
};

/** The same for a caller that knows the names of former days: codes, and names among the parameters, as they were. */
export const inFormerWords = (details: ProblemDetails, names: NameHistory): ProblemDetails => {
  const said = names.inFormerWords(details) as ProblemDetails;
  return { ...said, type: `urn:peipao:${said.code}` };
};
