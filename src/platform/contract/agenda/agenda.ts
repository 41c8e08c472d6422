import { z } from 'zod';
import { DueWhen } from '../due-span.ts';
import { query } from '../operation.ts';
import { Day, Id } from '../shapes.ts';

/** Something that waits to be done by the reader, or by somebody whom she waits for. */
export const AgendaLine = z.object({
  /** `demands.demand`: its words and pages stand in the desk face under `agenda`. */
  kind: z.string(),
  id: Id,
  /** The record whose page says more. */
  pageId: Id,
  title: z.string(),
  /** A quiet line: for whom, where it stands. */
  hint: z.string(),
  dueOn: Day.nullable(),
  when: DueWhen,
  /** On whom it waits, in a word of the kind's own; null: on the reader. */
  waitsOn: z.string().nullable(),
  /** Since which day it waits, where no day is promised. */
  since: Day.nullable(),
  /** For how many it stands: 17 enterprises of one team that nobody has called yet. */
  n: z.int().min(1),
});
export type AgendaLine = z.infer<typeof AgendaLine>;

/** 今日要办: all that stands in the reader's name in all rooms, what falls due first stands first. */
export const getAgenda = query({
  name: 'platform.agenda.get',
  clause: '7.4.2-a',
  input: z.strictObject({}),
  output: z.object({
    today: Day,
    rows: z.array(AgendaLine),
    /** Kinds of which there is more than is listed. */
    cut: z.array(z.string()),
  }),
});

/** What narrows the list; the same shape stands in the address of the page. */
export const AgendaFilter = z.strictObject({
  /** A piece of the title or of the quiet line: an enterprise, a matter. */
  q: z.string().max(60).optional(),
  when: DueWhen.optional(),
  kind: z.string().max(40).optional(),
  /** A word of `waitsOn`; `me`: on the reader; `others`: on anybody else. */
  waits: z.string().max(40).optional(),
});
export type AgendaFilter = z.infer<typeof AgendaFilter>;

/** Words as they are compared: full-width letters and digits as the plain ones, without regard to case. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter(w => w !== '');

/** How many wait in these lines. */
export const agendaCount = (rows: readonly AgendaLine[]): number => rows.reduce((sum, r) => sum + r.n, 0);

/** The lines that a filter lets through; numbers and rows come from here alike. */
export const agendaLines = (rows: readonly AgendaLine[], { q, when, kind, waits }: AgendaFilter): readonly AgendaLine[] => {
  const words = wordsOf(q ?? '');
  return rows.filter(
    r =>
      words.every(w => wordsOf(`${r.title} ${r.hint}`).join(' ').includes(w)) &&
      (when === undefined || r.when === when) &&
      (kind === undefined || r.kind === kind) &&
      (waits === undefined || (waits === 'me' ? r.waitsOn === null : waits === 'others' ? r.waitsOn !== null : r.waitsOn === waits)),
  );
};
