import { type ChartSize, chartSvg } from './chart.ts';
import { families } from './fonts.ts';
import { chineseDay, type GridCell, type NumberedBlock, numberBlocks, type OfficialDocument } from './official.ts';
import { officialTemplate } from './official.typ.ts';
import { renderPdf } from './pdf.ts';

/** Width of the type area and default chart height, in points. */
export const chartSize = (doc: OfficialDocument, height: number | undefined): ChartSize => ({
  width: doc.landscape ? 640 : 442,
  height: height ?? 240,
});

/** What a chart shows, in words, for readers who do not see it. */
export const chartWords = (block: Extract<NumberedBlock, { kind: 'chart' }>): string =>
  `${block.caption}。${block.chart.rows.map(r => `${r.label}：${block.chart.series.map((name, i) => `${name} ${r.values[i] ?? '—'}`).join('，')}`).join('；')}`;

const gridCell = (cell: GridCell) => ({
  text: cell.text,
  columns: cell.columns ?? 1,
  rows: cell.rows ?? 1,
  align: cell.align ?? 'left',
  bold: cell.bold ?? false,
  shaded: cell.shaded ?? false,
});

/** The block with every optional field filled in, as the template expects it. */
const blockData = (doc: OfficialDocument, block: NumberedBlock): object => {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, indent: (block.indent ?? true) && (block.align ?? 'left') === 'left', align: block.align ?? 'left' };
    case 'table':
      return {
        ...block,
        caption: block.caption ?? null,
        note: block.note ?? null,
        columns: block.columns.map(c => ({ title: c.title, share: c.share ?? 1, align: c.align ?? 'left' })),
      };
    case 'grid':
      return {
        ...block,
        caption: block.caption ?? null,
        note: block.note ?? null,
        headRows: block.headRows ?? 0,
        rowHeight: block.rowHeight ?? null,
        rows: block.rows.map(row => row.map(gridCell)),
      };
    case 'chart':
      return {
        kind: 'chart',
        number: block.number,
        caption: block.caption,
        alt: chartWords(block),
        svg: chartSvg(block.chart, chartSize(doc, block.height)),
      };
    default:
      return block;
  }
};

/** Template data; exported for the template's tests. */
export const officialData = (doc: OfficialDocument): object => ({
  families,
  layout: doc.layout ?? 'official',
  landscape: doc.landscape ?? false,
  redHead: doc.redHead ? { issuer: doc.redHead.issuer, number: doc.redHead.number ?? null } : null,
  title: doc.title,
  subtitle: doc.subtitle ?? null,
  recipients: doc.recipients ?? null,
  blocks: numberBlocks(doc.blocks).map(block => blockData(doc, block)),
  attachments: doc.attachments ?? [],
  signature: doc.signature ? { organisation: doc.signature.organisation, day: chineseDay(doc.signature.day) } : null,
  remark: doc.remark ?? null,
  imprint: doc.imprint ? { copies: doc.imprint.copies ?? null, issuer: doc.imprint.issuer, day: chineseDay(doc.imprint.day) } : null,
  footnote: doc.footnote ?? null,
});

/**
 * The document as PDF/A-2a; the same document and instant give the same bytes.
 * @throws Problem `glyphMissing`, `documentFailed`
 */
export const officialPdf = (doc: OfficialDocument, createdAt: Date): Promise<Buffer> =>
  renderPdf({ template: officialTemplate, data: officialData(doc), createdAt });
