import { formerNamesIn, type NamedRoom } from '../contract/former-names.ts';

let named: readonly NamedRoom[] = [];

/** The assembled rooms tell once, at the start, what they were called before: what this browser keeps bears the names of its day. */
export const declareFormerNames = (rooms: readonly NamedRoom[]): void => {
  named = rooms.filter(r => r.formerly !== undefined);
};

/** What a name of today was called before. */
export const formerNamesOf = (name: string): string[] => named.flatMap(room => formerNamesIn(room, name));

/** Whether something kept under `kept` is what is called `name` today. */
export const isNamed = (kept: string, name: string): boolean => kept === name || formerNamesOf(name).includes(kept);

/** Whether a kept list of names holds what is called `name` today. */
export const holdsName = (kept: Iterable<string>, name: string): boolean => {
  for (const one of kept) if (isNamed(one, name)) return true;
  return false;
};
