import { formerNamesIn, type NamedRoom } from '../contract/former-names.ts';
import type { RoomPhrases } from '../contract/phrases.ts';

/** Which names of today were called otherwise, and what a stored name is called today. */
export interface NameHistory {
  /** Today's name of an operation, table, field, problem or job that may be stored under a former one. */
  readonly today: (name: string) => string;
  /** All former names of a name of today. */
  readonly former: (name: string) => readonly string[];
  /** Every name that was stored for `name`, today's first. */
  readonly ever: (name: string) => readonly string[];
  /** Stored names whose name of today begins so; for filters over what is stored. */
  readonly storedUnder: (prefix: string) => readonly string[];
  /** A copy of an answer in which every name of today stands as it was called: for a caller of that day. */
  readonly inFormerWords: (answer: unknown) => unknown;
  /** The way back: an answer that was stored in former words. */
  readonly inTodaysWords: (answer: unknown) => unknown;
}

/** What of a room bears names. */
interface RoomWithNames extends NamedRoom {
  readonly handlers: readonly { readonly op: { readonly name: string } }[];
  readonly jobs?: readonly { readonly name: string }[] | undefined;
  readonly fields?: object | undefined;
  readonly phrases: RoomPhrases;
}

/** Every name that a room shows to others. */
const namesOf = (m: RoomWithNames): string[] => [
  ...m.handlers.map(h => h.op.name),
  ...(m.jobs ?? []).map(j => j.name),
  ...Object.keys(m.fields ?? {}),
  ...Object.keys(m.phrases['zh-CN'])
    .filter(key => /^(?:problem|fault|op)\./.test(key))
    .map(key => `${m.phrases.room}.${key}`),
  ...(m.formerly?.tables ?? []).map(table => `${m.name}.${table}`),
  ...Object.values(m.formerly?.names ?? {}),
];

const mapStrings = (value: unknown, word: (text: string) => string): unknown => {
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value)) return value.map(v => mapStrings(v, word));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, mapStrings(v, word)]));
};

/**
 * The history of all rooms' names.
 * @throws Error when two names of today claim one former name, or a former name is given to something else today
 */
export const nameHistoryOf = (modules: readonly RoomWithNames[]): NameHistory => {
  const now = new Set(modules.flatMap(namesOf));
  const todays = new Map<string, string>();
  const formers = new Map<string, string[]>();
  for (const m of modules) {
    for (const name of new Set(namesOf(m))) {
      for (const former of formerNamesIn(m, name)) {
        const other = todays.get(former) ?? (now.has(former) ? former : name);
        if (other !== name) throw new Error(`the former name ${former} is claimed by ${other} and ${name}`);
        todays.set(former, name);
        formers.set(name, [...(formers.get(name) ?? []), former]);
      }
    }
  }
  const today = (name: string): string => todays.get(name) ?? name;
  const former = (name: string): readonly string[] => formers.get(name) ?? [];
  return {
    today,
    former,
    ever: name => [name, ...former(name)],
    storedUnder: prefix => [...todays].filter(([, name]) => name.startsWith(prefix)).map(([old]) => old),
    inFormerWords: answer => (formers.size === 0 ? answer : mapStrings(answer, text => former(text)[0] ?? text)),
    inTodaysWords: answer => (todays.size === 0 ? answer : mapStrings(answer, today)),
  };
};
