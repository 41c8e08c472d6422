import { people } from '#modules/people/index.ts';
import type { CallContext } from '#platform/server/context.ts';
import { readinessProblems } from '../contract/problems.ts';

/** A colleague who works in this region. @throws Problem `unknownPerson` beside its field */
export const mustBeColleague = async (ctx: CallContext, id: string, pointer: string): Promise<{ id: string; name: string }> => {
  const found = (await people(ctx).personsByIds([id])).get(id);
  if (!found?.active) throw readinessProblems.unknownPerson({}, [{ pointer, code: 'readiness.problem.unknownPerson' }]);
  return found;
};
