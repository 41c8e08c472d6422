import { labelKey } from './paper-labels.ts';
import { half } from './paper-parts.ts';
import { type PaperCell, type PaperRow, shownIn } from './paper-table.ts';

type HeadKind = 'yes' | 'no' | 'remark';
interface HeadColumn {
  kind: HeadKind | undefined;
  text: string;
  from: number;
  to: number;
}
/** The head row of a yes/no table. Nothing but its words says which column means what. */
export interface Heads {
  columns: readonly HeadColumn[];
  /** 是 and 否 stand there, once each. */
  usable: boolean;
  /** How many of them stand before 是, 否, 备注: 类型 and what the rows are about. */
  lead: number;
  group: number;
  /** The section whose table it heads: the one of the first row below it. */
  section?: string;
}

const contents = new Set(['类型', '培训内容', '申报项目']);
/** 是, 是（√）, 是(打勾): the word alone, or with how to tick it. */
const isWord = (text: string, word: string): boolean =>
  new RegExp(`^${word}(?:[（(](?:请?(?:在此)?[打划画]?[√✓✔勾“”"]+)[）)])?$`).test(half(text).replaceAll(/\s/g, ''));

const kindOf = (text: string): HeadKind | undefined => {
  if (isWord(text, '是')) return 'yes';
  if (isWord(text, '否')) return 'no';
  return labelKey(text) === '备注' ? 'remark' : undefined;
};
const isHeadWord = (text: string): boolean => contents.has(labelKey(text)) || kindOf(text) !== undefined;

/** The printed word itself, with nothing added. */
export const isPrintedHead = (text: string): boolean => ['是', '否', '备注'].includes(labelKey(text)) || contents.has(labelKey(text));

/** The head of a yes/no table, or undefined when the row is none. */
export const headsOf = (row: PaperRow): Heads | undefined => {
  const filled = row.cells.filter(c => shownIn(c) !== '');
  const known = filled.filter(c => isHeadWord(c.text));
  const isHead = filled.some(c => contents.has(labelKey(c.text)))
    ? known.length >= 1 && filled.length >= 2
    : known.length >= 3 && known.length === filled.length;
  if (!isHead) return undefined;
  const columns = filled.map((c): HeadColumn => ({ kind: kindOf(c.text), text: shownIn(c), from: c.from, to: c.to }));
  const once = (kind: HeadKind): boolean => columns.filter(c => c.kind === kind).length === 1;
  const lead = columns.reduce((n, c, i) => (contents.has(labelKey(c.text)) ? i + 1 : n), 0);
  return { columns, usable: once('yes') && once('no'), lead, group: row.group };
};

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const width = (a: { from: number; to: number }): number => Math.max(a.to - a.from, 1e-6);

/** Under which head a cell stands: one of them, none, or more than one. */
export type Under = HeadColumn | 'none' | 'several';

const byOverlap = (cell: PaperCell, columns: readonly HeadColumn[]): Under => {
  const found = columns.map(column => ({ column, n: overlap(cell, column) })).sort((a, b) => b.n - a.n);
  const [best, second] = found;
  if (!best || best.n <= 0) return 'none';
  const isMost = best.n >= 0.5 * Math.min(width(cell), width(best.column));
  return isMost && (second === undefined || second.n <= 0.4 * best.n) ? best.column : 'several';
};

/**
 * The head above each cell of a row, by where both lie. A row with borders of its own has as many cells as the head has columns: then they
 * follow each other, as long as each pair overlaps by a third.
 * @param cells the cells right of the label, empty ones too
 */
export const underHeads = (cells: readonly PaperCell[], heads: Heads): Map<PaperCell, Under> => {
  const columns = heads.columns.slice(heads.lead);
  const inStep =
    cells.length === columns.length &&
    cells.every((c, i) => overlap(c, columns[i] as HeadColumn) >= 0.33 * Math.min(width(c), width(columns[i] as HeadColumn)));
  return new Map(cells.map((c, i) => [c, inStep ? (columns[i] as HeadColumn) : byOverlap(c, columns)]));
};
