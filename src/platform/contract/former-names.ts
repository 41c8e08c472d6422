/**
 * What a room, or parts of it, were called before. People's bookmarks, queues of phones, keys of programs and the audit log keep the names of
 * their day; whoever renames says so here, and every door goes on understanding them.
 */
export interface FormerNames {
  /** The room that everything of this one was part of: `visits.visit.get` was `surveys.visit.get`. */
  readonly room?: string;
  /** Tables that came from there, without their schema. */
  readonly tables?: readonly string[];
  /** Names that changed one by one, former to today's; a name stands for all below it (`people.region` → `reference.division`). */
  readonly names?: Readonly<Record<string, string>>;
}

/** A room as far as its names go. */
export interface NamedRoom {
  readonly name: string;
  readonly formerly?: FormerNames | undefined;
}

/** The rest of `name` below `prefix`: `''` for itself, `.get` below it; undefined when it is another's. */
const below = (name: string, prefix: string): string | undefined =>
  name === prefix || name.startsWith(`${prefix}.`) ? name.slice(prefix.length) : undefined;

/** What a name of this room was called before; none for most. */
export const formerNamesIn = ({ name: room, formerly }: NamedRoom, name: string): string[] => {
  if (!formerly) return [];
  const found = Object.entries(formerly.names ?? {}).flatMap(([former, today]) => {
    const rest = below(name, today);
    return rest === undefined ? [] : [former + rest];
  });
  const rest = formerly.room === undefined ? undefined : below(name, room);
  return rest === undefined || found.length > 0 ? found : [`${formerly.room}${rest}`];
};
