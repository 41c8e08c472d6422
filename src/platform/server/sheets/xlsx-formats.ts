import { showsOther } from './number-format.ts';

const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  5: '"¥"#,##0',
  6: '"¥"#,##0',
  7: '"¥"#,##0.00',
  8: '"¥"#,##0.00',
};

const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');

/** A format of days or times has such letters outside of quotes, escapes and brackets. */
const isDay = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"?|[\\!].|\[[^\]]*\]/g, ''));

/** Number formats by cell style (index in `cellXfs`) that may show another number than the cell holds; most workbooks have none. */
export const otherFormats = (stylesXml: string): ReadonlyMap<number, string> => {
  const codes = new Map<number, string>(Object.entries(builtIn).map(([id, code]) => [Number(id), code]));
  for (const [tag] of stylesXml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? -1);
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? /\bformatCode='([^']*)'/.exec(tag)?.[1];
    if (code !== undefined) codes.set(id, unescaped(code));
  }
  const xfs = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(stylesXml)?.[0] ?? '';
  const found = new Map<number, string>();
  [...xfs.matchAll(/<(?:\w+:)?xf[\s>/][^>]*/g)].forEach(([tag], style) => {
    const code = codes.get(Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0));
    if (code !== undefined && showsOther(code) && !isDay(code)) found.set(style, code);
  });
  return found;
};
