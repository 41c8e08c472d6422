import { readDocx } from '#platform/server/documents/docx-read.ts';
import type { MergedRange, SheetRow } from '#platform/server/sheets/cell.ts';
import { openSheets } from '#platform/server/sheets/open.ts';
import { paperProblems } from '../contract/problems.ts';
import { findPaperCode, type PaperCode } from '../domain/paper-code.ts';
import type { PaperRow } from '../domain/paper-match.ts';

/** What an uploaded file holds: the rows of its table, and the code of ours if it carries one. */
export interface UploadedPaper {
  rows: PaperRow[];
  code: PaperCode | undefined;
}

const limits = { maxBytes: 10 * 1_048_576, seconds: 20, inflatedBytes: 100 * 1_048_576 };
const maxRows = 2_000;

const ofWord = async (bytes: Uint8Array): Promise<UploadedPaper> => {
  const { tables, margins, body } = await readDocx(bytes);
  return { rows: tables.flat().slice(0, maxRows), code: findPaperCode([...margins, body].join('\n')) };
};

/** Cells of a sheet row: copies of a range merged sideways go, those merged downwards (类型) stay. */
const cellsOf = (row: SheetRow, merges: readonly MergedRange[]): PaperRow =>
  row.cells.flatMap((cell, column) => {
    const isCopy = merges.some(
      m => row.rowNumber >= m.fromRow && row.rowNumber <= m.toRow && column > m.fromColumn && column <= m.toColumn,
    );
    return isCopy || cell.text === '' ? [] : [{ text: cell.text.slice(0, 4_000), column }];
  });

const ofSheet = async (bytes: Uint8Array, fileName: string): Promise<UploadedPaper> => {
  const book = await openSheets({ bytes, fileName }, limits);
  try {
    const sheet = book.sheets.find(s => !s.hidden)?.index ?? 0;
    const merges = book.merges(sheet) ?? [];
    const paper: UploadedPaper = { rows: [], code: undefined };
    for await (const row of book.rows(sheet)) {
      if (paper.rows.length === maxRows) break;
      const cells = cellsOf(row, merges);
      const code = findPaperCode(cells.map(c => c.text).join(' '));
      if (code) paper.code = code;
      else paper.rows.push(cells);
    }
    return paper;
  } finally {
    await book.close();
  }
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCfb = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Whether a zip is a Word file: its parts are named in plain in the directory. */
const isWord = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
const hasStream = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

/**
 * Reads an uploaded Table A.1, .docx or a workbook, off the main thread. The content decides, not the name.
 * @throws Problem `oldWordFile`, and those of reading files
 */
export const readUploaded = async (bytes: Uint8Array, fileName: string): Promise<UploadedPaper> => {
  if (isCfb(bytes) && hasStream(bytes, 'WordDocument')) throw paperProblems.oldWordFile();
  return isZip(bytes) && isWord(bytes) ? ofWord(bytes) : ofSheet(bytes, fileName);
};
