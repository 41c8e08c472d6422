import type { Refusal } from './ports.ts';

/** The same field, changed by somebody else meanwhile. */
export interface Conflict {
  question: string;
  mine: unknown;
  /** When hers was written here. */
  mineAt?: string | undefined;
  theirs: unknown;
  revision: number;
  byName: string;
  at: string;
}

/** An open form on this device. `V` is what its room knows of it. */
export interface DraftHead<V = unknown> {
  key: string;
  /** What people call it: the name of the enterprise. */
  title: string;
  /** The open form of this device: its own lost answers are no quarrel with itself. */
  formId: string;
  /** What the server said last: the revision of each field, and how far this form has seen. */
  base: { fields: Record<string, number>; revision: number };
  view: V;
  /** A record for its changes waits in the queue. */
  waiting: boolean;
  conflicts: readonly Conflict[];
  /** When the last change was put on this device, in milliseconds by the device's clock. */
  changedAt: number;
  /** The field that was changed last. */
  changed?: string | undefined;
  /** The last that the server took over. */
  stored?: { at: string; receipt: string } | undefined;
}

export interface DraftField {
  question: string;
  /** Null: taken back. */
  value: unknown;
  /** When it was written on this device, in milliseconds by its clock; absent in what the server said. */
  at?: number | undefined;
  /** Not yet in any envelope. */
  dirty: boolean;
  /** The record that carries it, until the server has answered. */
  inFlight?: string | undefined;
}

/** One act that waits to be sent. Until it is frozen it is a plan; from then on its bytes never change. */
export interface OutboxRecord {
  id: string;
  /** Order on this device; no clock has a say in it. */
  seq: number;
  /** Acts of one stream go one after the other. */
  stream: string;
  draft: string;
  title: string;
  /** What the act is, in the person's words of that day; for lists of what waits. */
  what?: string | undefined;
  name: string;
  v: number;
  /** When the device says that it happened. */
  deviceTime: string;
  /** What the room adds the base to when it is frozen. */
  template: unknown;
  /** Ids of records that must be answered, and of pictures that must be there, before this one goes. */
  needs: readonly string[];
  /** The envelope as it was and will be sent. */
  body?: string | undefined;
  state: 'waiting' | 'frozen' | 'refused' | 'aside';
  tries: number;
  notBefore: number;
  problem?: Refusal | undefined;
}

/** What a room says of one of its commands. Pure: the same code runs in the test's model. */
export interface OfflineKind {
  readonly name: string;
  readonly v: number;
  /** Nothing of its stream goes before it has been answered: the opening. */
  readonly opens?: boolean;
  /** It carries the changed fields of its form. */
  readonly takesFields?: boolean;
  /** It goes only when nothing else of its form waits or was refused: handing in. */
  readonly final?: boolean;
  /** The input, made when it is frozen: the base is read here and nowhere earlier. */
  readonly freeze?: (head: DraftHead | undefined, template: unknown, fields: readonly DraftField[]) => unknown;
  /** What the answer changes: the form's head, and fields that others have changed. */
  readonly settled?: (settling: Settling) => { head: DraftHead; fields?: Readonly<Record<string, unknown>> };
  /** Conflicts in a refusal; none: it is refused for good. */
  readonly conflicts?: (problem: Refusal) => readonly Conflict[];
}

export interface Settling {
  head: DraftHead;
  input: unknown;
  answer: unknown;
  /** When the device says that it happened. */
  deviceTime: string;
  /** Fields that she has changed and that are not at the server yet: nobody writes over them. */
  mine: ReadonlySet<string>;
}

export const headKey = (draft: string): string => `h:${draft}`;
export const fieldKey = (draft: string, question = ''): string => `f:${draft}/${question}`;
export const recordKey = (seq: number): string => String(seq).padStart(12, '0');
