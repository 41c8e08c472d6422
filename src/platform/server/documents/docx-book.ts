import { type DocxBook, type DocxExtra, type DocxLook, lookOf, over, takeAll, textOfParts } from './docx-marked.ts';
import { attributeOf, childOf, elementsIn, parseXml, type XmlElement } from './xml.ts';

const named = (root: XmlElement | undefined, local: string): XmlElement[] => (root ? elementsIn(root).filter(e => e.local === local) : []);

/** Looks by style id, what a style is based on counted; '' is the default paragraph style. */
const stylesOf = (root: XmlElement | undefined): Map<string, DocxLook> => {
  const all = new Map(named(root, 'style').map(s => [attributeOf(s, 'styleId') ?? '', s]));
  const resolve = (id: string, depth: number): DocxLook => {
    const style = all.get(id);
    if (!style || depth > 20) return {};
    const base = childOf(style, 'basedOn');
    return over(base ? resolve(attributeOf(base, 'val') ?? '', depth + 1) : {}, lookOf(childOf(style, 'rPr')));
  };
  const looks = new Map([...all.keys()].map(id => [id, resolve(id, 0)]));
  const normal = [...all.values()].find(s => attributeOf(s, 'type') === 'paragraph' && attributeOf(s, 'default') === '1');
  if (normal) looks.set('', looks.get(attributeOf(normal, 'styleId') ?? '') ?? {});
  return looks;
};

const textsById = (root: XmlElement | undefined, local: string, book: DocxBook): Map<string, string> =>
  new Map(
    named(root, local)
      // Separator lines of footnotes are no notes.
      .filter(n => attributeOf(n, 'type') === undefined || attributeOf(n, 'type') === 'normal')
      .map(n => [attributeOf(n, 'id') ?? '', textOfParts(takeAll(n, book).parts).trim()]),
  );

/** Styles, comments and notes of a .docx. */
export const bookOf = (texts: ReadonlyMap<string, string>, plain: (xml: string) => string): DocxBook => {
  const rootOf = (part: string): XmlElement | undefined => {
    const xml = texts.get(`word/${part}.xml`);
    return xml === undefined ? undefined : parseXml(plain(xml));
  };
  const base: DocxBook = {
    styles: stylesOf(rootOf('styles')),
    comments: new Map(),
    footnotes: new Map(),
    endnotes: new Map(),
    used: new Set(),
  };
  return {
    ...base,
    comments: textsById(rootOf('comments'), 'comment', base),
    footnotes: textsById(rootOf('footnotes'), 'footnote', base),
    endnotes: textsById(rootOf('endnotes'), 'endnote', base),
  };
};

/** What is written in the file and stands nowhere in the document. */
export const leftOver = (book: DocxBook): DocxExtra[] =>
  (['comment', 'footnote', 'endnote'] as const).flatMap(kind =>
    [...book[`${kind}s`]]
      .filter(([id, text]) => text !== '' && !book.used.has(`${kind} ${id}`))
      .map(([, text]): DocxExtra => ({ kind: kind === 'comment' ? 'comment' : 'note', text })),
  );
