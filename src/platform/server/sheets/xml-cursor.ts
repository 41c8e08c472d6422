/** Gives the scanning up: the sheet is written in a way that the scanner does not know, and the library must read it. */
export const unusual = (why = 'another spelling'): never => {
  throw new Error(`no plain sheet: ${why}`);
};

/** A text and a place in it; what stands before the place is read. */
export interface Cursor {
  text: string;
  at: number;
}

const [gt, slash, equals, quote] = [62, 47, 61, 34];
const isGap = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export const skipGap = (c: Cursor): void => {
  while (isGap(c.text.charCodeAt(c.at))) c.at += 1;
};

/** Passes over a word that must stand here. */
export const expectWord = (c: Cursor, word: string): void => {
  if (!c.text.startsWith(word, c.at)) unusual();
  c.at += word.length;
};

/** Told of each attribute: the letter of its name (0 when the name is longer than one), where its value lies, and where the name. */
export type TellAttribute = (letter: number, from: number, to: number, at: number) => void;
const nobody: TellAttribute = () => {};

/** Reads attributes up to `>` or `/>`. Answers whether the tag is closed at once. */
export const attributes = (c: Cursor, tell: TellAttribute = nobody): boolean => {
  const { text } = c;
  for (;;) {
    skipGap(c);
    const code = text.charCodeAt(c.at);
    if (code === gt) {
      c.at += 1;
      return false;
    }
    if (code === slash) {
      expectWord(c, '/>');
      return true;
    }
    let end = c.at;
    while (text.charCodeAt(end) !== equals) if (++end >= text.length) unusual();
    const to = text.charCodeAt(end + 1) === quote ? text.indexOf('"', end + 2) : -1;
    if (to < 0) unusual();
    tell(end - c.at === 1 ? code : 0, end + 2, to, c.at);
    c.at = to + 1;
  }
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const codePoint = (digits: string, base: number): string | undefined => {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
};

/** Entities as the library reads them; what is none stays as it is. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));/g, (all, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return codePoint(hex, 16) ?? all;
        if (decimal !== undefined) return codePoint(decimal, 10) ?? all;
        return named[name ?? ''] ?? all;
      })
    : text;

/** Text up to a closing tag, without any tag in it. */
export const textUntil = (c: Cursor, closing: string): string => {
  const end = c.text.indexOf('<', c.at);
  if (end < 0 || !c.text.startsWith(closing, end)) unusual();
  const found = c.text.slice(c.at, end);
  c.at = end + closing.length;
  return unescaped(found);
};

/** Digits and nothing else. */
export const numberAt = (text: string, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) unusual();
    n = n * 10 + digit;
  }
  return from === to ? unusual() : n;
};
