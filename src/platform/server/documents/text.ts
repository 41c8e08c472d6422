/** Characters without a shape of their own: controls (but line feed and tab), zero-width ones, direction overrides, and two that are no characters at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const shapeless = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Ticks and boxes that the fonts lack, and what stands for them; U+FFFD is what is left of half a surrogate pair. */
const stands: Readonly<Record<string, string>> = {
  '\u2611': '√',
  '\u2713': '√',
  '\u2714': '√',
  '\u2610': '□',
  '\u2612': '×',
  '\u2715': '×',
  '\u2717': '×',
  '\ufffd': '□',
};

/** Text as it can stand on paper: no shapeless characters, ticks and boxes that every office font has. Line feeds and tabs stay. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(shapeless, '')
    .replace(/[\u2610-\u2612\u2713-\u2717\ufffd]/g, mark => stands[mark] ?? mark);

/** Data as JSON, its strings without shapeless characters. */
export const jsonOf = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value));
