import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnStarts } from './grid.ts';
import type { Block, GridCell } from './official.ts';
import { printable } from './text.ts';

/** Font names as they stand on a clerk's PC; the file only names them. */
export const wordFonts = { fangsong: '仿宋_GB2312', title: '方正小标宋简体', hei: '黑体', kai: '楷体_GB2312', song: '宋体' } as const;
export type WordFont = keyof typeof wordFonts;

/** Measures of a layout: sizes in half-points, line pitch in twentieths of a point, width of the type area in twips. */
export interface WordLayout {
  readonly body: number;
  readonly small: number;
  readonly title: number;
  readonly pitch: number;
  readonly spacing: number;
  readonly width: number;
}

const fontOf = (font: WordFont) => {
  const name = wordFonts[font];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
};

/** Runs of a text; line feeds become breaks. */
export const runs = (text: string, font: WordFont, options: IRunOptions): TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: line, font: fontOf(font), ...(i > 0 ? { break: 1 } : {}) }));

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

export interface LineOptions {
  readonly font?: WordFont;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: keyof typeof alignments;
  /** In characters. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly keepNext?: boolean;
  /** Exact line pitch in twentieths of a point. */
  readonly pitch?: number;
  readonly before?: number;
  /** Black lines over it, or over and under it. */
  readonly border?: 'top' | 'both';
  readonly after?: number;
}

const edge = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };

/** One paragraph on the line grid of the layout. */
export const paragraph = (text: string, layout: WordLayout, o: LineOptions = {}): Paragraph => {
  const size = o.size ?? layout.body;
  const em = size * 10;
  return new Paragraph({
    alignment: alignments[o.align ?? 'both'],
    spacing: { line: o.pitch ?? layout.pitch, lineRule: LineRuleType.EXACT, before: o.before ?? 0, after: o.after ?? 0 },
    indent: { firstLine: (o.firstLine ?? 0) * em, left: (o.left ?? 0) * em, right: (o.right ?? 0) * em },
    keepNext: o.keepNext ?? false,
    ...(o.border ? { border: { top: edge, ...(o.border === 'both' ? { bottom: edge } : {}) } } : {}),
    widowControl: false,
    children: runs(text, o.font ?? 'fangsong', {
      size,
      bold: o.bold ?? false,
      characterSpacing: size === layout.body ? layout.spacing : 0,
      ...(o.color ? { color: o.color } : {}),
    }),
  });
};

const hair = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const borders = { top: hair, bottom: hair, left: hair, right: hair };

interface CellSpec extends GridCell {
  readonly width: number;
  readonly keepNext: boolean;
}

const cell = (spec: CellSpec, layout: WordLayout): TableCell =>
  new TableCell({
    width: { size: spec.width, type: WidthType.DXA },
    columnSpan: spec.columns ?? 1,
    rowSpan: spec.rows ?? 1,
    verticalAlign: VerticalAlign.CENTER,
    borders,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(spec.shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
    children: [
      paragraph(spec.text, layout, {
        size: layout.small,
        align: spec.align ?? 'left',
        font: spec.bold ? 'hei' : 'fangsong',
        keepNext: spec.keepNext,
        pitch: layout.small * 13,
      }),
    ],
  });

const widthsOf = (shares: readonly number[], total: number): number[] => {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map(s => Math.floor((s / sum) * total));
};

/** Rows that stay with the one after them: the heads, and the last but one, so that neither a head nor a sum stands alone on a page. */
const staysWithNext = (row: number, rows: number, heads: number): boolean => row < heads || row === rows - 2;

/** A grid with merged cells; the first rows are repeated on each page. */
export const gridTable = (grid: Extract<Block, { kind: 'grid' }>, layout: WordLayout): Table => {
  const widths = widthsOf(grid.shares, layout.width);
  const starts = columnStarts(grid.rows, widths.length);
  const spanWidth = (from: number, span: number): number => widths.slice(from, from + span).reduce((a, b) => a + b, 0);
  return new Table({
    width: { size: layout.width, type: WidthType.DXA },
    columnWidths: widths,
    rows: grid.rows.map(
      (row, r) =>
        new TableRow({
          tableHeader: r < (grid.headRows ?? 0),
          cantSplit: true,
          ...(grid.rowHeight && r >= (grid.headRows ?? 0)
            ? { height: { value: Math.round(grid.rowHeight * 56.7), rule: 'atLeast' as const } }
            : {}),
          children: row.map((c, i) => {
            const keepNext = staysWithNext(r, grid.rows.length, grid.headRows ?? 0);
            return cell({ ...c, width: spanWidth(starts[r]?.[i] ?? 0, c.columns ?? 1), keepNext }, layout);
          }),
        }),
    ),
  });
};

/** A list with a head row, as a grid. */
export const tableAsGrid = (table: Extract<Block, { kind: 'table' }>): Extract<Block, { kind: 'grid' }> => ({
  kind: 'grid',
  shares: table.columns.map(c => c.share ?? 1),
  headRows: 1,
  rows: [
    table.columns.map(c => ({ text: c.title, bold: true, shaded: true, align: 'center' as const })),
    ...table.rows.map(row => table.columns.map((c, i) => ({ text: row[i] ?? '', align: c.align ?? ('left' as const) }))),
  ],
});
