import { elementsIn, type XmlElement } from './xml.ts';

/** What is wrong with a placeholder: unknown name, bracket never closed or never opened, full-width brackets, empty, in a header or footer. */
export type PlaceholderFaultKind = 'unknown' | 'unclosed' | 'unopened' | 'fullWidth' | 'empty' | 'margin';
export interface PlaceholderFault {
  kind: PlaceholderFaultKind;
  /** The placeholder as it stands. */
  text: string;
  /** The words around it. */
  place: string;
}

/** The texts of a paragraph in order; nested paragraphs (text boxes) are their own. */
const textsOf = (paragraph: XmlElement): XmlElement[] =>
  elementsIn(paragraph).flatMap(c =>
    c.local === 't' ? [c] : ['p', 'del', 'moveFrom', 'Fallback', 'pPr', 'rPr'].includes(c.local) ? [] : textsOf(c),
  );

const paragraphsOf = (element: XmlElement): XmlElement[] =>
  elementsIn(element).flatMap(c => [...(c.local === 'p' ? [c] : []), ...(c.local === 'Fallback' ? [] : paragraphsOf(c))]);

const textOf = (t: XmlElement): string => t.children.filter(c => typeof c === 'string').join('');

const around = (text: string, from: number, to: number): string =>
  `${from > 14 ? '…' : ''}${text.slice(Math.max(0, from - 14), Math.min(text.length, to + 14))}${to + 14 < text.length ? '…' : ''}`;

const brackets = /[{}｛｝]/g;

/** What is wrong in one line of text. */
const faultsIn = (text: string, names: ReadonlySet<string>): PlaceholderFault[] => {
  const faults: PlaceholderFault[] = [];
  const put = (kind: PlaceholderFaultKind, from: number, to: number): void =>
    void faults.push({ kind, text: text.slice(from, to), place: around(text, from, to) });
  let open = -1;
  for (const { 0: sign, index } of text.matchAll(brackets)) {
    if (sign === '｛' || sign === '｝') {
      const end = sign === '｛' ? text.indexOf('｝', index) : -1;
      const start = sign === '｝' ? text.lastIndexOf('｛', index) : -1;
      if (sign === '｛' || start < 0) put('fullWidth', index, end < 0 ? index + 1 : end + 1);
      continue;
    }
    if (sign === '{') {
      if (open >= 0) put('unclosed', open, index);
      open = index;
      continue;
    }
    if (open < 0) put('unopened', Math.max(0, index - 8), index + 1);
    else {
      const name = text.slice(open + 1, index).trim();
      if (name === '') put('empty', open, index + 1);
      else if (!names.has(name)) put('unknown', open, index + 1);
    }
    open = -1;
  }
  if (open >= 0) put('unclosed', open, Math.min(text.length, open + 12));
  return faults;
};

/** Checks a template's body: every fault with the words around it, in reading order. */
export const placeholderFaults = (body: XmlElement, names: ReadonlySet<string>): PlaceholderFault[] =>
  paragraphsOf(body).flatMap(p => faultsIn(textsOf(p).map(textOf).join(''), names));

/** Headers and footers are shared by all letters of a file, so nothing can be filled in there. */
export const marginFaults = (margin: XmlElement): PlaceholderFault[] =>
  paragraphsOf(margin).flatMap(p => {
    const text = textsOf(p).map(textOf).join('');
    return brackets.test(text)
      ? [{ kind: 'margin' as const, text: /[{｛][^}｝]*[}｝]?|[}｝]/.exec(text)?.[0] ?? text, place: text.slice(0, 30) }]
      : [];
  });

/**
 * Fills the placeholders in, in place. A placeholder may be split over any number of runs; the first run's look is kept.
 * @param values by name; a name without a value becomes empty
 */
export const fillPlaceholders = (body: XmlElement, values: Readonly<Record<string, string>>): void => {
  for (const paragraph of paragraphsOf(body)) {
    const texts = textsOf(paragraph);
    const whole = texts.map(textOf).join('');
    const found = [...whole.matchAll(/\{([^{}]*)\}/g)].reverse();
    for (const match of found) {
      const [from, to] = [match.index, match.index + match[0].length];
      let at = 0;
      for (const t of texts) {
        const text = textOf(t);
        const [begin, end] = [at, at + text.length];
        at = end;
        if (end <= from || begin >= to) continue;
        const value = begin <= from ? (values[(match[1] ?? '').trim()] ?? '') : '';
        t.children = [text.slice(0, Math.max(0, from - begin)) + value + text.slice(Math.min(text.length, to - begin))];
        t.raw = ' xml:space="preserve"';
        // Later placeholders are done already, so the places before this one still hold.
      }
    }
  }
};
