import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/** A cell of a Word table: its text, the grid column it begins in and how many it covers. A cell merged downwards repeats its text. */
export interface DocxCell {
  text: string;
  column: number;
  span: number;
}
export type DocxRow = DocxCell[];

const longest = 4_000;

/** Wingdings and Wingdings 2: ticks, crosses, boxes, by the low byte. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 252: '√', 254: '√', 251: '×', 253: '×', 111: '□', 168: '□', 113: '□', 114: '□', 110: '■' },
  'wingdings 2': { 80: '√', 82: '√', 79: '×', 81: '×', 83: '×', 84: '×', 42: '□', 163: '□', 48: '□' },
};

const symbolOf = (element: XmlElement): string => {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  const font = (attributeOf(element, 'font') ?? '').toLowerCase();
  return symbols[font]?.[code & 0xff] ?? (code > 0 && code < 0xe000 ? String.fromCodePoint(code) : '');
};

const isOn = (element: XmlElement | undefined): boolean => {
  const value = element && (attributeOf(element, 'val') ?? '1');
  return value !== undefined && value !== '0' && value !== 'false';
};

/** A tick box as a content control, as Word makes it; its shown sign may be ☒. */
const controlText = (sdt: XmlElement): string => {
  const settings = childOf(sdt, 'sdtPr');
  const box = childOf(settings, 'checkbox');
  if (box) return isOn(childOf(box, 'checked')) ? '√' : '';
  if (childOf(settings, 'showingPlcHdr')) return '';
  return textIn(sdt);
};

/** A tick box of an old form field. */
const fieldTick = (fldChar: XmlElement): string => {
  const box = childOf(childOf(fldChar, 'ffData'), 'checkBox');
  if (!box) return '';
  const checked = childOf(box, 'checked');
  return isOn(checked ?? childOf(box, 'default')) ? '√' : '';
};

/** Deleted by a tracked change, settings, and what stands twice for older programs. */
const silent = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'sdtPr',
  'rPr',
  'Fallback',
  'ffData',
]);

const pieceOf = (element: XmlElement): string => {
  switch (element.local) {
    case 't':
      return element.children.filter(c => typeof c === 'string').join('');
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(element);
    case 'sdt':
      return controlText(element);
    case 'fldChar':
      return fieldTick(element);
    case 'r':
      return isOn(childOf(childOf(element, 'rPr'), 'vanish')) ? '' : textIn(element);
    case 'tbl':
      return `${rowsOf(element)
        .map(row => row.map(c => c.text).join(' '))
        .join('\n')}\n`;
    case 'p':
      return `${textIn(element)}\n`;
    default:
      return silent.has(element.local) ? '' : textIn(element);
  }
};

const textIn = (element: XmlElement): string => elementsIn(element).map(pieceOf).join('');

/** Text of a cell, a header, a body: paragraphs by line feeds. */
export const wordText = (element: XmlElement): string => {
  const text = textIn(element).replace(/\n$/, '');
  return text.length > longest ? text.slice(0, longest) : text;
};

const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Rows of a table or cells of a row, also those within content controls. */
const inner = (element: XmlElement, local: string): XmlElement[] =>
  elementsIn(element).flatMap(c => (c.local === local ? [c] : wrappers.has(c.local) ? inner(c, local) : []));

const numberAt = (settings: XmlElement | undefined, local: string, fallback: number): number => {
  const child = childOf(settings, local);
  const n = Number.parseInt((child && attributeOf(child, 'val')) ?? '', 10);
  return Number.isInteger(n) && n >= 0 && n <= 200 ? n : fallback;
};

/** The rows of a table with their merges resolved. Rows that a tracked change deletes are left out. */
export const rowsOf = (table: XmlElement): DocxRow[] => {
  const above = new Map<number, string>();
  return inner(table, 'tr').flatMap(tr => {
    const settings = childOf(tr, 'trPr');
    if (childOf(settings, 'del')) return [];
    let column = numberAt(settings, 'gridBefore', 0);
    const row = inner(tr, 'tc').map((tc): DocxCell => {
      const cellSettings = childOf(tc, 'tcPr');
      const span = Math.max(1, numberAt(cellSettings, 'gridSpan', 1));
      const merge = childOf(cellSettings, 'vMerge');
      const goesOn = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
      const text = goesOn ? (above.get(column) ?? '') : wordText(tc);
      if (merge === undefined) above.delete(column);
      else if (!goesOn) above.set(column, text);
      const cell = { text, column, span };
      column += span;
      return cell;
    });
    return [row];
  });
};

/** All tables that stand directly in a body, in order. */
export const tablesOf = (body: XmlElement): XmlElement[] => inner(body, 'tbl');
