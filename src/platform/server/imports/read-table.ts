import type { Repair } from '../../contract/imports/cells.ts';
import type { ImportFields } from '../../contract/imports/fields.ts';
import { headingReader } from '../../contract/imports/headings.ts';
import type { ImportColumn, TableBalance } from '../../contract/imports/shapes.ts';
import { cellName } from '../sheets/cell.ts';
import { noMargin } from '../sheets/margins/margins.ts';
import { openSheets, type SheetOptions, type SheetReader, type SheetSource } from '../sheets/open.ts';
import { batchesFrom } from '../sheets/worker-bridge.ts';
import { balanceOf, doubtsOf } from './balance.ts';
import { laidOver, layStruck, overlayMaker } from './overlay.ts';
import { type PlacedFault, type ReadRow, rowReader } from './row-reader.ts';
import { openChosenSheets as chooseSheets, columnsOf, countCells, widthAllowed } from './sheet.ts';
import { asideFaults, thingFaults, thingsIn } from './things.ts';

/** A small table that is read at once, without staging: a list of names, a list of states. Its fields are declared like those of any import. */
export interface TableKind<D, E> {
  readonly fields: ImportFields<D, E>;
  readonly env: E;
  /** What columns mean in a table without a heading; absent: one that has none is not read. */
  readonly usual?: readonly string[];
  /** Thrown beyond this many rows. */
  readonly most?: { readonly rows: number; readonly problem: Error };
  readonly limits?: SheetOptions;
}

/** A row with the number of filled cells that are read, and how many of these a fault names. */
export interface TableRow<D> extends ReadRow<D> {
  filled: number;
  doubts: number;
}
export interface ReadTable<D> {
  /** False: no row of the sheet was a heading. */
  hasHeading: boolean;
  columns: ImportColumn[];
  rows: TableRow<D>[];
  /** Filled cells that came in, the heading aside; those nobody took in, and where they stand. */
  cells: number;
  unread: number;
  leftOut: PlacedFault[];
}

/** Places of what was left out that are told one by one. */
const mostListed = 100;

/**
 * The balance of a table.
 * @param isDoubtful rows of which nothing is taken over, beside those that the fields refuse
 */
export const balanceOfTable = <D>(table: ReadTable<D>, isDoubtful: (row: TableRow<D>) => boolean): TableBalance => {
  const doubtful = table.rows.reduce((sum, r) => sum + (r.red || isDoubtful(r) ? r.filled : r.doubts), 0);
  const leftOut = table.leftOut.slice(0, mostListed).map(f => ({
    cell: f.row === 0 ? '' : f.column < 0 ? String(f.row) : cellName(f.column, f.row),
    value: f.value,
    code: f.code,
    n: Number(f.params?.['n'] ?? 1),
  }));
  return { cells: table.cells, doubtful, unread: table.unread, written: table.cells - doubtful - table.unread, leftOut };
};

const readSheet = async <D, E>(reader: SheetReader, kind: TableKind<D, E>): Promise<ReadTable<D>> => {
  const headings = headingReader(kind.fields);
  const table: ReadTable<D> = { hasHeading: false, columns: [], rows: [], cells: 0, unread: 0, leftOut: [] };
  const [sheet] = await chooseSheets(reader, headings, { sheets: [], headers: {}, usual: kind.usual?.length });
  if (!sheet) return table;
  table.hasHeading = sheet.header.score > 0;
  table.columns = columnsOf(sheet, { headings, remembered: new Map(), chosen: [], usual: kind.usual ?? [] });
  const setting = {
    columns: table.columns.map(c => c.field),
    headings: table.columns.map(c => c.heading),
    header: [sheet.header.firstRow, sheet.header.rowNumber] as const,
    hidden: sheet.hiddenColumns,
    width: widthAllowed(reader.format, sheet),
  };
  const kept = { cells: 0, unread: 0, faults: table.leftOut };
  const balance = balanceOf(setting, kept);
  const read = rowReader(kind.fields, setting, kind.env, (_: Repair) => {});
  const margins = await reader.margins();
  const over = overlayMaker();
  layStruck(over, margins[sheet.index] ?? noMargin(), reader.merges(sheet.index));
  const relay = reader.relay([sheet.index]);
  const take = async (): Promise<void> => {
    for await (const batch of batchesFrom(relay.port))
      for (const plain of batch.rows) {
        const row = laidOver(plain, over.rows);
        const [rowNumber, cells] = row;
        if (rowNumber <= setting.header[1]) {
          if (rowNumber < setting.header[0]) balance.skip(row, 'titleUnread');
          continue;
        }
        if (row[2] === 1) {
          balance.skip(row, 'rowHidden');
          continue;
        }
        const made = read(row);
        if (!made) balance.skip(row, 'rowUnread');
        else table.rows.push({ ...made, filled: balance.read(cells, made.silent), doubts: doubtsOf(made.faults) });
        if (kind.most && table.rows.length > kind.most.rows) throw kind.most.problem;
      }
  };
  await Promise.race([take(), relay.broken]);
  balance.close();
  const beside = [...thingFaults(margins[sheet.index]?.things ?? [], 0), ...asideFaults(reader.aside, 0)];
  kept.cells += thingsIn(beside);
  kept.unread += thingsIn(beside);
  table.leftOut.push(...beside);
  for (const other of reader.sheets.filter(s => s.index !== sheet.index)) {
    const n = (await countCells(reader, other.index)) + (margins[other.index]?.things.length ?? 0);
    if (n === 0) continue;
    kept.cells += n;
    kept.unread += n;
    const code = other.hidden ? 'sheetHidden' : 'sheetUnread';
    table.leftOut.push({ severity: 'unread', code, params: { n }, row: 0, column: -1, field: null, value: other.name, filled: true });
  }
  return { ...table, cells: kept.cells, unread: kept.unread };
};

/**
 * Reads a small table: the sheet whose heading says most, its columns by their headings, its cells as the fields say. Every filled cell is in a row
 * that was read, or listed as left out.
 * @throws Problem of the sheet reader; that of `most`
 */
export const readTable = async <D, E>(source: SheetSource, kind: TableKind<D, E>): Promise<ReadTable<D>> => {
  const reader = await openSheets(source, kind.limits);
  try {
    return await readSheet(reader, kind);
  } finally {
    await reader.close();
  }
};
