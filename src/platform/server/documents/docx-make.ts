import { renderAsync } from '@resvg/resvg-js';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { chineseDay } from '../../contract/china-day.ts';
import { fillLongTables, shortenTables } from './docx-long-table.ts';
import { gridTable, paragraph, tableAsGrid, type WordLayout, wordFonts } from './docx-parts.ts';
import { sansFont } from './fonts.ts';
import { issuerLines, type NumberedBlock, numberBlocks, type OfficialDocument } from './official.ts';
import { chartSize, chartWords, drawInTurn } from './official-data.ts';
import { rezip } from './rezip.ts';

const layouts: Readonly<Record<'official' | 'form', WordLayout>> = {
  official: { body: 32, small: 24, title: 44, pitch: 580, spacing: -5, width: 8845 },
  form: { body: 22, small: 21, title: 36, pitch: 380, spacing: 0, width: 9638 },
};

type Child = Paragraph | Table;

const faces = { 1: { font: 'hei' }, 2: { font: 'kai' }, 3: { bold: true } } as const;

/** Picture of a chart at twice the printed size. */
const chartPng = async (svg: string, width: number): Promise<Buffer> => {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width * 3 },
    background: '#ffffff',
    font: { fontFiles: [sansFont], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  });
  return image.asPng();
};

const chartBlock = async (
  block: Extract<NumberedBlock, { kind: 'chart' }>,
  doc: OfficialDocument,
  layout: WordLayout,
): Promise<Child[]> => {
  const size = chartSize(doc, block.height);
  const png = await chartPng(await drawInTurn(block, doc), size.width);
  const px = layout.width / 15;
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(px), height: Math.round((px * size.height) / size.width) },
    altText: { name: block.number, title: block.caption, description: chartWords(block) },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] }),
    caption(`${block.number}　${block.caption}`, layout, false),
  ];
};

const caption = (text: string, layout: WordLayout, keepNext: boolean): Paragraph =>
  paragraph(text, layout, { size: layout.small, font: 'hei', align: 'center', keepNext });

const note = (text: string, layout: WordLayout): Paragraph =>
  paragraph(text, layout, { size: layout.small - 3, pitch: layout.small * 12, after: 120 });

const tableBlock = (block: Extract<NumberedBlock, { kind: 'table' | 'grid' }>, layout: WordLayout): Child[] => [
  ...(block.caption ? [caption(`${block.number}　${block.caption}`, layout, true)] : []),
  gridTable(block.kind === 'grid' ? block : tableAsGrid(block), layout),
  // Word joins two tables that touch
  note(block.note ?? '', layout),
];

const paragraphBlock = (block: Extract<NumberedBlock, { kind: 'paragraph' }>, layout: WordLayout): Child[] => {
  const align = block.align ?? 'left';
  const firstLine = (block.indent ?? true) && align === 'left' ? 2 : 0;
  return block.text.split('\n').map(line => paragraph(line, layout, { firstLine, align: align === 'left' ? 'both' : align }));
};

const blockChildren = async (block: NumberedBlock, doc: OfficialDocument, layout: WordLayout): Promise<Child[]> => {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.number + block.text, layout, { firstLine: 2, keepNext: true, align: 'left', ...faces[block.level] })];
    case 'paragraph':
      return paragraphBlock(block, layout);
    case 'list':
      return block.items.map((item, i) => paragraph(`${block.marks[i] ?? ''}${item}`, layout, { firstLine: 2 }));
    case 'chart':
      return chartBlock(block, doc, layout);
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
    default:
      return tableBlock(block, layout);
  }
};

const redHead = (head: NonNullable<OfficialDocument['redHead']>, layout: WordLayout): Child[] => {
  const lines = issuerLines(head.issuer);
  const longest = Math.max(1, ...lines.map(line => [...line].length));
  const size = Math.min(92, Math.floor((2 * 0.9 * 442) / longest));
  const line = new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 14, color: 'D0021B', space: 4 } },
    spacing: { after: 580 },
    children: [],
  });
  return [
    paragraph(lines.join('\n'), layout, { font: 'title', size, color: 'D0021B', align: 'center', pitch: size * 13, before: 1300 }),
    paragraph('', layout),
    paragraph(head.number ?? '', layout, { align: 'center' }),
    line,
  ];
};

const opening = (doc: OfficialDocument, layout: WordLayout): Child[] => [
  ...(doc.redHead ? redHead(doc.redHead, layout) : []),
  paragraph(doc.title, layout, { font: 'title', size: layout.title, align: 'center', pitch: Math.max(layout.pitch, layout.title * 12) }),
  ...(doc.subtitle ? [paragraph(doc.subtitle, layout, { font: 'kai', align: 'center' })] : []),
  ...(doc.layout === 'form' ? [] : [paragraph('', layout)]),
  ...(doc.recipients ? [paragraph(`${doc.recipients}：`, layout)] : []),
];

/** The two lines stand centred to each other, 2 characters from the right edge. */
const signature = (s: NonNullable<OfficialDocument['signature']>, layout: WordLayout): Child[] => {
  const day = chineseDay(s.day);
  const width = (text: string): number => [...text].reduce((n, ch) => n + (ch > '\u2e7f' ? 1 : 0.5), 0);
  const shift = (width(s.organisation) - width(day)) / 2;
  return [
    paragraph('', layout),
    paragraph('', layout),
    paragraph(s.organisation, layout, { align: 'right', right: 2 + Math.max(0, -shift), keepNext: true }),
    paragraph(day, layout, { align: 'right', right: 2 + Math.max(0, shift) }),
  ];
};

const closing = (doc: OfficialDocument, layout: WordLayout): Child[] => {
  const attachments = doc.attachments ?? [];
  return [
    ...(attachments.length > 0 ? [paragraph('', layout)] : []),
    ...attachments.map((title, i) =>
      paragraph(`${i === 0 ? '附件：' : '　　　'}${attachments.length > 1 ? `${i + 1}. ` : ''}${title}`, layout, { firstLine: 2 }),
    ),
    ...(doc.signature ? signature(doc.signature, layout) : []),
    ...(doc.remark ? [paragraph(`（${doc.remark}）`, layout, { firstLine: 2 })] : []),
    ...(doc.imprint?.copies ? [paragraph(`抄送：${doc.imprint.copies}。`, layout, { size: 28, left: 1, before: 300, border: 'top' })] : []),
    ...(doc.imprint
      ? [paragraph(`${doc.imprint.issuer}　　${chineseDay(doc.imprint.day)}印发`, layout, { size: 28, left: 1, border: 'both' })]
      : []),
    ...(doc.footnote ? [paragraph(doc.footnote, layout, { size: 18, color: '595959', pitch: 260, before: 200 })] : []),
  ];
};

/** “— 1 —” in 四号 宋体. */
const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ font: wordFonts.song, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/** The word and its sentence at the head of each page. */
const markHeader = (mark: NonNullable<OfficialDocument['mark']>, layout: WordLayout): Header =>
  new Header({
    children: [
      paragraph(mark.word, layout, { font: 'hei', size: 72, color: 'D0021B', align: 'center', pitch: 800 }),
      paragraph(mark.sentence, layout, { font: 'hei', size: 21, color: 'D0021B', align: 'center', pitch: 320 }),
    ],
  });

const mm = (n: number): number => Math.round(n * 56.693);

const section = (doc: OfficialDocument, layout: WordLayout): Omit<ISectionOptions, 'children'> => {
  const isForm = doc.layout === 'form';
  const margin = isForm
    ? { top: mm(20), bottom: mm(20), left: mm(20), right: mm(20), footer: mm(10) }
    : { top: mm(37), bottom: mm(35) - 8, left: mm(28), right: mm(26), footer: mm(25) };
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297), orientation: doc.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin,
      },
      ...(isForm ? {} : { grid: { type: DocumentGridType.LINES, linePitch: layout.pitch } }),
    },
    ...(doc.mark ? { headers: { default: markHeader(doc.mark, layout), even: markHeader(doc.mark, layout) } } : {}),
    footers: isForm
      ? { default: pageNumber(AlignmentType.CENTER) }
      : { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
  };
};

const widened = (doc: OfficialDocument, layout: WordLayout): WordLayout =>
  doc.landscape ? { ...layout, width: mm(297) - (doc.layout === 'form' ? mm(40) : mm(54)) } : layout;

/** Table cells keep their own line pitch: LibreOffice would stretch every line to the grid of the page. */
const offGrid = (cellXml: string): string =>
  cellXml
    .replaceAll('<w:spacing w:line', '<w:snapToGrid w:val="0"/><w:spacing w:line')
    .replaceAll(/<w:spacing w:(?=before|after)/g, '<w:snapToGrid w:val="0"/><w:spacing w:');

/**
 * The same document as .docx for further editing: 22 lines × 28 characters (line grid 29 pt, exact pitch, −0.25 pt spacing),
 * fonts by name only. The same document and instant give the same bytes.
 */
export const makeDocx = async (doc: OfficialDocument, createdAt: Date): Promise<Buffer> => {
  const layout = widened(doc, layouts[doc.layout ?? 'official']);
  const blocks: Child[] = [];
  const short = shortenTables(numberBlocks(doc.blocks));
  for (const block of short.blocks) blocks.push(...(await blockChildren(block, doc, layout)));
  const file = new Document({
    title: doc.title.replaceAll('\n', ''),
    creator: doc.signature?.organisation ?? '',
    evenAndOddHeaderAndFooters: doc.layout !== 'form',
    sections: [{ ...section(doc, layout), children: [...opening(doc, layout), ...blocks, ...closing(doc, layout)] }],
  });
  const instant = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return rezip(await Packer.toBuffer(file), createdAt, (name, text) => {
    if (name === 'docProps/core.xml') return text().replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
    if (name !== 'word/document.xml') return undefined;
    // the library numbers pictures through the life of the process, and cannot say that a table leaves the line grid
    let pictures = 0;
    const xml = text()
      .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++pictures}"`)
      .replace(/<w:tc>.*?<\/w:tc>/gs, offGrid);
    return fillLongTables(xml, short.tables);
  });
};
