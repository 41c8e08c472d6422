import { rowLabel, sheetOfRow } from '../../contract/imports/sheet-rows.ts';
import { cellName } from '../sheets/cell.ts';
import type { ImportRecord } from './record-shape.ts';

/** Names of the sheets in the order in which their rows are counted: those that are read, then the others. */
export const sheetNames = (i: Pick<ImportRecord, 'parts' | 'sheets' | 'sheet'>): readonly string[] => {
  const read = i.parts.length > 0 ? i.parts.map(p => p.sheet) : [i.sheet];
  return [...read, ...i.sheets.filter(s => !read.includes(s))];
};

/** Where a row or a cell stands, for a person: `C52`; with several sheets `名单!C52`; a row its number, a sheet its name. */
export const placeInSheets = (i: Pick<ImportRecord, 'parts' | 'sheets' | 'sheet'>, column: number, row: number): string => {
  const names = sheetNames(i);
  const several = i.sheets.length > 1;
  const place = sheetOfRow(row);
  if (column < 0 || place.row === 0) return rowLabel(names, several, row);
  return `${several ? `${names[place.at] ?? ''}!` : ''}${cellName(column, place.row)}`;
};
