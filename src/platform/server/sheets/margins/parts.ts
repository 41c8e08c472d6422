import { attributeOf, childOf, elementsIn, parseXml, type XmlElement } from '../../documents/xml.ts';

/** Parts of a package as text and, asked for, parsed. */
export interface XmlParts {
  readonly text: (name: string) => string | undefined;
  readonly root: (name: string) => XmlElement | undefined;
}

export const xmlParts = (texts: ReadonlyMap<string, string>): XmlParts => {
  const names = new Map([...texts.keys()].map(n => [n.toLowerCase(), n]));
  const text = (name: string): string | undefined => texts.get(names.get(name.toLowerCase()) ?? name);
  return {
    text,
    root: name => {
      const xml = text(name);
      return xml === undefined ? undefined : parseXml(xml);
    },
  };
};

/** All elements of a name within an element, at any depth. */
export const allIn = (element: XmlElement, local: string): XmlElement[] =>
  elementsIn(element).flatMap(c => (c.local === local ? [c] : allIn(c, local)));

/** All text within an element; with a name only that of such elements. */
export const allText = (element: XmlElement | undefined, local?: string): string => {
  if (!element) return '';
  if (local !== undefined)
    return allIn(element, local)
      .map(e => allText(e))
      .join('');
  return element.children.map(c => (typeof c === 'string' ? c : allText(c))).join('');
};

/** `BC12` → row 12, column 54. */
export const cellAt = (ref: string): { row: number; column: number } | undefined => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(ref);
  if (!found) return undefined;
  return { row: Number(found[2]), column: [...(found[1] ?? '')].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1 };
};

const resolved = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const path = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
};

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** Relations of a part to parts of the same file. */
export const relationsOf = (parts: XmlParts, name: string): Relation[] => {
  const cut = name.lastIndexOf('/') + 1;
  const root = parts.root(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
  return (root ? elementsIn(root) : [])
    .filter(r => attributeOf(r, 'TargetMode') !== 'External')
    .map(r => ({
      id: attributeOf(r, 'Id') ?? '',
      type: attributeOf(r, 'Type') ?? '',
      target: resolved(name, attributeOf(r, 'Target') ?? ''),
    }));
};

/** The parts of a workbook's sheets, in the order of its tabs. */
export const partNames = (parts: XmlParts): (string | undefined)[] => {
  const relations = relationsOf(parts, 'xl/workbook.xml');
  return elementsIn(childOf(parts.root('xl/workbook.xml'), 'sheets') ?? { name: '', local: '', raw: '', children: [] }).map(
    s => relations.find(r => r.id === (/(?:^|\s)\w+:id="([^"]*)"/.exec(s.raw)?.[1] ?? attributeOf(s, 'id')))?.target,
  );
};
