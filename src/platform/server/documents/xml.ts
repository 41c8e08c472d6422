import { sheetProblems } from '../sheets/problems.ts';

/** An element as it stands in the file: attributes stay as written, so that a part can be written back unchanged. */
export interface XmlElement {
  /** With its prefix: `w:p`. */
  name: string;
  /** Without it: `p`. */
  local: string;
  /** Raw attributes with a leading space. */
  raw: string;
  children: XmlNode[];
}
/** An element, or text with its entities resolved. */
export type XmlNode = XmlElement | string;

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const deepest = 200;

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g, (whole, hex, dec, name) => {
        if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
        const code = Number.parseInt(hex ?? dec, hex === undefined ? 10 : 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

/** Text for an element or an attribute. Forbidden characters and half surrogates go. */
export const xmlEscape = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const elementOf = (name: string, raw: string): XmlElement => ({ name, local: name.slice(name.indexOf(':') + 1), raw, children: [] });

/** Where the tag that begins at `at` ends: a `>` outside of quotes. */
const tagEnd = (text: string, at: number): number => {
  for (let i = at; i < text.length; i += 1) {
    const ch = text[i];
    if (ch === '>') return i;
    if (ch === '"' || ch === "'") {
      i = text.indexOf(ch, i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
};

const skipped = (text: string, at: number): { next: number; content: string } | undefined => {
  const till = (end: string, from: number): { next: number; content: string } => {
    const found = text.indexOf(end, at);
    if (found < 0) throw sheetProblems.fileDamaged();
    return { next: found + end.length, content: text.slice(from, found) };
  };
  if (text.startsWith('<!--', at)) return { ...till('-->', at), content: '' };
  if (text.startsWith('<![CDATA[', at)) return till(']]>', at + 9);
  if (text.startsWith('<?', at)) return { ...till('?>', at), content: '' };
  if (text.startsWith('<!', at)) throw sheetProblems.fileUnsafe({ reason: 'XML DTD' });
  return undefined;
};

/**
 * Reads an XML part. No DTD, no entities but the five and characters by number; linear in its length.
 * @returns the root element
 * @throws Problem `fileDamaged` (not well-formed), `fileUnsafe` (DTD, nested over 200 deep)
 */
export const parseXml = (text: string): XmlElement => {
  const root = elementOf('', '');
  const stack: XmlElement[] = [root];
  let at = 0;
  while (at < text.length) {
    const top = stack[stack.length - 1] as XmlElement;
    const open = text.indexOf('<', at);
    if (open !== at) top.children.push(decoded(text.slice(at, open < 0 ? text.length : open)));
    if (open < 0) break;
    const other = skipped(text, open);
    if (other) {
      if (other.content !== '') top.children.push(other.content);
      at = other.next;
      continue;
    }
    const end = tagEnd(text, open + 1);
    if (end < 0) throw sheetProblems.fileDamaged();
    const tag = text.slice(open + 1, end);
    at = end + 1;
    if (tag.startsWith('/')) {
      if (stack.length === 1 || top.name !== tag.slice(1).trim()) throw sheetProblems.fileDamaged();
      stack.pop();
      continue;
    }
    const closed = tag.endsWith('/');
    const body = closed ? tag.slice(0, -1) : tag;
    const gap = body.search(/\s/);
    const element = elementOf(gap < 0 ? body : body.slice(0, gap), gap < 0 ? '' : body.slice(gap).trimEnd());
    top.children.push(element);
    if (!closed) stack.push(element);
    if (stack.length > deepest) throw sheetProblems.fileUnsafe({ reason: `XML > ${deepest}` });
  }
  const first = root.children.find((c): c is XmlElement => typeof c !== 'string');
  if (stack.length !== 1 || !first) throw sheetProblems.fileDamaged();
  return first;
};

/** The element as text again. */
export const writeXml = (node: XmlNode): string => {
  if (typeof node === 'string') return xmlEscape(node);
  if (node.children.length === 0) return `<${node.name}${node.raw}/>`;
  return `<${node.name}${node.raw}>${node.children.map(writeXml).join('')}</${node.name}>`;
};

/** Value of an attribute by its name without prefix. */
export const attributeOf = (element: XmlElement, local: string): string | undefined => {
  for (const m of element.raw.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const name = m[1] ?? '';
    if (name.slice(name.indexOf(':') + 1) === local) return decoded((m[2] ?? '').slice(1, -1));
  }
  return undefined;
};

export const elementsIn = (element: XmlElement): XmlElement[] => element.children.filter((c): c is XmlElement => typeof c !== 'string');
/** The first child element of this name. */
export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element && elementsIn(element).find(c => c.local === local);
