import { openParts, packParts } from '#platform/server/documents/docx-package.ts';
import { attributeOf, childOf, elementsIn, parseXml, writeXml, type XmlElement, xmlEscape } from '#platform/server/documents/xml.ts';

/* A Word file of ours as a person changes it, on its own elements. */

const at = new Date('2026-11-22T08:00:00Z');
const limits = { entries: 100, inflatedBytes: 10_000_000, ratio: 250 };

export interface EditedDocx {
  body: XmlElement;
  table: XmlElement;
  comments: string[];
  footnotes: string[];
}

/** Elements of a piece of XML. */
export const make = (xml: string): XmlElement[] => elementsIn(parseXml(`<x>${xml}</x>`));
export const one = (xml: string): XmlElement => make(xml)[0] as XmlElement;
export const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${xmlEscape(text)}</w:t></w:r>`;
export const paragraph = (content: string): XmlElement => one(`<w:p>${content}</w:p>`);
export const cell = (content: string, settings = ''): XmlElement => one(`<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${content}</w:p></w:tc>`);

export const rowsIn = (doc: EditedDocx): XmlElement[] => elementsIn(doc.table).filter(e => e.local === 'tr');
export const cellsIn = (row: XmlElement): XmlElement[] => elementsIn(row).filter(e => e.local === 'tc');
export const textIn = (e: XmlElement): string =>
  e.children.map(c => (typeof c === 'string' ? (e.local === 't' || e.local === 'delText' ? c : '') : textIn(c))).join('');
export const rowWith = (doc: EditedDocx, text: string): XmlElement => {
  const found = rowsIn(doc).find(r => cellsIn(r).some(c => textIn(c) === text));
  if (!found) throw new Error(`no row ${text}`);
  return found;
};
/** The cell n places right of the label. */
export const cellAfter = (doc: EditedDocx, label: string, n = 1): XmlElement => {
  const cells = cellsIn(rowWith(doc, label));
  return cells[cells.findIndex(c => textIn(c) === label) + n] as XmlElement;
};
export const put = (tc: XmlElement, content: string): void => {
  const settings = childOf(tc, 'tcPr');
  tc.children = [...(settings ? [settings] : []), paragraph(content)];
};
export const add = (tc: XmlElement, content: string): void => {
  const p = elementsIn(tc).find(e => e.local === 'p') as XmlElement;
  p.children.push(...make(content));
};
export const setting = (tc: XmlElement, local: string, xml: string): void => {
  const own = childOf(tc, 'tcPr') as XmlElement;
  own.children = [...elementsIn(own).filter(e => e.local !== local), ...(xml ? make(xml) : [])];
};
export const widthsOf = (doc: EditedDocx): number[] =>
  elementsIn(childOf(doc.table, 'tblGrid') as XmlElement).map(c => Number(attributeOf(c, 'w')));
const spanOf = (tc: XmlElement): number => Number(attributeOf(childOf(childOf(tc, 'tcPr'), 'gridSpan') ?? tc, 'val') ?? 1);

/**
 * Drags the border after grid column `n` of one row by some twips, as Word writes it: the grid gets a column more, and every row has other spans.
 */
export const dragBorder = (doc: EditedDocx, row: XmlElement, n: number, by: number): void => {
  const widths = widthsOf(doc);
  const edges = widths.map((_, i) => widths.slice(0, i + 1).reduce((a, b) => a + b, 0));
  const moved = (edges[n] ?? 0) + by;
  const all = [...new Set([...edges, moved])].sort((a, b) => a - b);
  const indexOf = (edge: number): number => (edge === 0 ? 0 : all.indexOf(edge) + 1);
  for (const tr of rowsIn(doc)) {
    let column = 0;
    for (const tc of cellsIn(tr)) {
      const ends = [column, column + spanOf(tc)].map(c => (c === 0 ? 0 : c === n + 1 && tr === row ? moved : (edges[c - 1] ?? 0)));
      column += spanOf(tc);
      const span = indexOf(ends[1] ?? 0) - indexOf(ends[0] ?? 0);
      setting(tc, 'gridSpan', `<w:gridSpan w:val="${span}"/>`);
      setting(tc, 'tcW', `<w:tcW w:w="${(ends[1] ?? 0) - (ends[0] ?? 0)}" w:type="dxa"/>`);
    }
  }
  const grid = childOf(doc.table, 'tblGrid') as XmlElement;
  grid.children = all.map((edge, i) => one(`<w:gridCol w:w="${edge - (all[i - 1] ?? 0)}"/>`));
};

export const comment = (doc: EditedDocx, tc: XmlElement, text: string): void => {
  doc.comments.push(text);
  add(tc, `<w:r><w:commentReference w:id="${doc.comments.length - 1}"/></w:r>`);
};
export const footnote = (doc: EditedDocx, tc: XmlElement, text: string): void => {
  doc.footnotes.push(text);
  add(tc, `<w:r><w:footnoteReference w:id="${doc.footnotes.length}"/></w:r>`);
};
export const picture = (name: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="77" name="${name}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const shape = (name: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="78" name="${name}"/><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const textBox = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="79" name="文本框"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const more = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

/** Our own .docx, changed: `change` may do anything to its elements. */
export const editDocx = async (bytes: Buffer, change: (doc: EditedDocx) => void): Promise<Buffer> => {
  const parts = await openParts(bytes, limits);
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const root = parseXml(text('word/document.xml'));
  const body = childOf(root, 'body') as XmlElement;
  const doc: EditedDocx = { body, table: childOf(body, 'tbl') as XmlElement, comments: [], footnotes: [] };
  change(doc);
  root.raw = root.raw.includes('xmlns:wps') ? root.raw : `${root.raw} ${more}`;
  const set = (name: string, xml: string): void =>
    void parts.set(name, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`));
  set('word/document.xml', writeXml(root));
  const extra = (kind: 'comments' | 'footnotes', xml: string): void => {
    set(`word/${kind}.xml`, xml);
    set(
      'word/_rels/document.xml.rels',
      text('word/_rels/document.xml.rels')
        .replace(/^<\?xml.*?\?>\s*/, '')
        .replace(
          '</Relationships>',
          `<Relationship Id="rIdX${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/></Relationships>`,
        ),
    );
    set(
      '[Content_Types].xml',
      text('[Content_Types].xml')
        .replace(/^<\?xml.*?\?>\s*/, '')
        .replace(
          '</Types>',
          `<Override PartName="/word/${kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/></Types>`,
        ),
    );
  };
  if (doc.comments.length > 0)
    extra(
      'comments',
      `<w:comments ${w}>${doc.comments.map((c, i) => `<w:comment w:id="${i}" w:author="x"><w:p>${run(c)}</w:p></w:comment>`).join('')}</w:comments>`,
    );
  if (doc.footnotes.length > 0)
    extra(
      'footnotes',
      `<w:footnotes ${w}>${doc.footnotes.map((c, i) => `<w:footnote w:id="${i + 1}"><w:p>${run(c)}</w:p></w:footnote>`).join('')}</w:footnotes>`,
    );
  return packParts(parts, at);
};
