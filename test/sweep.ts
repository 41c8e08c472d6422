import type { Handler } from '#platform/server/handler.ts';
import type { ServerModule } from '#platform/server/module.ts';

/** How far a sweep over all operations came: which had their input read, and which found the record that they are about. */
export const watched = (modules: readonly ServerModule[]) => {
  const read = new Set<string>();
  const found = new Set<string>();
  const watch = (h: Handler): Handler => ({
    ...h,
    load: async (ctx, input) => {
      read.add(h.op.name);
      const record = await h.load(ctx, input);
      if (record !== undefined) found.add(h.op.name);
      return record;
    },
  });
  return { modules: modules.map(m => ({ ...m, handlers: m.handlers.map(watch) })), read, found };
};

/**
 * What was swept and never came so far, against the list of those that cannot, each with its reason.
 * @returns names that are missing on the list, and names that stand on it without need
 */
export const unexplained = (
  swept: readonly Handler[],
  reached: ReadonlySet<string>,
  reasons: Readonly<Record<string, string>>,
): { unexplained: string[]; needless: string[] } => {
  const short = swept.map(h => h.op.name).filter(name => !reached.has(name));
  return {
    unexplained: short.filter(name => !(name in reasons)),
    needless: Object.keys(reasons).filter(name => !short.includes(name)),
  };
};

/** A list by reason, as one by name. */
export const reasonsOf = (groups: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).flatMap(([reason, names]) => names.map(name => [name, reason])));
