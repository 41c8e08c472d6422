import type { Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { half } from './paper-parts.ts';
import { mostCommon, type PaperRow } from './paper-table.ts';

/** A label without what differs from hand to hand: width, spaces, marks of punctuation, 其它 for 其他. */
export const labelKey = (text: string): string =>
  half(text)
    .replaceAll(/[\s:：,，.。、;；()（）*＊“”"'《》<>&＆_-]/g, '')
    .replaceAll('其它', '其他')
    .toLowerCase();

export interface Known {
  question: Question;
  section: string;
  at: number;
  key: string;
  category: string;
}

/** The questions of a form, as their rows are found. */
export const knownQuestions = (form: Questionnaire): Known[] =>
  form.sections
    .flatMap(s =>
      s.groups.flatMap(g => g.questions.map(question => ({ question, section: s.id, category: labelKey(g.category?.zh ?? '') }))),
    )
    .map((k, at) => ({ ...k, at, key: labelKey(k.question.label.zh) }));

/** How a row names its question: in its words, with more in the same cell, in words like them. */
export interface Match {
  known: Known;
  /** Place of the label among the row's cells. */
  cell: number;
  fit: 'exact' | 'within' | 'like';
  /** What stands in the label's cell besides. */
  rest: string;
}

const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
/** Share of common character pairs, 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
};

/** The words that follow a label in its own cell; the whole text when the label does not stand at its beginning. */
const restOf = (text: string, key: string): string => {
  for (let end = 1; end <= text.length; end += 1)
    if (labelKey(text.slice(0, end)) === key) {
      while (end < text.length && labelKey(text.slice(0, end + 1)) === key && !/[(（“"《<]/.test(text[end] ?? '')) end += 1;
      return text.slice(end).trim();
    }
  return text.trim();
};

/** Words of the form that are no question: a row made of them is never taken for one. */
export interface FormWords {
  printed: ReadonlySet<string>;
}

interface Search {
  rows: readonly PaperRow[];
  keys: readonly string[][];
  known: readonly Known[];
  open: Known[];
  matches: (Match | undefined)[];
  /** Right edge of the column of labels, by group: what begins beyond it is a value. */
  edges: ReadonlyMap<number, number>;
}

const inLabels = (s: Search, row: number, cell: number): boolean => {
  const c = s.rows[row]?.cells[cell];
  const edge = s.edges.get(s.rows[row]?.group ?? 0);
  return c !== undefined && (edge === undefined || (c.from + c.to) / 2 < edge);
};

const lastBefore = (s: Search, row: number): number => {
  for (let r = row - 1; r >= 0; r -= 1) {
    const at = s.matches[r]?.known.at;
    if (at !== undefined) return at;
  }
  return -1;
};

/** Of equal labels the one whose category stands beside it, else the next one in order; a label that comes again leads to its question again. */
const choose = (s: Search, row: number, cell: number): Match | undefined => {
  const key = s.keys[row]?.[cell] ?? '';
  const same = s.known.filter(k => k.key === key);
  if (key === '' || same.length === 0) return undefined;
  const beside = (s.keys[row] ?? []).slice(0, cell);
  const open = same.filter(k => s.open.includes(k));
  const byCategory = (list: readonly Known[]): Known | undefined => list.find(k => k.category !== '' && beside.includes(k.category));
  const named = byCategory(open);
  const last = lastBefore(s, row);
  const known = named ?? open.find(k => k.at > last) ?? open[0] ?? byCategory(same) ?? same[0];
  if (!known) return undefined;
  const rowsOfIt = s.keys.filter((keys, r) => keys.some((k, c) => k === key && inLabels(s, r, c))).length;
  const isSure = same.length === 1 || named !== undefined || rowsOfIt === same.length;
  return { known, cell, fit: isSure ? 'exact' : 'like', rest: '' };
};

const take = (s: Search, row: number, match: Match | undefined): void => {
  if (!match) return;
  s.matches[row] = match;
  s.open = s.open.filter(k => k !== match.known);
};

const exact = (s: Search): void => {
  s.keys.forEach((keys, row) => {
    const cell = keys.findIndex((k, c) => k !== '' && inLabels(s, row, c) && s.known.some(q => q.key === k));
    if (cell >= 0) take(s, row, choose(s, row, cell));
  });
};

/** The rows that are left: with `found`, each looks among the questions that are left. */
const search = (s: Search, words: FormWords, found: (key: string, row: number, cell: number) => Match | undefined): void => {
  s.keys.forEach((keys, row) => {
    if (s.matches[row] || keys.every(k => k === '' || words.printed.has(k))) return;
    for (const [cell, key] of keys.slice(0, 4).entries()) {
      if (key.length < 3 || words.printed.has(key) || !inLabels(s, row, cell)) continue;
      const match = found(key, row, cell);
      if (match) {
        take(s, row, match);
        return;
      }
    }
  });
};

const edgesOf = (rows: readonly PaperRow[], keys: readonly string[][], known: readonly Known[]): Map<number, number> => {
  const all = new Set(known.map(k => k.key));
  const found = new Map<number, number[]>();
  keys.forEach((row, r) => {
    const c = rows[r]?.cells[row.findIndex(k => all.has(k))];
    if (c) found.set(rows[r]?.group ?? 0, [...(found.get(rows[r]?.group ?? 0) ?? []), c.to]);
  });
  return new Map([...found].flatMap(([group, tos]) => (tos.length < 3 ? [] : [[group, mostCommon(tos) ?? 0]])));
};

/**
 * Finds the question of each row: first by its very label, over all rows; then those that have more in the label's cell; then those whose
 * words are only similar.
 * @param words titles, heads, categories: never questions
 */
export const matchRows = (known: readonly Known[], rows: readonly PaperRow[], words: FormWords): (Match | undefined)[] => {
  const keys = rows.map(r => r.cells.map(c => labelKey(c.text)));
  const s: Search = { rows, keys, known, open: [...known], matches: rows.map(() => undefined), edges: edgesOf(rows, keys, known) };
  exact(s);
  search(s, words, (key, row, cell) => {
    const last = lastBefore(s, row);
    const within = s.open.filter(k => key !== k.key && (key.startsWith(k.key) || (k.key.length >= 5 && key.includes(k.key))));
    const best = within.sort((a, b) => b.key.length - a.key.length || Number(b.at > last) - Number(a.at > last))[0];
    return best && { known: best, cell, fit: 'within', rest: restOf(rows[row]?.cells[cell]?.text ?? '', best.key) };
  });
  search(s, words, (key, _, cell) => {
    if (key.length < 4) return undefined;
    const best = s.open.map(k => ({ k, like: likeness(k.key, key) })).sort((a, b) => b.like - a.like)[0];
    return best && best.like >= 0.75 ? { known: best.k, cell, fit: 'like', rest: '' } : undefined;
  });
  return s.matches;
};
