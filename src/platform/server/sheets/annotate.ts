import { Readable } from 'node:stream';
import { type Cell, digitsLost, type SheetRow } from './cell.ts';
import { becomesAt, levelAt, type CellRemark as Remark, remarkFills, remarksByRow, remarkText } from './cell-comment.ts';
import { openSheets, type SheetReader, type SheetSource } from './open.ts';
import type { RawCell, RawRow, RawValue } from './sheet-xml.ts';
import type { CellStyle } from './styles.ts';
import { packWorkbook } from './workbook.ts';
import { textWidth } from './write.ts';

/** What is said about one cell or row of a table that goes back to its sender. */
export type CellRemark = Remark;

export interface SheetRemarks {
  readonly sheet: number;
  /** Row of the column titles, 1-based (0: there are none); the remarks' column gets its title there. */
  readonly headerRow: number;
  readonly remarks: readonly CellRemark[];
}
export interface Annotation extends SheetRemarks {
  /** Further sheets with remarks of their own. */
  readonly more?: readonly SheetRemarks[];
  /** Title of the added column, e.g. 问题. */
  readonly title: string;
  /** Leave out the rows below the head that have no remark: a short file to correct and upload again. */
  readonly onlyRemarked?: boolean;
  readonly createdAt: Date;
}

const base: CellStyle = { border: true };
const headStyle: CellStyle = { bold: true, fill: 'F2F2F2', border: true, align: 'center', wrap: true };
const remarkStyle: CellStyle = { border: true, wrap: true, color: '9C0006' };
const format: Readonly<Partial<Record<Cell['kind'], string>>> = { text: '@', date: 'yyyy-mm-dd' };

const rawOf = (cell: Cell): RawValue => {
  if (cell.merged || cell.kind === 'empty') return null;
  if (cell.kind === 'number') return cell.number ?? null;
  if (cell.kind === 'boolean') return cell.text === 'TRUE';
  if (cell.kind === 'date' && cell.day && cell.text.length === 10 && cell.day >= '1900-03-01') return { day: cell.day };
  return cell.text;
};

/** Styles by what they depend on, so that each exists once. */
const styleCache = (): ((kind: Cell['kind'], long: boolean, level: CellRemark['level'] | undefined) => CellStyle) => {
  const known = new Map<string, CellStyle>();
  return (kind, long, level) => {
    const key = `${kind} ${long} ${level}`;
    const style = known.get(key) ?? {
      ...base,
      ...(long ? { format: '0' } : format[kind] ? { format: format[kind] } : {}),
      ...(level ? { fill: remarkFills[level] } : {}),
    };
    known.set(key, style);
    return style;
  };
};

interface Layout {
  readonly width: number;
  readonly widths: readonly number[];
}

/** First pass: how wide the table is (remarks of an earlier time are replaced), and how wide its columns should be. */
const measure = async (reader: SheetReader, a: SheetRemarks & { readonly title: string }): Promise<Layout> => {
  const widths: number[] = [];
  let width = 0;
  let former = -1;
  for await (const batch of reader.batches(a.sheet)) {
    for (const row of batch) {
      width = Math.max(width, row.cells.length);
      if (row.rowNumber === a.headerRow) former = row.cells.findIndex(cell => cell.text === a.title);
      row.cells.forEach((cell, c) => {
        if (!cell.merged && row.rowNumber > 2) widths[c] = Math.max(widths[c] ?? 8, Math.min(40, textWidth(cell.text) + 2));
      });
    }
  }
  if (former > 0) width = former;
  return { width, widths: Array.from({ length: width }, (_, c) => widths[c] ?? 10) };
};

async function* annotated(reader: SheetReader, a: Annotation, layout: Layout): AsyncGenerator<RawRow> {
  const remarks = remarksByRow(a.remarks);
  const styleOf = styleCache();
  let next = 1;
  const dress = (row: SheetRow, mine: readonly CellRemark[]): RawRow => {
    const isHead = row.rowNumber === a.headerRow;
    const cells = Array.from({ length: layout.width }, (_, c): RawCell => {
      const cell = row.cells[c] ?? { kind: 'empty' as const, text: '' };
      if (row.rowNumber < a.headerRow) return { value: rawOf(cell) };
      const becomes = becomesAt(mine, c);
      if (becomes !== undefined) return { value: becomes === '' ? null : becomes, style: styleOf('text', false, levelAt(mine, c)) };
      return { value: rawOf(cell), style: isHead ? headStyle : styleOf(cell.kind, digitsLost(cell), levelAt(mine, c)) };
    });
    if (isHead) cells.push({ value: a.title, style: headStyle });
    else if (mine.length > 0) cells.push({ value: remarkText(mine), style: remarkStyle });
    const rowNumber = a.onlyRemarked ? next++ : row.rowNumber;
    return mine.length > 1 ? { rowNumber, cells, height: Math.min(400, 18 * mine.length) } : { rowNumber, cells };
  };
  for await (const row of reader.rows(a.sheet)) {
    const mine = remarks.get(row.rowNumber) ?? [];
    if (a.onlyRemarked && row.rowNumber > a.headerRow && mine.length === 0) continue;
    yield dress(row, mine);
  }
}

const pick = ({ sheet, headerRow, remarks }: SheetRemarks): SheetRemarks => ({ sheet, headerRow, remarks });

/**
 * Gives the person's own table back as .xlsx: same rows, same places, same values; cells with remarks filled red or yellow,
 * and one more column that says what is wrong. An .xlsx of ordinary size keeps everything else it holds; other formats and
 * very long tables are written anew, streamed, from a second reading.
 */
export const annotate = async (source: SheetSource, a: Annotation): Promise<Readable> => {
  const reader = await openSheets(source);
  try {
    const each = await Promise.all(
      [a, ...(a.more ?? [])].map(async one => {
        const mine = { ...a, ...one };
        return { mine, layout: await measure(reader, mine) };
      }),
    );
    const { title, createdAt } = a;
    const plan = { title, createdAt, sheets: each.map(({ mine, layout }) => ({ ...pick(mine), column: layout.width })) };
    const own = a.onlyRemarked ? null : await reader.patched(plan);
    if (own) {
      await reader.close();
      return Readable.from([own]);
    }
    const sheets = each.map(({ mine, layout }) => ({
      name: reader.sheets[mine.sheet]?.name ?? '',
      widths: [...layout.widths, 60],
      rows: annotated(reader, mine, layout),
      merges: a.onlyRemarked ? [] : reader.merges(mine.sheet),
      frozenRows: a.onlyRemarked ? 0 : mine.headerRow,
      landscape: true,
    }));
    const stream = packWorkbook(sheets, a.createdAt);
    stream.on('close', () => void reader.close());
    return stream;
  } catch (error) {
    await reader.close();
    throw error;
  }
};
