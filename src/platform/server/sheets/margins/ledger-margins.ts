import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { attributeOf, childOf, elementsIn, parseXml } from '../../documents/xml.ts';
import { type Part, partsOf } from '../zip-parts.ts';
import { type CellMark, noMargin, type SheetMargin } from './margins.ts';
import { odsMargins } from './ods.ts';
import { cellAt, partNames, type XmlParts, xmlParts } from './parts.ts';
import { xlsMargins } from './xls.ts';
import { looksOf, runsOf, thingsBeside } from './xlsx.ts';

/** Parts beyond this are not looked through for struck-through text. */
const longestPart = 200 * 1_048_576;

const contentOf = (part: Part): string => {
  if (part.size > longestPart) return '';
  const bytes = part.method === 0 ? part.data : inflateRawSync(part.data, { maxOutputLength: part.size + 1 });
  return isUtf8(bytes) ? bytes.toString('utf8') : '';
};

/** Parts that are inflated when somebody asks for them: of a ledger most never are. */
const lazyParts = (bytes: Buffer): XmlParts => {
  const parts = new Map(partsOf(bytes).map(p => [p.name.toLowerCase(), p]));
  const text = (name: string): string | undefined => {
    const part = parts.get(name.toLowerCase());
    return part && contentOf(part);
  };
  return {
    text,
    root: name => {
      const xml = text(name);
      return xml === undefined || xml === '' ? undefined : parseXml(xml);
    },
  };
};

const aCell = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];

/** Struck-through cells of a sheet, found without taking all its rows apart. */
const struckCells = (xml: string, looks: ReturnType<typeof looksOf>): CellMark[] => {
  const marks: CellMark[] = [];
  for (const [, tag = '', body = ''] of xml.matchAll(aCell)) {
    if (body === '') continue;
    const isStruck = looks.styles[Number(attribute(tag, 's') ?? 0)]?.struck === true;
    const value = /<(?:\w+:)?v>([^<]*)</.exec(body)?.[1];
    const inline = body.includes('strike') ? childOf(parseXml(`<c>${body}</c>`), 'is') : undefined;
    const parts = inline ? runsOf(inline) : attribute(tag, 't') === 's' ? looks.strings.get(Number(value)) : undefined;
    const place = isStruck || parts ? cellAt(attribute(tag, 'r') ?? '') : undefined;
    if (place) marks.push({ ...place, ...(parts ? { parts } : { struck: true as const }) });
  }
  return marks;
};

const strikes = /<(?:\w+:)?strike\b/;

const ofXlsx = (bytes: Buffer): SheetMargin[] => {
  const parts = lazyParts(bytes);
  const [styles, strings] = ['xl/styles.xml', 'xl/sharedStrings.xml'].map(n => parts.text(n) ?? '');
  const inStrings = strikes.test(strings ?? '');
  const looks =
    inStrings || strikes.test(styles ?? '')
      ? looksOf(inStrings ? parts : { ...parts, root: n => (/styles/.test(n) ? parts.root(n) : undefined) })
      : undefined;
  return partNames(parts).map((name): SheetMargin => {
    if (name === undefined) return noMargin();
    const struck = looks === undefined ? [] : struckCells(parts.text(name) ?? '', looks);
    return { ...noMargin(), marks: struck, things: thingsBeside(parts, name) };
  });
};

const ofOds = (content: string): SheetMargin[] =>
  /<office:annotation\b|<draw:|line-through/.test(content) ? odsMargins(xmlParts(new Map([['content.xml', content]]))) : [];

/** What stands in an XML table of 2003 beside its values: comments. */
const ofXml2003 = (xml: string): SheetMargin[] => {
  if (!/<(?:\w+:)?Comment\b/.test(xml)) return [];
  const rootText = (e: ReturnType<typeof parseXml>): string => e.children.map(c => (typeof c === 'string' ? c : rootText(c))).join('');
  return elementsIn(parseXml(xml))
    .filter(e => e.local === 'Worksheet')
    .map(sheet => {
      const margin = { ...noMargin(), things: [] as SheetMargin['things'][number][] };
      let row = 0;
      for (const r of elementsIn(childOf(sheet, 'Table') ?? { ...sheet, children: [] }).filter(e => e.local === 'Row')) {
        row = Number(attributeOf(r, 'Index') ?? row + 1);
        let column = -1;
        for (const c of elementsIn(r).filter(e => e.local === 'Cell')) {
          column = Number(attributeOf(c, 'Index') ?? column + 2) - 1;
          const comment = childOf(c, 'Comment');
          if (comment) margin.things.push({ kind: 'comment', text: rootText(comment).trim(), row, column });
          column += Number(attributeOf(c, 'MergeAcross') ?? 0);
        }
      }
      return margin;
    });
};

/**
 * What the sheets of a table hold that its values do not tell, as far as a list needs it: pictures, shapes, text boxes, comments, controls; struck-through
 * cells. Cheap where there is none of it. Printed heads and feet are no part of a list.
 */
export const ledgerMargins = {
  xlsx: ofXlsx,
  ods: ofOds,
  xml: ofXml2003,
  xls: (bytes: Buffer): SheetMargin[] => xlsMargins(bytes),
} as const;
