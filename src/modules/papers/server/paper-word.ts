import { addPart, addPartRelations, type DocxParts } from '#platform/server/documents/docx-package.ts';
import { wordFonts } from '#platform/server/documents/docx-parts.ts';
import { columnStarts } from '#platform/server/documents/grid.ts';
import type { GridCell } from '#platform/server/documents/official.ts';
import { qrModules, qrPng } from '#platform/server/documents/qr-modules.ts';
import { xmlEscape } from '#platform/server/documents/xml.ts';
import { codeSide } from './pack.typ.ts';
import type { Paper } from './pack-pages.ts';

/* A paper as one section of a .docx. Every paragraph carries its own look, so a section can stand in a file with styles of its own. */

const mm = (n: number): number => Math.round(n * 56.693);
const typeArea = mm(170);

interface Look {
  font: keyof typeof wordFonts;
  /** Half-points. */
  size: number;
  align?: 'left' | 'center' | 'right';
  /** Twentieths of a point. */
  before?: number;
  after?: number;
  /** Right tab at the end of the line. */
  tab?: boolean;
}

const runLook = ({ font, size }: Look): string => {
  const name = wordFonts[font];
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
};

/** Text with its line feeds and tabs; every character stays, spaces too. */
const pieces = (text: string): string =>
  text
    .split(/(\n|\t)/)
    .map(p => (p === '\n' ? '<w:br/>' : p === '\t' ? '<w:tab/>' : p === '' ? '' : `<w:t xml:space="preserve">${xmlEscape(p)}</w:t>`))
    .join('');

const run = (text: string, look: Look): string => `<w:r>${runLook(look)}${pieces(text)}</w:r>`;

const paragraphOf = (content: string, look: Look, section = ''): string =>
  `<w:p><w:pPr>${look.tab ? `<w:tabs><w:tab w:val="right" w:pos="${typeArea}"/></w:tabs>` : ''}<w:snapToGrid w:val="0"/><w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="${look.align ?? 'left'}"/>${section}</w:pPr>${content}</w:p>`;

const line = (text: string, look: Look): string => paragraphOf(run(text, look), look);

const edge = (side: string, size: number): string => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;

const cellXml = (cell: GridCell, width: number, merge: '' | 'restart' | 'continue', size: number): string => {
  const settings = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    (cell.columns ?? 1) > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '',
    merge === '' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    '<w:vAlign w:val="center"/>',
  ].join('');
  const text = merge === 'continue' ? '' : cell.text;
  return `<w:tc><w:tcPr>${settings}</w:tcPr>${line(text, { font: cell.bold ? 'hei' : 'song', size, align: cell.align ?? 'left' })}</w:tc>`;
};

/** Rows as Word wants them: a cell merged downwards stands again, empty, in each row that it covers. */
const rowCells = (
  rows: readonly (readonly GridCell[])[],
  columns: number,
): { cell: GridCell; from: number; merge: '' | 'restart' | 'continue' }[][] => {
  const starts = columnStarts(rows, columns);
  const made: { cell: GridCell; from: number; merge: '' | 'restart' | 'continue' }[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    row.forEach((cell, i) => {
      const from = starts[r]?.[i] ?? 0;
      const deep = cell.rows ?? 1;
      for (let d = 0; d < deep; d += 1) made[r + d]?.push({ cell, from, merge: deep === 1 ? '' : d === 0 ? 'restart' : 'continue' });
    });
  });
  return made.map(row => row.sort((a, b) => a.from - b.from));
};

const tableXml = (paper: Paper, size: number, rowHeight: number): string => {
  const sum = paper.shares.reduce((a, b) => a + b, 0);
  const widths = paper.shares.map(s => Math.floor((s / sum) * typeArea));
  const widthOf = (from: number, span: number): number => widths.slice(from, from + span).reduce((a, b) => a + b, 0);
  const outer = paper.kind === 'form' ? 8 : 4;
  const borders = `${['top', 'left', 'bottom', 'right'].map(s => edge(s, outer)).join('')}${edge('insideH', 4)}${edge('insideV', 4)}`;
  const height = rowHeight > 0 ? `<w:trHeight w:val="${mm(rowHeight)}" w:hRule="atLeast"/>` : '';
  const rows = rowCells(paper.rows, widths.length).map(
    row =>
      `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${row.map(c => cellXml(c.cell, widthOf(c.from, c.cell.columns ?? 1), c.merge, size)).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${typeArea}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map(w => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
};

const wide =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const picture = (id: number, side: number): string => {
  const emu = Math.round(side * 36_000);
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu}" cy="${emu}"/><wp:docPr id="${id}" name="QR ${id}" descr="QR"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="QR ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu}" cy="${emu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};

/** Head of a page: QR code at the left, the standard's number at the right; from the second page on the caption again with （续）. */
const addHead = (parts: DocxParts, paper: Paper, n: number, page: number): string => {
  const part = `ppHeader${n}-${page}.xml`;
  const code = paper.codes[page - 1];
  const look: Look = { font: 'hei', size: 21, tab: true };
  const first = paragraphOf(`${code ? picture(9000 + n * 2 + page, codeSide.docx) : ''}${run(`\t${paper.code}`, look)}`, look);
  const again = page > 1 ? line(`${paper.caption}（续）`, { font: 'hei', size: 21, align: 'center', before: 40, after: 80 }) : '';
  const id = addPart(
    parts,
    part,
    'header',
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr ${wide}>${first}${again}</w:hdr>`),
  );
  if (code) {
    const media = `media/ppCode${n}-${page}.png`;
    addPart(parts, media, 'image', qrPng(qrModules(code)));
    addPartRelations(parts, part, [{ id: 'rId1', target: media }]);
  }
  return id;
};

const addFoot = (parts: DocxParts, paper: Paper, n: number): string => {
  const look: Look = { font: 'song', size: 15, tab: true };
  const content = paragraphOf(run(`${paper.foot}\t${paper.mark}`, look), look);
  return addPart(
    parts,
    `ppFooter${n}.xml`,
    'footer',
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr ${wide}>${content}</w:ftr>`),
  );
};

/** Page settings of a paper's section. */
const sectionXml = (parts: DocxParts, paper: Paper, n: number): string => {
  const [head, foot] = [addHead(parts, paper, n, 1), addFoot(parts, paper, n)];
  const later = paper.kind === 'form' ? addHead(parts, paper, n, 2) : head;
  return `<w:sectPr><w:headerReference w:type="first" r:id="${head}"/><w:headerReference w:type="default" r:id="${later}"/><w:headerReference w:type="even" r:id="${later}"/><w:footerReference w:type="even" r:id="${foot}"/><w:footerReference w:type="first" r:id="${foot}"/><w:footerReference w:type="default" r:id="${foot}"/><w:type w:val="nextPage"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(paper.codes.length > 0 ? 27 : 22)}" w:right="${mm(20)}" w:bottom="${mm(16)}" w:left="${mm(20)}" w:header="${mm(paper.codes.length > 0 ? 5 : 7)}" w:footer="${mm(8)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;
};

/**
 * A paper as a section: its body, and the page settings that end it (as the last child of the body, or within `endSection`).
 * @param n number of the section in the file; names its parts
 */
export const paperSection = (parts: DocxParts, paper: Paper, n: number): { body: string; settings: string } => {
  const form = paper.kind === 'form';
  const caption = line(
    paper.caption,
    form ? { font: 'hei', size: 21, align: 'center', after: 80 } : { font: 'title', size: 36, align: 'center', after: 240 },
  );
  const text: Look = { font: 'song', size: 22, before: 60, after: 120 };
  const lead = paper.lead === null ? '' : line(paper.lead, text);
  const body = [
    caption,
    lead,
    tableXml(paper, form ? 18 : 21, form ? (paper.inset >= 5 ? 6.9 : 6.2) : paper.height),
    ...(form ? [] : paper.after.map(t => line(t, text))),
  ].join('');
  return { body, settings: sectionXml(parts, paper, n) };
};

/** The paragraph that ends a section in the middle of a file. As small as it can be, so that it needs no page of its own. */
export const endSection = (settings: string): string =>
  `<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${settings}</w:pPr></w:p>`;
