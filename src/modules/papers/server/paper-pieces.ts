import type { PaperDoubt, PaperPlace, UnreadKind } from '../contract/paper.ts';
import type { PaperCode } from '../domain/paper-code.ts';
import type { LoosePiece, PaperCell, PaperFileContent } from '../domain/paper-table.ts';

/** What an uploaded file holds: all that stands in it, and the code of ours if it carries one. */
export interface UploadedPaper {
  content: PaperFileContent;
  code: PaperCode | undefined;
}

/** Most characters of one cell that are read as an answer. */
const longest = 4_000;

/** Text by how it stands: as it is, struck through, deleted by a tracked change. */
export interface StandingPart {
  readonly text: string;
  readonly how: 'plain' | 'struck' | 'deleted';
}

interface Standing {
  text: string;
  shown?: string;
  flaws: PaperDoubt[];
}

/** What counts of a text and what one sees of it: struck-through and deleted words are told apart. */
export const standing = (parts: readonly StandingPart[]): Standing => {
  const text = parts.flatMap(p => (p.how === 'plain' ? [p.text] : [])).join('');
  const marked = parts.filter(p => p.how !== 'plain' && p.text.trim() !== '');
  if (marked.length === 0) return { text, flaws: [] };
  const words = { struck: '划去', deleted: '修订删去' };
  const shown = parts.map(p => (p.how === 'plain' || p.text.trim() === '' ? p.text : `〔${words[p.how]}：${p.text.trim()}〕`)).join('');
  const flaws: PaperDoubt[] = [
    ...(marked.some(p => p.how === 'struck') ? (['struck'] as const) : []),
    ...(marked.some(p => p.how === 'deleted') ? (['revised'] as const) : []),
  ];
  return { text, shown, flaws };
};

/** A cell whose text is too long is cut, and what is cut off is told. */
export const cutCell = (cell: PaperCell): { cell: PaperCell; loose: LoosePiece[] } => {
  if (cell.text.length <= longest) return { cell, loose: [] };
  const rest = cell.text.slice(longest);
  return {
    cell: { ...cell, text: cell.text.slice(0, longest), flaws: ['cut', ...(cell.flaws ?? [])] },
    loose: [piece('rest', rest.length > longest ? `${rest.slice(0, longest)}…（${rest.length}）` : rest, cell.place)],
  };
};

/** Rows of one file that are read, and things beside them that are told one by one: no form has so many. */
const mostRows = 2_000;
const mostCells = 10_000;
const mostLoose = 2_000;

/** How many rows, from the first on, are in bounds. */
const rowsWithin = (rows: PaperFileContent['rows']): number => {
  let cells = 0;
  const end = rows.findIndex(r => {
    cells += r.cells.length;
    return cells > mostCells;
  });
  return Math.min(mostRows, end < 0 ? rows.length : end);
};

/** The content of a file in bounds; what goes beyond them is counted and told. */
export const bounded = ({ rows, loose }: PaperFileContent): PaperFileContent => {
  const within = rowsWithin(rows);
  const over = rows.slice(within).reduce((n, r) => n + r.cells.filter(c => c.text.trim() !== '' && !c.copy).length, 0);
  const more = over + Math.max(0, loose.length - mostLoose);
  const told = loose.slice(0, mostLoose);
  return { rows: rows.slice(0, within), loose: more > 0 ? [...told, piece('more', String(more), { at: 'file' })] : told };
};

export const piece = (kind: UnreadKind, text: string, place: PaperPlace): LoosePiece => ({ kind, text: text.trim(), place });
