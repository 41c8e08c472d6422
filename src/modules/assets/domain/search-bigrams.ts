/** A search column of our own: character pairs of names with their positions. */
const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·,.，。、“”"'‘’\\&|!:*<>]/g, '');
const quote = (token: string): string => `'${token}'`;

const pairTokens = (chars: readonly string[], from: number): string =>
  chars.map((c, i) => `${quote(c + (chars[i + 1] ?? ''))}:${from + i}`).join(' ');

/**
 * The text of a `tsvector` over several names, the place and the Nice classes, e.g. `'海康':1 '@330105' '#9'`. Names stand apart, so that no
 * pair spans two.
 */
export const searchVector = (names: readonly string[], regionCode: string, classes: readonly number[] = []): string => {
  const parts: string[] = [];
  let from = 1;
  for (const name of names) {
    const chars = [...plainName(name)].slice(0, 150);
    if (chars.length > 0) parts.push(pairTokens(chars, from));
    from += chars.length + 5;
  }
  for (const n of [4, 6, 9]) if (regionCode.length >= n) parts.push(quote(`@${regionCode.slice(0, n)}`));
  for (const c of classes) parts.push(quote(`#${c}`));
  return parts.join(' ');
};

/** What a person typed as the text of a `tsquery`; undefined when nothing is left to search for. */
export const searchQuery = (typed: string): string | undefined => {
  const chars = [...plainName(typed)].slice(0, 60);
  if (chars.length === 0) return undefined;
  if (chars.length === 1) return `${quote(chars[0] as string)}:*`;
  return chars
    .slice(0, -1)
    .map((c, i) => quote(c + (chars[i + 1] ?? '')))
    .join(' <-> ');
};
