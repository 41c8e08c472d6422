import { catalogue } from '#modules/catalogue/index.ts';
import type { CallContext } from '#platform/server/context.ts';
import { expertsProblems } from '../contract/problems.ts';
import { topicOf } from '../domain/match.ts';

/** Names of the classes, `商标 / 续展` for level 2; a code that is not there says itself. */
export const classNamesOf = async (ctx: CallContext): Promise<(code: string) => string> => {
  const byCode = new Map((await catalogue(ctx).classes()).map(c => [c.code, c]));
  return code => {
    const own = byCode.get(code);
    if (!own) return code;
    return own.parent === null ? own.name : `${byCode.get(topicOf(code))?.name ?? ''} / ${own.name}`;
  };
};

/** @throws Problem `unknownClass` beside the field, for a code that is not there or no longer offered */
export const mustBeClasses = async (ctx: CallContext, codes: readonly string[], pointerOf: (at: number) => string): Promise<void> => {
  const known = new Set((await catalogue(ctx).classes()).filter(c => !c.retired).map(c => c.code));
  const at = codes.findIndex(code => !known.has(code));
  if (at >= 0) throw expertsProblems.unknownClass({}, [{ pointer: pointerOf(at), code: 'experts.problem.unknownClass' }]);
};
