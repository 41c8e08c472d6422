import { setImmediate } from 'node:timers/promises';
import { chineseDay } from '../../contract/china-day.ts';
import { type ChartSize, chartSvg } from './chart.ts';
import { families } from './fonts.ts';
import { columnStarts, isTooNarrow } from './grid.ts';
import { issuerLines, type NumberedBlock, numberBlocks, type OfficialDocument } from './official.ts';

/** Width of the type area and default chart height, in points. */
export const chartSize = (doc: OfficialDocument, height: number | undefined): ChartSize => ({
  width: doc.landscape ? 640 : 442,
  height: height ?? 240,
});

/** What a chart shows, in words, for readers who do not see it. */
export const chartWords = (block: Extract<NumberedBlock, { kind: 'chart' }>): string =>
  `${block.caption}。${block.chart.rows.map(r => `${r.label}：${block.chart.series.map((name, i) => `${name} ${r.values[i] ?? '—'}`).join('，')}`).join('；')}`;

const sum = (shares: readonly number[]): number => shares.reduce((a, b) => a + b, 0);

const gridRows = (grid: Extract<NumberedBlock, { kind: 'grid' }>, doc: OfficialDocument): object[][] => {
  const starts = columnStarts(grid.rows, grid.shares.length);
  return grid.rows.map((row, r) =>
    row.map((cell, i) => {
      const from = starts[r]?.[i] ?? 0;
      const share = sum(grid.shares.slice(from, from + (cell.columns ?? 1))) / sum(grid.shares);
      return {
        text: cell.text,
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
        align: cell.align ?? 'left',
        bold: cell.bold ?? false,
        shaded: cell.shaded ?? false,
        narrow: isTooNarrow(cell.text, share, doc),
      };
    }),
  );
};

const tableRows = (table: Extract<NumberedBlock, { kind: 'table' }>, doc: OfficialDocument): object[][] => {
  const shares = table.columns.map(c => c.share ?? 1);
  return table.rows.map(row =>
    shares.map((share, i) => ({ text: row[i] ?? '', narrow: isTooNarrow(row[i] ?? '', share / sum(shares), doc) })),
  );
};

/** The block with every optional field filled in, as the template expects it. */
const blockData = (block: NumberedBlock, doc: OfficialDocument): object => {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, indent: (block.indent ?? true) && (block.align ?? 'left') === 'left', align: block.align ?? 'left' };
    case 'table':
      return {
        ...block,
        caption: block.caption ?? null,
        note: block.note ?? null,
        rows: tableRows(block, doc),
        columns: block.columns.map(c => ({ title: c.title, share: c.share ?? 1, align: c.align ?? 'left' })),
      };
    case 'grid':
      return {
        ...block,
        caption: block.caption ?? null,
        note: block.note ?? null,
        headRows: block.headRows ?? 0,
        rowHeight: block.rowHeight ?? null,
        rows: gridRows(block, doc),
      };
    default:
      return block;
  }
};

let drawing: Promise<unknown> = Promise.resolve();

/** Drawing a chart takes some 20 ms: one after the other, others in between. */
export const drawInTurn = (block: Extract<NumberedBlock, { kind: 'chart' }>, doc: OfficialDocument): Promise<string> => {
  const drawn = drawing.then(() => setImmediate()).then(() => chartSvg(block.chart, chartSize(doc, block.height)));
  drawing = drawn.catch(() => undefined);
  return drawn;
};

const blocksData = async (doc: OfficialDocument): Promise<object[]> => {
  const blocks: object[] = [];
  for (const block of numberBlocks(doc.blocks)) {
    if (block.kind !== 'chart') blocks.push(blockData(block, doc));
    else {
      const { number, caption } = block;
      blocks.push({ kind: 'chart', number, caption, alt: chartWords(block), svg: await drawInTurn(block, doc) });
    }
  }
  return blocks;
};

/** What the template of official documents reads. */
export const officialData = async (doc: OfficialDocument): Promise<object> => ({
  families,
  layout: doc.layout ?? 'official',
  landscape: doc.landscape ?? false,
  redHead: doc.redHead ? { lines: issuerLines(doc.redHead.issuer), number: doc.redHead.number ?? null } : null,
  mark: doc.mark ?? null,
  title: doc.title,
  subtitle: doc.subtitle ?? null,
  recipients: doc.recipients ?? null,
  blocks: await blocksData(doc),
  attachments: doc.attachments ?? [],
  signature: doc.signature ? { organisation: doc.signature.organisation, day: chineseDay(doc.signature.day) } : null,
  remark: doc.remark ?? null,
  imprint: doc.imprint ? { copies: doc.imprint.copies ?? null, issuer: doc.imprint.issuer, day: chineseDay(doc.imprint.day) } : null,
  footnote: doc.footnote ?? null,
});
