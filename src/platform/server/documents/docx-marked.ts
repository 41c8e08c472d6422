import { fieldChoice, fieldTick, isOn, symbolFont, symbolIn, symbolOf } from './docx-signs.ts';
import { attributeOf, childOf, elementsIn, type XmlElement } from './xml.ts';

/** How a piece of text stands on the page: as it is, struck through, or deleted by a tracked change that nobody has accepted. */
export interface DocxPart {
  readonly text: string;
  readonly how: 'plain' | 'struck' | 'deleted';
}
/** What stands in a place besides its text. `text`: what it says, or the name it carries. */
export interface DocxExtra {
  readonly kind: 'picture' | 'drawing' | 'textBox' | 'comment' | 'note' | 'object' | 'hidden';
  readonly text: string;
}
/** Everything in one place of the document. */
export interface DocxTaken {
  parts: DocxPart[];
  extras: DocxExtra[];
  /** Tables within the place, not read yet. */
  tables: XmlElement[];
  /** The hidden text that was met last, and how much could be read before it. */
  lastHidden?: { readonly extra: DocxExtra; readonly after: number };
}

/** What a run looks like by its style. Undefined: the style does not say. */
export interface DocxLook {
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly font?: string | undefined;
}
/** Parts of the file that the document refers to; `used` gathers the comments and notes that were met. */
export interface DocxBook {
  readonly styles: ReadonlyMap<string, DocxLook>;
  readonly comments: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly endnotes: ReadonlyMap<string, string>;
  readonly used: Set<string>;
}
export const emptyBook = (): DocxBook => ({
  styles: new Map(),
  comments: new Map(),
  footnotes: new Map(),
  endnotes: new Map(),
  used: new Set(),
});

interface Way {
  readonly book: DocxBook;
  readonly how: DocxPart['how'];
  readonly look: DocxLook;
}

const onOf = (settings: XmlElement | undefined, ...names: string[]): boolean | undefined => {
  const found = names.map(n => childOf(settings, n)).find(e => e !== undefined);
  return found && isOn(found);
};

/** What run settings say of strike, hidden text and the font. */
export const lookOf = (settings: XmlElement | undefined): DocxLook => {
  const fonts = childOf(settings, 'rFonts');
  const strikes = [onOf(settings, 'strike'), onOf(settings, 'dstrike')].filter(s => s !== undefined);
  return {
    struck: strikes.length === 0 ? undefined : strikes.includes(true),
    hidden: onOf(settings, 'vanish', 'webHidden'),
    font: fonts && (attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? attributeOf(fonts, 'eastAsia')),
  };
};
export const over = (base: DocxLook, own: DocxLook): DocxLook => ({
  struck: own.struck ?? base.struck,
  hidden: own.hidden ?? base.hidden,
  font: own.font ?? base.font,
});

const styleOf = (way: Way, settings: XmlElement | undefined, name: 'rStyle' | 'pStyle'): DocxLook => {
  const style = childOf(settings, name);
  return way.book.styles.get((style && attributeOf(style, 'val')) ?? (name === 'pStyle' ? '' : '\0')) ?? {};
};

const add = (taken: DocxTaken, way: Way, text: string): void => {
  if (text === '') return;
  const how = way.how === 'plain' && way.look.struck ? 'struck' : way.how;
  const last = taken.parts[taken.parts.length - 1];
  if (last?.how === how) taken.parts[taken.parts.length - 1] = { how, text: last.text + text };
  else taken.parts.push({ text, how });
};

export const emptyTaken = (): DocxTaken => ({ parts: [], extras: [], tables: [] });
export const textOfParts = (parts: readonly DocxPart[]): string => parts.map(p => p.text).join('');

/** Programs part a text into runs by script and spelling: hidden ones with nothing readable between are one. */
const addHidden = (taken: DocxTaken, text: string): void => {
  if (text.trim() === '') return;
  const after = textOfParts(taken.parts).length;
  const { extra: last, after: before } = taken.lastHidden ?? {};
  const goesOn = last !== undefined && before === after && taken.extras.at(-1) === last;
  const extra: DocxExtra = { kind: 'hidden', text: goesOn ? last.text + text.trimEnd() : text.trim() };
  taken.extras.splice(goesOn ? -1 : taken.extras.length, goesOn ? 1 : 0, extra);
  taken.lastHidden = { extra, after };
};

const run = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  const settings = childOf(element, 'rPr');
  const look = over(over(way.look, styleOf(way, settings, 'rStyle')), lookOf(settings));
  if (!look.hidden) {
    inside(element, { ...way, look }, taken);
    return;
  }
  const hidden = emptyTaken();
  inside(element, { ...way, look: { ...look, hidden: false } }, hidden);
  taken.extras.push(...hidden.extras);
  addHidden(taken, textOfParts(hidden.parts));
};

const control = (sdt: XmlElement, way: Way, taken: DocxTaken): void => {
  const settings = childOf(sdt, 'sdtPr');
  const box = childOf(settings, 'checkbox');
  if (box) {
    if (isOn(childOf(box, 'checked'))) add(taken, way, '√');
  } else if (!childOf(settings, 'showingPlcHdr')) {
    // A prompt that nobody has answered is printed matter.
    inside(sdt, way, taken);
  }
};

const deep = (element: XmlElement, test: (e: XmlElement) => boolean): XmlElement[] =>
  elementsIn(element).flatMap(c => (test(c) ? [c] : deep(c, test)));

/** Pictures, shapes and text boxes. A text box says its text, a picture its description or name. */
const drawn = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  const boxes = deep(element, e => e.local === 'txbxContent').map(box => {
    const within = emptyTaken();
    inside(box, { ...way, look: {} }, within);
    for (const table of within.tables) inside(table, way, within);
    taken.extras.push(...within.extras);
    return textOfParts(within.parts).trim();
  });
  const texts = boxes.filter(t => t !== '');
  for (const text of texts) taken.extras.push({ kind: 'textBox', text });
  const named = deep(element, e => ['docPr', 'cNvPr', 'shape', 'rect', 'oval', 'line', 'roundrect'].includes(e.local))[0];
  const name = named ? (['descr', 'alt', 'title', 'name'].map(a => attributeOf(named, a)).find(Boolean) ?? '') : '';
  const isPicture = deep(element, e => e.local === 'blip' || e.local === 'imagedata').length > 0;
  const isObject = deep(element, e => e.local === 'OLEObject' || e.local === 'control').length > 0;
  if (isPicture || texts.length === 0) taken.extras.push({ kind: isObject ? 'object' : isPicture ? 'picture' : 'drawing', text: name });
};

const reference = (kind: 'comment' | 'footnote' | 'endnote', element: XmlElement, way: Way, taken: DocxTaken): void => {
  const id = attributeOf(element, 'id') ?? '';
  const text = way.book[`${kind}s`].get(id);
  way.book.used.add(`${kind} ${id}`);
  if (text?.trim()) taken.extras.push({ kind: kind === 'comment' ? 'comment' : 'note', text: text.trim() });
};

const silent = new Set([
  'instrText',
  'pPr',
  'tcPr',
  'trPr',
  'tblPr',
  'tblGrid',
  'tblPrEx',
  'sdtPr',
  'sdtEndPr',
  'rPr',
  'ffData',
  'sectPr',
  'Fallback',
]);
const drawings = new Set(['drawing', 'pict', 'object', 'contentPart']);

const alternate = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  const shown = elementsIn(element).find(c => c.local === 'Choice' && c.children.length > 0) ?? childOf(element, 'Fallback');
  if (shown) inside(shown, way, taken);
};

const say = (element: XmlElement, way: Way, taken: DocxTaken): boolean => {
  switch (element.local) {
    case 't':
    case 'delText': {
      const text = element.children.filter(c => typeof c === 'string').join('');
      add(taken, way, symbolFont(way.look.font) ? symbolIn(way.look.font, text) : text);
      return true;
    }
    case 'tab':
    case 'ptab':
      add(taken, way, '\t');
      return true;
    case 'br':
    case 'cr':
      add(taken, way, '\n');
      return true;
    case 'noBreakHyphen':
      add(taken, way, '-');
      return true;
    case 'sym':
      add(taken, way, symbolOf(element));
      return true;
    case 'fldChar':
      add(taken, way, fieldTick(element) || fieldChoice(element));
      return true;
    default:
      return false;
  }
};

const paragraph = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  inside(element, { ...way, look: over(way.look, styleOf(way, childOf(element, 'pPr'), 'pStyle')) }, taken);
  add(taken, { ...way, how: 'plain', look: {} }, '\n');
};

const put = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  const { local } = element;
  if (say(element, way, taken)) return;
  if (local === 'r') run(element, way, taken);
  else if (local === 'p') paragraph(element, way, taken);
  else if (local === 'sdt') control(element, way, taken);
  else if (local === 'del' || local === 'moveFrom') inside(element, { ...way, how: 'deleted' }, taken);
  else if (local === 'tbl') taken.tables.push(element);
  else if (local === 'AlternateContent') alternate(element, way, taken);
  else if (drawings.has(local)) drawn(element, way, taken);
  else if (local === 'altChunk') taken.extras.push({ kind: 'object', text: '' });
  else if (local === 'commentReference') reference('comment', element, way, taken);
  else if (local === 'footnoteReference') reference('footnote', element, way, taken);
  else if (local === 'endnoteReference') reference('endnote', element, way, taken);
  else if (local === 'rt') taken.extras.push({ kind: 'note', text: plainText(element) });
  else if (!silent.has(local)) inside(element, way, taken);
};

const inside = (element: XmlElement, way: Way, taken: DocxTaken): void => {
  for (const child of elementsIn(element)) put(child, way, taken);
};

const plainText = (element: XmlElement): string => {
  const taken = emptyTaken();
  inside(element, { book: emptyBook(), how: 'plain', look: {} }, taken);
  return textOfParts(taken.parts).trim();
};

/** Takes everything that stands within an element; the line feed of the last paragraph is no text. */
export const takeAll = (element: XmlElement, book: DocxBook, deleted = false): DocxTaken => {
  const taken = emptyTaken();
  inside(element, { book, how: deleted ? 'deleted' : 'plain', look: {} }, taken);
  return trimmed(taken);
};

/** The same for one element of the body, itself included. */
export const takeOne = (element: XmlElement, book: DocxBook): DocxTaken => {
  const taken = emptyTaken();
  put(element, { book, how: 'plain', look: {} }, taken);
  return trimmed(taken);
};

const trimmed = (taken: DocxTaken): DocxTaken => {
  const last = taken.parts[taken.parts.length - 1];
  if (last?.how === 'plain' && last.text.endsWith('\n')) {
    taken.parts.pop();
    if (last.text.length > 1) taken.parts.push({ ...last, text: last.text.slice(0, -1) });
  }
  return taken;
};
