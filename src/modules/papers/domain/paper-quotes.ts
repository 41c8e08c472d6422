/** 《“》 and 《”》: what holds a value together whose own text would be taken for something else. */
const open = '“';
const close = '”';

/** A value in quotes; its own closing quotes are doubled. */
export const quoted = (text: string): string => `${open}${text.replaceAll(close, close + close)}${close}`;

/** The value within the quotes if the text is nothing but one quoted value. */
export const unquoted = (text: string): string | undefined => {
  if (!text.startsWith(open)) return undefined;
  const end = endOfQuote(text, 0);
  return end === text.length ? text.slice(1, -1).replaceAll(close + close, close) : undefined;
};

/** Where the quoted value that opens at `at` ends (after its closing quote); -1 when it never does. */
const endOfQuote = (text: string, at: number): number => {
  let i = at + 1;
  while (i < text.length) {
    if (text[i] !== close) i += 1;
    else if (text[i + 1] === close) i += 2;
    else return i + 1;
  }
  return -1;
};

/** Splits at the separators that stand outside of quotes. A quote opens only where a value begins. */
export const splitOutside = (text: string, separators: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  let atStart = true;
  for (let i = 0; i < text.length; i += 1) {
    const ch = text[i] as string;
    if (ch === open && atStart) {
      const end = endOfQuote(text, i);
      if (end > 0) {
        i = end - 1;
        atStart = false;
        continue;
      }
    }
    if (separators.includes(ch)) {
      parts.push(text.slice(from, i));
      from = i + 1;
      atStart = true;
    } else atStart = ch === '：' || (atStart && /\s/.test(ch));
  }
  return [...parts, text.slice(from)];
};
