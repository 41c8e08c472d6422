import { symbolFont } from '../../documents/docx-signs.ts';
import { attributeOf, childOf, elementsIn, parseXml, type XmlElement } from '../../documents/xml.ts';
import { columnPlaces } from '../bounds.ts';
import { controlsOf, drawingThings } from './drawing.ts';
import { type CellMark, noMargin, type SheetMargin, type SheetThing } from './margins.ts';
import { allIn, allText, cellAt, partNames, relationsOf, type XmlParts } from './parts.ts';

interface Style {
  readonly struck: boolean;
  readonly font: string;
  readonly format: string;
}
interface Looks {
  readonly styles: readonly Style[];
  /** Runs of the shared strings that have some struck-through text. */
  readonly strings: ReadonlyMap<number, NonNullable<CellMark['parts']>>;
}

const partLimit = 24 * 1_048_576;
/** Formats that show the number itself: general, whole, two decimals, thousands, text. */
const plainFormats = new Set(['0', '1', '2', '3', '4', '49']);
const plainCode = /^(general|@|0+|#?,?#*0+(\.0+)?|0\.0+)(_ |;.*)?$/i;

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !/^(0|false)$/.test(attributeOf(element, 'val') ?? '1');

const formatOf = (id: string, codes: ReadonlyMap<string, string>): string => {
  const code = codes.get(id);
  if (code !== undefined) return plainCode.test(code) ? '' : code;
  return plainFormats.has(id) ? '' : `#${id}`;
};

const stylesOf = (root: XmlElement | undefined): Style[] => {
  if (!root) return [];
  const fonts = elementsIn(childOf(root, 'fonts') ?? root).map(f => ({
    struck: isOn(childOf(f, 'strike')),
    font: attributeOf(childOf(f, 'name') ?? f, 'val') ?? '',
  }));
  const codes = new Map(
    elementsIn(childOf(root, 'numFmts') ?? { ...root, children: [] }).map(n => [
      attributeOf(n, 'numFmtId') ?? '',
      attributeOf(n, 'formatCode') ?? '',
    ]),
  );
  return elementsIn(childOf(root, 'cellXfs') ?? { ...root, children: [] }).map(xf => {
    const font = fonts[Number(attributeOf(xf, 'fontId') ?? 0)];
    return { struck: font?.struck ?? false, font: font?.font ?? '', format: formatOf(attributeOf(xf, 'numFmtId') ?? '0', codes) };
  });
};

/** Runs of a text that has some struck through. */
export const runsOf = (item: XmlElement): NonNullable<CellMark['parts']> | undefined => {
  const parts = elementsIn(item)
    .filter(e => e.local === 'r')
    .map(r => ({ text: allText(r, 't'), struck: isOn(childOf(childOf(r, 'rPr'), 'strike')) }));
  return parts.some(p => p.struck) ? parts : undefined;
};

/** How cells look, by their styles and shared texts. */
export const looksOf = (parts: XmlParts): Looks => {
  const strings = new Map<number, NonNullable<CellMark['parts']>>();
  elementsIn(parts.root('xl/sharedStrings.xml') ?? { name: '', local: '', raw: '', children: [] })
    .filter(e => e.local === 'si')
    .forEach((item, i) => {
      const runs = runsOf(item);
      if (runs) strings.set(i, runs);
    });
  return { styles: stylesOf(parts.root('xl/styles.xml')), strings };
};

const markOf = (c: XmlElement, looks: Looks): CellMark | undefined => {
  const place = cellAt(attributeOf(c, 'r') ?? '');
  if (!place) return undefined;
  const type = attributeOf(c, 't') ?? 'n';
  const value = childOf(c, 'v');
  const formula = childOf(c, 'f');
  const inline = childOf(c, 'is');
  const style = looks.styles[Number(attributeOf(c, 's') ?? 0)];
  const parts = inline ? runsOf(inline) : type === 's' ? looks.strings.get(Number(allText(value))) : undefined;
  const unsolved = formula !== undefined && value === undefined && type !== 'str';
  const mark: CellMark = {
    ...place,
    ...(parts ? { parts } : {}),
    ...(style?.struck && !parts ? { struck: true as const } : {}),
    ...(unsolved ? { formula: `=${allText(formula)}` } : {}),
    ...(style && style.format !== '' && type === 'n' && value !== undefined ? { format: style.format } : {}),
    ...(style && symbolFont(style.font) ? { font: style.font } : {}),
  };
  return Object.keys(mark).length > 2 && (value !== undefined || inline !== undefined || unsolved) ? mark : undefined;
};

const hiddenColumnsOf = (root: XmlElement): number[] => {
  const hidden = columnPlaces();
  for (const c of elementsIn(childOf(root, 'cols') ?? { ...root, children: [] })) {
    const [min, max] = [Number(attributeOf(c, 'min') ?? 1), Number(attributeOf(c, 'max') ?? 1)];
    if (/^(1|true)$/.test(attributeOf(c, 'hidden') ?? '')) hidden.add(min - 1, max - min + 1);
  }
  return hidden.all();
};

const mergesOf = (root: XmlElement): SheetMargin['merges'] =>
  elementsIn(childOf(root, 'mergeCells') ?? { ...root, children: [] }).flatMap(m => {
    const [a = '', b = a] = (attributeOf(m, 'ref') ?? '').split(':');
    const [from, to] = [cellAt(a), cellAt(b)];
    return from && to ? [{ fromRow: from.row, toRow: to.row, fromColumn: from.column, toColumn: to.column }] : [];
  });

/** Text of a printed head or foot without its codes (`&C`, `&P`, `&"宋体,常规"&10`). */
const edgeText = (text: string): string => text.replaceAll(/&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[A-Z&]/gi, ' ').trim();

const edgesOf = (root: XmlElement): SheetThing[] =>
  elementsIn(childOf(root, 'headerFooter') ?? { ...root, children: [] }).flatMap((e): SheetThing[] => {
    const text = edgeText(allText(e));
    return text === '' ? [] : [{ kind: /footer$/i.test(e.local) ? 'footer' : 'header', text }];
  });

const commentsOf = (roots: { plain: readonly XmlElement[]; threads: readonly XmlElement[] }): SheetThing[] => {
  const threads = roots.threads
    .flatMap(root => allIn(root, 'threadedComment'))
    .map((c): SheetThing => ({ kind: 'comment', text: allText(childOf(c, 'text')).trim(), ...cellAt(attributeOf(c, 'ref') ?? '') }));
  const held = new Set(threads.map(t => `${t.row} ${t.column}`));
  const plain = roots.plain
    .flatMap(root => allIn(root, 'comment'))
    .map((c): SheetThing => ({ kind: 'comment', text: allText(childOf(c, 'text'), 't').trim(), ...cellAt(attributeOf(c, 'ref') ?? '') }))
    // A thread stands a second time as a plain comment, for older programs.
    .filter(c => !held.has(`${c.row} ${c.column}`));
  return [...plain, ...threads].filter(c => c.text !== '');
};

/** Comments, pictures, shapes and controls of a sheet: they stand in parts of their own, beside its rows. */
export const thingsBeside = (parts: XmlParts, name: string): SheetThing[] => {
  const relations = relationsOf(parts, name);
  const rootsOf = (type: RegExp): XmlElement[] => relations.filter(r => type.test(r.type)).flatMap(r => parts.root(r.target) ?? []);
  const comments = commentsOf({ plain: rootsOf(/\/comments$/), threads: rootsOf(/threadedComment$/) });
  const drawings = relations.filter(r => /\/drawing$/.test(r.type)).flatMap(r => drawingThings(parts.root(r.target)));
  const controls = relations.filter(r => /vmlDrawing$/.test(r.type)).flatMap(r => controlsOf(parts.text(r.target) ?? ''));
  return [...comments, ...drawings, ...controls];
};

const sheetMargin = (parts: XmlParts, name: string, looks: Looks): SheetMargin => {
  const xml = parts.text(name) ?? '';
  if (xml.length > partLimit) return { ...noMargin(), things: [{ kind: 'object', text: 'XML > 24 MB' }] };
  const root = parseXml(xml);
  const rows = elementsIn(childOf(root, 'sheetData') ?? { ...root, children: [] });
  const backdrop: SheetThing[] = childOf(root, 'picture') ? [{ kind: 'picture', text: '' }] : [];
  return {
    marks: rows.flatMap(r => elementsIn(r).flatMap(c => markOf(c, looks) ?? [])),
    things: [...thingsBeside(parts, name), ...backdrop, ...edgesOf(root)],
    hiddenRows: rows.flatMap((r, i) => (/^(1|true)$/.test(attributeOf(r, 'hidden') ?? '') ? [Number(attributeOf(r, 'r') ?? i + 1)] : [])),
    hiddenColumns: hiddenColumnsOf(root),
    merges: mergesOf(root),
  };
};

/** What the sheets of an .xlsx hold beside values, in the order of their tabs. */
export const xlsxMargins = (parts: XmlParts): SheetMargin[] => {
  const looks = looksOf(parts);
  return partNames(parts).map(name => (name === undefined ? noMargin() : sheetMargin(parts, name, looks)));
};
