import { createHash } from 'node:crypto';
import type { FieldChange } from '#modules/visits/contract/visit.ts';
import { changedSince, type Mark, mergeVisit } from '#modules/visits/domain/merge-visit.ts';
import type { Envelope, EnvelopeAnswer, EnvelopeAnswers } from '#platform/contract/envelope.ts';
import type { Blob } from '#platform/web/offline/ports.ts';

/** One value that the server took over: whose form wrote it, on which base, over whose value. */
export interface Write {
  question: string;
  form: string;
  base: number;
  value: unknown;
  over?: { form: string; revision: number; value: unknown } | undefined;
}

/** What stands at the server at the end of a history. */
export interface Stored {
  answers: Record<string, unknown>;
  writes: readonly Write[];
  notes: readonly string[];
  pictures: readonly { id: string; fileId: string }[];
  /** File ids whose bytes are there. */
  files: ReadonlySet<string>;
  submissions: number;
}

/** The server as the devices of a history see it. */
export interface SyncServer {
  visitId: string;
  post: (person: string, envelopes: readonly string[]) => Promise<EnvelopeAnswers>;
  put: (person: string, blob: Blob) => Promise<{ id: string; sha256: string }>;
  view: () => Promise<{ answers: Record<string, unknown>; fields: Record<string, number>; revision: number }>;
  stored: () => Promise<Stored>;
}

/** Faults put back on purpose; the model has to find each of them. */
export interface ServerBugs {
  /** A seen id is answered as done, although what it did was never stored: a lost refusal becomes a loss. */
  seenMeansDone?: boolean;
  /** Pictures lie under the hash of their bytes: two alike become one. */
  filesByHash?: boolean;
  /** A repeat is carried out again. */
  forgetsIds?: boolean;
  /** The whole draft is written, whatever stands there. */
  lastWriteWins?: boolean;
  /** An act is taken before its picture is there. */
  takesWithoutPicture?: boolean;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, unknown>;
  constructor(code: string, status: number, params: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.params = params;
  }
}

interface State {
  answers: Record<string, never>;
  marks: Record<string, Mark>;
  revision: number;
  writes: Write[];
  notes: Map<string, string>;
  pictures: Map<string, { id: string; fileId: string }>;
  submissions: number;
}

const saveDraft = (s: State, input: { formId: string; since: number; changes: FieldChange[] }, bugs: ServerBugs) => {
  if (s.submissions > 0) throw new Refused('visits.problem.visitClosed', 409);
  const mark: Mark = { revision: s.revision + 1, form: input.formId, by: input.formId, byName: input.formId, at: '' };
  const stored = { answers: s.answers, marks: bugs.lastWriteWins ? {} : s.marks };
  const merged = mergeVisit(stored, input.changes, mark);
  if (merged.conflicts.length > 0) throw new Refused('visits.problem.fieldConflict', 409, { conflicts: merged.conflicts });
  for (const c of input.changes) {
    const last = s.marks[c.question];
    s.writes.push({
      question: c.question,
      form: input.formId,
      base: c.base,
      value: c.answer,
      over:
        merged.applied.includes(c.question) && last
          ? { form: last.form, revision: last.revision, value: stored.answers[c.question] }
          : undefined,
    });
  }
  const others = changedSince(stored, input.since, input.formId).filter(o => !merged.applied.includes(o.question));
  if (merged.applied.length > 0) {
    s.answers = merged.answers as State['answers'];
    s.marks = { ...s.marks, ...merged.marks };
    s.revision = mark.revision;
  }
  return {
    revision: s.revision,
    fields: Object.fromEntries(input.changes.map(c => [c.question, s.marks[c.question]?.revision ?? 0])),
    others: others.map(o => ({ question: o.question, answer: o.answer, revision: o.mark.revision, byName: o.mark.byName, at: '' })),
  };
};

const submit = (s: State, input: { revision: number }) => {
  if (s.submissions > 0) throw new Refused('visits.problem.visitClosed', 409);
  if (input.revision < s.revision) throw new Refused('visits.problem.visitStale', 409, { serverVersion: s.revision });
  s.submissions += 1;
  return { receipt: 'done' };
};

const addFile = (s: State, input: { id: string; fileId: string }, there: boolean) => {
  if (!there) throw new Refused('visits.problem.fileMissing', 424);
  s.pictures.set(input.id, { id: input.id, fileId: input.fileId });
  return { id: input.id };
};

/** Input as a device froze it, by the name of its act; version 2 calls the picture's file `fileId`, version 1 called it `file`. */
const upToDate = (envelope: Envelope): never => envelope.input as never;

/**
 * A server in memory: the room's own merge, and the ledger of ids as the door keeps it (a refusal is not stored, an answer is).
 * @param bugs faults put back on purpose
 */
export const memoryServer = (bugs: ServerBugs = {}): SyncServer => {
  const state: State = { answers: {}, marks: {}, revision: 0, writes: [], notes: new Map(), pictures: new Map(), submissions: 0 };
  const ledger = new Map<string, { hash: string; answer: unknown }>();
  const files = new Map<string, string>();
  const has = (fileId: string): boolean => bugs.takesWithoutPicture === true || files.has(fileId);

  const act = (envelope: Envelope): unknown => {
    const input = upToDate(envelope);
    if (envelope.name === 'visits.visit.saveDraft') return saveDraft(state, input, bugs);
    if (envelope.name === 'visits.visit.submit') return submit(state, input);
    if (envelope.name === 'visits.visit.addFile') return addFile(state, input, has((input as { fileId: string }).fileId));
    const note = input as { id: string; text: string };
    state.notes.set(bugs.forgetsIds ? `${note.id}${state.notes.size}` : note.id, note.text);
    return { id: note.id };
  };

  const answer = (text: string): EnvelopeAnswer => {
    const envelope = JSON.parse(text) as Envelope;
    const hash = sha256(JSON.stringify(envelope.input ?? null));
    const base = { commandId: envelope.commandId, hash, receipt: hash.slice(0, 4), at: '2026-11-22T01:00:00.000Z' };
    const seen = ledger.get(envelope.commandId);
    if (seen && seen.hash !== hash) throw new Error('an envelope changed its bytes');
    if (seen && !bugs.forgetsIds) return { ...base, outcome: 'already', answer: seen.answer };
    if (bugs.seenMeansDone) ledger.set(envelope.commandId, { hash, answer: { revision: state.revision, fields: {}, others: [] } });
    try {
      const done = act(envelope);
      ledger.set(envelope.commandId, { hash, answer: done });
      return { ...base, outcome: 'applied', answer: done };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, status, params } = error;
      return {
        ...base,
        outcome: 'problem',
        problem: { type: code, title: code, status, detail: code, instance: '', code, params } as never,
      };
    }
  };

  return {
    visitId: 'visit',
    post: async (_, envelopes) => ({ at: '2026-11-22T01:00:00.000Z', answers: envelopes.map(answer) }),
    put: async (_, blob) => {
      const hash = sha256(new Uint8Array(blob.bytes));
      const twin = [...files].find(([, h]) => h === hash);
      if (!bugs.filesByHash || !twin) files.set(blob.id, hash);
      return { id: blob.id, sha256: hash };
    },
    view: async () => ({
      answers: { ...state.answers },
      fields: Object.fromEntries(Object.entries(state.marks).map(([q, m]) => [q, m.revision])),
      revision: state.revision,
    }),
    stored: async () => ({
      answers: state.answers,
      writes: state.writes,
      notes: [...state.notes.values()],
      pictures: [...state.pictures.values()],
      files: new Set(files.keys()),
      submissions: state.submissions,
    }),
  };
};
