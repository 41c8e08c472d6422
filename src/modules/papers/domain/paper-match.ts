import type { Answer, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import type { PaperDoubt, PaperPlace, PaperUnread } from '../contract/paper.ts';
import { readAnswer, readCell, type ValueColumn } from './paper-cells.ts';
import { type Heads, headsOf, isPrintedHead } from './paper-heads.ts';
import { type Known, knownQuestions, labelKey, type Match, matchRows } from './paper-labels.ts';
import { half } from './paper-parts.ts';
import { type Printed, printedOf } from './paper-printed.ts';
import { type LoosePiece, mostCommon, type PaperCell, type PaperFileContent, type PaperRow, shownIn } from './paper-table.ts';
import { isBlankSign, readTicks, type Said } from './paper-ticks.ts';

/** What one filled row of the paper says. */
export interface ReadAnswer {
  question: string;
  /** The text of the cells as it stands on the paper. */
  original: string;
  answer: Answer | null;
  doubt: PaperDoubt | null;
  /** Where it stands. */
  places: PaperPlace[];
}

/** What became of everything that stands in the file; the form's own words are not counted. */
export interface PaperBalance {
  cells: number;
  written: number;
  doubtful: number;
  unread: number;
}

export interface PaperReading {
  cells: ReadAnswer[];
  /** Questions whose row is not on the paper. */
  missing: string[];
  /** Questions whose row is there and empty. */
  blank: string[];
  /** What belongs to no question, or was not understood, with its place. */
  unread: PaperUnread[];
  balance: PaperBalance;
}

type Fate = 'printed' | 'written' | 'doubtful';

interface Reader {
  form: Questionnaire;
  printed: Printed;
  rows: readonly PaperRow[];
  matches: readonly (Match | undefined)[];
  fates: Map<PaperCell, Fate>;
  reading: PaperReading;
}

/** Where the values of each table begin and end: as in most of its rows. */
const columnsOf = (rows: readonly PaperRow[], matches: readonly (Match | undefined)[]): Map<number, ValueColumn> => {
  const groups = new Map<number, { from: number[]; to: number[]; wide: number }>();
  rows.forEach((row, r) => {
    const match = matches[r];
    const seen = groups.get(row.group) ?? { from: [], to: [], wide: 0 };
    groups.set(row.group, seen);
    const heads = headsOf(row);
    if (heads) seen.wide = Math.max(seen.wide, ...heads.columns.filter(c => c.kind !== undefined).map(c => c.to));
    if (!match) return;
    const values = row.cells.slice(match.cell + 1);
    if (values[0]) seen.from.push(values[0].from);
    const last = values[values.length - 1];
    if (last) seen.to.push(last.to);
  });
  return new Map(
    [...groups].map(([group, g]) => {
      const to = g.to.length < 3 ? undefined : Math.max(mostCommon(g.to) ?? 0, g.wide);
      return [group, { from: g.from.length < 3 ? undefined : mostCommon(g.from), to }];
    }),
  );
};

/** Columns of running numbers left of the labels: an inserted 序号. */
const numberingOf = (rows: readonly PaperRow[], matches: readonly (Match | undefined)[]): Set<PaperCell> => {
  const byPlace = new Map<string, PaperCell[]>();
  rows.forEach((row, r) => {
    const end = matches[r]?.cell ?? row.cells.length;
    for (const c of row.cells.slice(0, end)) {
      const isNumber = /^[(（]?\d{1,3}[)）.、]?$/.test(half(c.text)) || labelKey(c.text) === '序号';
      if (isNumber) byPlace.set(`${row.group} ${c.from}`, [...(byPlace.get(`${row.group} ${c.from}`) ?? []), c]);
    }
  });
  return new Set([...byPlace.values()].filter(cells => cells.length >= 5).flat());
};

const flawOf = (cells: readonly PaperCell[], label: PaperCell): PaperDoubt | null =>
  [...cells, label].flatMap(c => (c === label ? (c.flaws ?? []).filter(f => f !== 'merged') : (c.flaws ?? [])))[0] ?? null;

/** Whether the label's cell holds the label and nothing else. */
const isOwnLabel = (label: PaperCell, match: Match): boolean => label.shown === undefined && labelKey(label.text) === match.known.key;

const withLabel = (said: Said, match: Match, label: PaperCell): Said => {
  if (match.fit === 'exact' && isOwnLabel(label, match)) return said;
  const original = [shownIn(label), said.original].filter(Boolean).join('　');
  const taken = [label, ...said.taken];
  if (match.fit !== 'within') return said.original === '' ? said : { ...said, original, taken, doubt: said.doubt ?? 'label' };
  const { question } = match.known;
  if (said.original !== '') return { ...said, original, taken, doubt: said.doubt ?? 'label' };
  const read = question.type === 'yesNoRemark' ? { answer: null } : readAnswer(question, match.rest);
  return { ...read, original, taken, doubt: 'inLabel' };
};

/** Doubts of what is said: how it stands on the paper says more. */
const weak = new Set<PaperDoubt>(['wording', 'guess', 'fault', 'place', 'neither', 'mark']);

const readRow = (row: PaperRow, match: Match, heads: Heads | undefined, column: ValueColumn | undefined): Said => {
  const label = row.cells[match.cell] as PaperCell;
  const values = row.cells.slice(match.cell + 1);
  const { question } = match.known;
  const said =
    question.type === 'yesNoRemark'
      ? readTicks(values, heads)
      : readCell(question, values, label, column ?? { from: undefined, to: undefined });
  const full = withLabel(said, match, label);
  if (full.original === '') return full;
  const isWeak = full.doubt === null || weak.has(full.doubt);
  return isWeak ? { ...full, doubt: flawOf(full.taken, label) ?? full.doubt } : full;
};

/** The head that counts for a row: of its own table or sheet, and of its own section. */
const headFor = (heads: Heads | undefined, row: PaperRow, known: Known): Heads | undefined => {
  if (!heads || heads.group !== row.group) return undefined;
  heads.section ??= known.section;
  return heads.section === known.section ? heads : undefined;
};

/** Rows of one question become one answer; a second filled row of it makes it doubtful. */
const answerOf = (r: Reader, known: Known, found: readonly Said[]): void => {
  const filled = found.filter(s => s.original !== '');
  const [first, ...others] = filled;
  const { id } = known.question;
  if (!first) {
    r.reading.blank.push(id);
    return;
  }
  if (first.answer === null && first.doubt === null) {
    // Boxes that nobody has ticked.
    for (const cell of first.taken) r.fates.set(cell, 'printed');
    r.reading.blank.push(id);
    return;
  }
  const doubt = first.doubt ?? (others.length > 0 || first !== found[0] ? 'twice' : null);
  const taken = filled.flatMap(s => s.taken);
  for (const cell of taken) r.fates.set(cell, doubt === null ? 'written' : 'doubtful');
  const places = taken.filter(c => shownIn(c) !== '').map(c => c.place);
  r.reading.cells.push({ question: id, original: filled.map(s => s.original).join('\n'), answer: first.answer, doubt, places });
  for (const rest of filled.flatMap(s => s.rest ?? []))
    r.reading.unread.push({ kind: 'rest', text: rest, place: places[0] ?? { at: 'file' } });
};

const readAll = (r: Reader): void => {
  const columns = columnsOf(r.rows, r.matches);
  const found = new Map<Known, Said[]>();
  let heads: Heads | undefined;
  r.rows.forEach((row, at) => {
    const match = r.matches[at];
    if (!match) {
      const own = headsOf(row);
      if (!own) return;
      heads = own;
      for (const c of row.cells) if (c.shown === undefined && isPrintedHead(c.text)) r.fates.set(c, 'printed');
      return;
    }
    const label = row.cells[match.cell] as PaperCell;
    if (isOwnLabel(label, match)) r.fates.set(label, 'printed');
    const said = readRow(row, match, headFor(heads, row, match.known), columns.get(row.group));
    found.set(match.known, [...(found.get(match.known) ?? []), said]);
  });
  const known = knownOrder(found);
  for (const [question, said] of known) answerOf(r, question, said);
};

const knownOrder = (found: ReadonlyMap<Known, Said[]>): [Known, Said[]][] => [...found].sort((a, b) => a[0].at - b[0].at);

/** Categories, titles, running numbers, empty boxes: the form's own words, wherever nobody has claimed them. */
const claimPrinted = (r: Reader, categories: ReadonlySet<string>): void => {
  const numbering = numberingOf(r.rows, r.matches);
  r.rows.forEach((row, at) => {
    const end = r.matches[at]?.cell ?? row.cells.length;
    row.cells.forEach((cell, i) => {
      if (r.fates.has(cell) || cell.shown !== undefined) return;
      const isOwn = r.printed.has(cell.text) || (i < end && categories.has(labelKey(cell.text)));
      if (isOwn || numbering.has(cell)) r.fates.set(cell, 'printed');
    });
  });
};

const words = new Set(['line', 'header', 'footer']);
/** Lines of the form's own; an empty box in the covered part of a merged cell. */
const isPrinted = (printed: Printed, { kind, text }: LoosePiece): boolean =>
  words.has(kind) ? printed.has(text, kind !== 'line') : kind === 'hidden' && isBlankSign(text);

/** Whatever nobody has claimed is listed: nothing is left out. */
const closeBalance = (r: Reader, content: PaperFileContent): void => {
  const { reading } = r;
  for (const row of r.rows)
    for (const cell of row.cells) {
      const text = shownIn(cell);
      if (text === '' || cell.copy) continue;
      const fate = r.fates.get(cell);
      if (fate === 'printed') continue;
      if (fate === undefined) reading.unread.push({ kind: isBlankSign(text) ? 'blank' : 'cell', text, place: cell.place });
      else reading.balance[fate] += 1;
    }
  reading.unread.push(...content.loose.filter(piece => !isPrinted(r.printed, piece)));
  const { balance } = reading;
  balance.unread = reading.unread.length;
  balance.cells = balance.written + balance.doubtful + balance.unread;
};

/** The table or sheet with most labels comes first: a cover sheet or a second copy must not take its questions. */
const inOrder = (rows: readonly PaperRow[], labels: ReadonlySet<string>): PaperRow[] => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.group, (counts.get(row.group) ?? 0) + (row.cells.some(c => labels.has(labelKey(c.text))) ? 1 : 0));
  return [...rows].sort((a, b) => (counts.get(b.group) ?? 0) - (counts.get(a.group) ?? 0));
};

const mostListed = 1_000;

/**
 * Reads what stands in a filled Table A.1 as answers. Cells that can only mean one thing are certain; others carry a doubt and the text as it
 * stands; everything else is listed with its place. An empty cell says nothing.
 * @param names names of the enterprise, as the foot of a form of ours may carry them
 */
export const readPaper = (form: Questionnaire, content: PaperFileContent, names: readonly string[] = []): PaperReading => {
  const printed = printedOf(form, names);
  const known = knownQuestions(form);
  const heads = ['类型', '培训内容', '申报项目', '是', '否', '备注', '序号'].map(labelKey);
  const categories = new Set(known.map(k => k.category).filter(Boolean));
  const rows = inOrder(content.rows, new Set(known.map(k => k.key)));
  const matches = matchRows(known, rows, { printed: new Set([...printed.titles, ...heads, ...categories]) });
  const reading: PaperReading = {
    cells: [],
    missing: [],
    blank: [],
    unread: [],
    balance: { cells: 0, written: 0, doubtful: 0, unread: 0 },
  };
  const r: Reader = { form, printed, rows, matches, fates: new Map(), reading };
  readAll(r);
  claimPrinted(r, categories);
  closeBalance(r, content);
  const there = new Set(matches.map(m => m?.known));
  reading.missing = known.filter(k => !there.has(k)).map(k => k.question.id);
  if (reading.unread.length > mostListed) {
    const more = reading.unread.length - mostListed;
    reading.unread.length = mostListed;
    reading.unread.push({ kind: 'more', text: String(more), place: { at: 'file' } });
  }
  return reading;
};
