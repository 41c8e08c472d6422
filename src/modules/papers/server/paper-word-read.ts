import type { DocxCell, DocxLine, DocxRow, DocxTable } from '#platform/server/documents/docx-form.ts';
import type { DocxExtra } from '#platform/server/documents/docx-marked.ts';
import { type DocxFacts, readDocx } from '#platform/server/documents/docx-read.ts';
import type { PaperDoubt, PaperPlace, UnreadKind } from '../contract/paper.ts';
import { findPaperCode } from '../domain/paper-code.ts';
import type { LoosePiece, PaperCell, PaperRow } from '../domain/paper-table.ts';
import { bounded, cutCell, piece, standing, type UploadedPaper } from './paper-pieces.ts';

interface Gathered {
  rows: PaperRow[];
  loose: LoosePiece[];
  tables: number;
}

const extrasOf = (extras: readonly DocxExtra[] | undefined, place: PaperPlace): LoosePiece[] =>
  (extras ?? []).map(e => piece(e.kind, e.text, place));

const addCell = (into: Gathered, cell: DocxCell, place: PaperPlace): PaperCell => {
  const { text, shown, flaws } = standing(cell.parts ?? [{ text: cell.text, how: 'plain' }]);
  const extras = extrasOf(cell.extras, place);
  into.loose.push(...extras);
  const all: PaperDoubt[] = [
    ...flaws,
    ...(extras.some(e => e.kind === 'hidden') ? (['hidden'] as const) : []),
    ...(extras.length > 0 || (cell.tables ?? []).length > 0 ? (['noted'] as const) : []),
    ...(cell.deep ? (['merged'] as const) : []),
  ];
  const made = cutCell({
    text,
    ...(shown === undefined ? {} : { shown }),
    from: cell.from,
    to: cell.to,
    place,
    ...(all.length > 0 ? { flaws: all } : {}),
    ...(cell.copy ? { copy: true } : {}),
  });
  into.loose.push(...made.loose);
  return made.cell;
};

/** A row that a tracked change deletes, or that does not show, is no row of the form; what stands in it is told. */
const goneRow = (into: Gathered, row: DocxRow, kind: 'deleted' | 'hidden', placeOf: (column: number) => PaperPlace): void => {
  row.cells.forEach((cell, i) => {
    const text = (cell.parts ?? [{ text: cell.text }]).map(p => p.text).join('');
    if (text.trim() !== '' && !cell.copy) into.loose.push(piece(kind, text, placeOf(i + 1)));
    into.loose.push(...extrasOf(cell.extras, placeOf(i + 1)));
  });
};

/** @param group heads of a table go on counting in the tables that follow it; a table within a cell stands for itself */
const addTable = (into: Gathered, table: DocxTable, group: number): void => {
  into.tables += 1;
  const number = into.tables;
  const inner: { tables: DocxTable[] } = { tables: [] };
  table.forEach((row, r) => {
    const placeOf = (column: number): PaperPlace => ({ at: 'table', table: number, row: r + 1, column });
    inner.tables.push(...row.cells.flatMap(c => c.tables ?? []));
    if (row.gone) goneRow(into, row, row.gone, placeOf);
    else into.rows.push({ cells: row.cells.map((cell, i) => addCell(into, cell, placeOf(i + 1))), group });
  });
  for (const t of inner.tables) addTable(into, t, into.tables + 1);
};

const addLine = (into: Gathered, line: DocxLine, kind: 'line' | 'header' | 'footer', place: PaperPlace): void => {
  const parts = line.parts ?? [{ text: line.text, how: 'plain' as const }];
  const { text, shown } = standing(parts.filter(p => p.how !== 'deleted'));
  if ((shown ?? text).trim() !== '') into.loose.push(piece(kind, shown ?? text, place));
  const deleted = parts.flatMap(p => (p.how === 'deleted' ? [p.text] : [])).join('');
  if (deleted.trim() !== '') into.loose.push(piece('deleted', deleted, place));
  into.loose.push(...extrasOf(line.extras, place));
};

const isOwnPicture = (e: DocxExtra): boolean => e.kind === 'picture' && e.text.startsWith('QR');

/** Heads and feet: the same one stands in several parts of the file. */
const addEdges = (into: Gathered, edges: DocxFacts['edges']): void => {
  const all: Gathered = { rows: [], loose: [], tables: 0 };
  for (const { part, blocks } of edges)
    for (const block of blocks) {
      const lines: DocxLine[] = 'line' in block ? [block.line] : block.table.flatMap(r => r.cells);
      for (const line of lines) addLine(all, { ...line, extras: (line.extras ?? []).filter(e => !isOwnPicture(e)) }, part, { at: part });
    }
  const seen = new Set<string>();
  for (const p of all.loose) {
    const key = `${p.kind} ${p.place.at} ${p.text}`;
    if (!seen.has(key)) into.loose.push(p);
    seen.add(key);
  }
};

/** Everything that stands in a filled Table A.1 in Word. @throws Problem of reading files */
export const readWordPaper = async (bytes: Uint8Array): Promise<UploadedPaper> => {
  const facts = await readDocx(bytes);
  const into: Gathered = { rows: [], loose: [], tables: 0 };
  let line = 0;
  for (const block of facts.blocks) {
    if ('table' in block) {
      addTable(into, block.table, 0);
      line = 0;
    } else {
      line += 1;
      addLine(into, block.line, 'line', { at: 'line', after: into.tables, line });
    }
  }
  addEdges(into, facts.edges);
  into.loose.push(...facts.loose.map(e => piece(e.kind as UnreadKind, e.text, { at: 'file' })));
  return {
    content: bounded(into),
    code: findPaperCode([...facts.margins, facts.body].join('\n')),
  };
};
