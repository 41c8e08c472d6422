import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { cellName } from './cell.ts';
import { becomesAt, type CellRemark, levelAt, remarkFills, remarksByRow, remarkText } from './cell-comment.ts';
import { xmlText } from './sheet-xml.ts';
import { bufferOf } from './workbook.ts';

/** What is to be written into a person's own workbook. */
export interface PatchPlan {
  readonly title: string;
  readonly createdAt: Date;
  readonly sheets: readonly SheetPlan[];
}
export interface SheetPlan {
  readonly sheet: number;
  /** 1-based; 0: there is none. */
  readonly headerRow: number;
  /** 0-based column that takes the remarks: the first one right of the table. */
  readonly column: number;
  readonly remarks: readonly CellRemark[];
}

/** Thrown inside when a workbook is written in a way that is not patched but rewritten. */
const notPatchable = new Error('written in a way that is not patched');

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw notPatchable;
  return value;
};

const readParts = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await bufferOf(await zip.openReadStreamPromise(entry)));
  }
  return parts;
};

const textOf = (parts: ReadonlyMap<string, Buffer>, name: string): string => must(parts.get(name)).toString('utf8');

const sheetPath = (parts: ReadonlyMap<string, Buffer>, index: number): string => {
  const tab = [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)][index]?.[0];
  const id = must(/\sr:id="([^"]+)"/.exec(tab ?? '')?.[1]);
  const relations = [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(m => m[0]);
  const target = must(/\sTarget="([^"]+)"/.exec(must(relations.find(r => r.includes(`Id="${id}"`))))?.[1]);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

interface Styles {
  /** Style like `base` with the background of a level; in the plain font where what stood there in another one is replaced. */
  readonly filled: (base: number, level: CellRemark['level'], isNew?: boolean) => number;
  /** Wrapped text in red. */
  readonly remark: () => number;
  readonly xml: () => string;
}

const listIn = (xml: string, tag: string): { open: string; body: string } => {
  const found = must(new RegExp(`<${tag}( [^>]*)?>([\\s\\S]*?)</${tag}>`).exec(xml));
  return { open: found[0], body: found[2] ?? '' };
};

const elements = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}\\b(?:[^>]*/>|[\\s\\S]*?</${tag}>)`, 'g'))].map(m => m[0]);

/** Adds fills, one font and copies of cell formats behind those that are there; nothing that exists changes its number. */
const stylesOf = (xml: string): Styles => {
  const lists = { fonts: listIn(xml, 'fonts'), fills: listIn(xml, 'fills'), cellXfs: listIn(xml, 'cellXfs') };
  const fonts = elements(lists.fonts.body, 'font');
  const fills = elements(lists.fills.body, 'fill');
  const xfs = elements(lists.cellXfs.body, 'xf');
  // Excel keeps the first two places for itself
  while (fills.length < 2) fills.push('<fill><patternFill patternType="gray125"/></fill>');
  const fillIds = { error: fills.length, warning: fills.length + 1, done: fills.length + 2 };
  for (const rgb of [remarkFills.error, remarkFills.warning, remarkFills.done])
    fills.push(`<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`);
  fonts.push('<font><sz val="11"/><color rgb="FF9C0006"/><name val="等线"/></font>');
  xfs.push(
    `<xf numFmtId="0" fontId="${fonts.length - 1}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`,
  );
  const remarkId = xfs.length - 1;
  const made = new Map<string, number>();
  return {
    filled: (base, level, isNew = false) => {
      const key = `${base} ${level} ${isNew}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const own = xfs[base] ?? must(xfs[0]);
      const source = isNew ? own.replace(/\sfontId="[^"]*"/, ' fontId="0"') : own;
      const xf = source.replace(/\s(fillId|applyFill)="[^"]*"/g, '').replace(/^<xf/, `<xf fillId="${fillIds[level]}" applyFill="1"`);
      made.set(key, xfs.push(xf) - 1);
      return xfs.length - 1;
    },
    remark: () => remarkId,
    xml: () => {
      const put = (text: string, tag: keyof typeof lists, all: readonly string[]): string =>
        text.replace(lists[tag].open, () => `<${tag} count="${all.length}">${all.join('')}</${tag}>`);
      return put(put(put(xml, 'fonts', fonts), 'fills', fills), 'cellXfs', xfs);
    },
  };
};

interface RowCell {
  readonly column: number;
  readonly style: number;
  readonly xml: string;
}

const columnOf = (letters: string): number => [...letters].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;

const cellsOf = (body: string): RowCell[] =>
  [...body.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([xml]) => {
    const head = xml.slice(0, xml.indexOf('>'));
    return { column: columnOf(must(/\sr="([A-Z]+)\d+"/.exec(head)?.[1])), style: Number(/\ss="(\d+)"/.exec(head)?.[1] ?? 0), xml };
  });

const restyled = (cell: RowCell, style: number): RowCell => ({
  ...cell,
  xml: cell.xml.replace(
    /^<c\b([^>]*?)(\/?>)/,
    (_, attributes: string, end: string) => `<c${attributes.replace(/\ss="\d+"/, '')} s="${style}"${end}`,
  ),
});

const textCell = (at: { column: number; rowNumber: number }, text: string, style: number): RowCell => ({
  column: at.column,
  style,
  xml: `<c r="${cellName(at.column, at.rowNumber)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
});

const emptyCell = (at: { column: number; rowNumber: number }, style: number): RowCell => ({
  column: at.column,
  style,
  xml: `<c r="${cellName(at.column, at.rowNumber)}" s="${style}"/>`,
});

/** Colours the cells that have remarks, and writes what was put right; an empty place gets a cell of its own. */
const colouredCells = (
  row: { rowNumber: number; cells: readonly RowCell[] },
  remarks: readonly CellRemark[],
  styles: Styles,
): RowCell[] => {
  const { rowNumber, cells } = row;
  const coloured = cells.map(cell => {
    const level = levelAt(remarks, cell.column);
    if (!level) return cell;
    const becomes = becomesAt(remarks, cell.column);
    const style = styles.filled(cell.style, level, becomes !== undefined);
    if (becomes === undefined) return restyled(cell, style);
    // Other cells may take their formula from this one, and the order of reckoning names it.
    if (/<f[\s>/]/.test(cell.xml)) throw notPatchable;
    return becomes === ''
      ? emptyCell({ column: cell.column, rowNumber }, style)
      : textCell({ column: cell.column, rowNumber }, becomes, style);
  });
  const missing = new Set(remarks.flatMap(r => (r.column !== null && !cells.some(c => c.column === r.column) ? [r.column] : [])));
  for (const column of missing) {
    const style = styles.filled(0, levelAt(remarks, column) ?? 'error');
    const becomes = becomesAt(remarks, column);
    coloured.push(becomes ? textCell({ column, rowNumber }, becomes, style) : emptyCell({ column, rowNumber }, style));
  }
  return coloured;
};

interface PatchContext {
  readonly plan: SheetPlan & { readonly title: string };
  readonly rows: ReadonlyMap<number, CellRemark[]>;
  readonly styles: Styles;
}

/** Room for a line for each remark; a row that is higher stays as it is. */
const tallEnough = (attributes: string, lines: number): string => {
  const height = Math.min(400, 18 * lines);
  if (Number(/\sht="([\d.]+)"/.exec(attributes)?.[1] ?? 0) >= height) return attributes;
  return `${attributes.replace(/\s(?:ht|customHeight)="[^"]*"/g, '')} ht="${height}" customHeight="1"`;
};

const patchedRow = (row: { xml: string; attributes: string; body: string }, { plan, rows, styles }: PatchContext): string => {
  const { xml, attributes, body } = row;
  const rowNumber = Number(must(/\sr="(\d+)"/.exec(attributes)?.[1]));
  const remarks = rows.get(rowNumber) ?? [];
  const isHead = rowNumber === plan.headerRow;
  const isRemarked = body.includes(` r="${cellName(plan.column, rowNumber)}"`);
  if (!isHead && remarks.length === 0 && !isRemarked) return xml;
  const cells = colouredCells({ rowNumber, cells: cellsOf(body) }, remarks, styles).filter(c => c.column !== plan.column);
  const headStyle = cells.filter(c => c.column < plan.column).at(-1)?.style ?? 0;
  const at = { column: plan.column, rowNumber };
  if (isHead) cells.push(textCell(at, plan.title, headStyle));
  else if (remarks.length > 0) cells.push(textCell(at, remarkText(remarks), styles.remark()));
  cells.sort((a, b) => a.column - b.column);
  // a hidden row with a remark must be seen
  const open = attributes.replace(/\s(?:spans|hidden)="[^"]*"/g, '');
  return `<row${remarks.length > 1 ? tallEnough(open, remarks.length) : open}>${cells.map(c => c.xml).join('')}</row>`;
};

/** Widens the remarks' column, unless a column definition of the workbook reaches that far. */
const widened = (xml: string, column: number): string => {
  const col = `<col min="${column + 1}" max="${column + 1}" width="60" customWidth="1"/>`;
  if (!xml.includes('<cols>')) return xml.replace(/<sheetData[\s>/]/, found => `<cols>${col}</cols>${found}`);
  const reach = Math.max(...[...xml.matchAll(/<col\s[^>]*\bmax="(\d+)"/g)].map(m => Number(m[1])));
  return reach > column ? xml : xml.replace('</cols>', `${col}</cols>`);
};

const patchSheet = (xml: string, plan: PatchContext['plan'], styles: Styles): string => {
  const data = must(/<sheetData>([\s\S]*)<\/sheetData>/.exec(xml));
  const rows = remarksByRow(plan.remarks);
  const patched = must(data[1]).replace(
    /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g,
    (found, attributes: string, body: string | undefined) =>
      patchedRow({ xml: found, attributes, body: body ?? '' }, { plan, rows, styles }),
  );
  const whole = `${xml.slice(0, data.index)}<sheetData>${patched}</sheetData>${xml.slice(data.index + data[0].length)}`;
  return widened(whole.replace(/<dimension [^>]*\/>/, ''), plan.column);
};

const packParts = (parts: ReadonlyMap<string, Buffer>, at: Date): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { mtime: at });
  zip.end();
  return bufferOf(zip.outputStream as never);
};

/**
 * Writes remarks into a person's own .xlsx and leaves everything else as it is: other sheets, formulas, widths, number formats.
 * Answers null when the workbook is written in an unusual way (prefixed names, cells without addresses); it is rewritten then.
 */
export const patchWorkbook = async (bytes: Buffer, plan: PatchPlan): Promise<Buffer | null> => {
  try {
    const parts = await readParts(bytes);
    const styles = stylesOf(textOf(parts, 'xl/styles.xml'));
    for (const sheet of plan.sheets) {
      const name = sheetPath(parts, sheet.sheet);
      parts.set(name, Buffer.from(patchSheet(textOf(parts, name), { ...sheet, title: plan.title }, styles)));
    }
    parts.set('xl/styles.xml', Buffer.from(styles.xml()));
    return await packParts(parts, plan.createdAt);
  } catch (error) {
    if (error === notPatchable) return null;
    throw error;
  }
};
