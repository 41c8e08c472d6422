import { fieldTick, isOn, symbolOf } from './docx-signs.ts';
import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/** A cell of a Word table: its text, the grid column it begins in and how many it covers. A cell merged downwards repeats its text. */
interface PlainCell {
  text: string;
  column: number;
  span: number;
}
type PlainRow = PlainCell[];

const longest = 4_000;

/** A tick box as a content control, as Word makes it; its shown sign may be ☒. */
const controlText = (sdt: XmlElement): string => {
  const settings = childOf(sdt, 'sdtPr');
  const box = childOf(settings, 'checkbox');
  if (box) return isOn(childOf(box, 'checked')) ? '√' : '';
  if (childOf(settings, 'showingPlcHdr')) return '';
  return textIn(sdt);
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

/** What may lie around rows and cells and is none itself. */
export const wordWrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Rows of a table (`tr`) or cells of a row (`tc`), also those within wrappers. */
export const wordParts = (element: XmlElement, local: string, wrappers: ReadonlySet<string> = wordWrappers): XmlElement[] =>
  elementsIn(element).flatMap(c => (c.local === local ? [c] : wrappers.has(c.local) ? wordParts(c, local, wrappers) : []));

/** A whole number that a setting says, 0 to 200; the fallback where it says none. */
export const wordNumber = (settings: XmlElement | undefined, local: string, fallback: number): number => {
  const child = childOf(settings, local);
  const n = Number.parseInt((child && attributeOf(child, 'val')) ?? '', 10);
  return Number.isInteger(n) && n >= 0 && n <= 200 ? n : fallback;
};

/** The rows of a table with their merges resolved. Rows that a tracked change deletes are left out. */
export const rowsOf = (table: XmlElement): PlainRow[] => {
  const above = new Map<number, string>();
  return wordParts(table, 'tr').flatMap(tr => {
    const settings = childOf(tr, 'trPr');
    if (childOf(settings, 'del')) return [];
    let column = wordNumber(settings, 'gridBefore', 0);
    const row = wordParts(tr, 'tc').map((tc): PlainCell => {
      const cellSettings = childOf(tc, 'tcPr');
      const span = Math.max(1, wordNumber(cellSettings, 'gridSpan', 1));
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
