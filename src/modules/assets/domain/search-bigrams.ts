import { pairQuery, placeTokens, quoteToken } from '#modules/enterprises/domain/bigrams.ts';

/**
 * One spelling of what is searched by: half-width, lower case, no marks. Unlike names of enterprises, which are also told apart by it, brackets
 * count for nothing: 海康威视（杭州） is found with and without them. Stored words were made by it: another spelling needs all of them made anew.
 */
const searchSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·,.，。、“”"'‘’\\&|!:*<>]/g, '');

const pairsAt = (chars: readonly string[], from: number): string =>
  chars.map((c, i) => `${quoteToken(c + (chars[i + 1] ?? ''))}:${from + i}`).join(' ');

/**
 * The text of a `tsvector` over several names, the place and the Nice classes, e.g. `'海康':1 '@330105' '#9'`. Names stand apart, so that no
 * pair spans two.
 */
export const assetSearchVector = (names: readonly string[], regionCode: string, classes: readonly number[] = []): string => {
  const parts: string[] = [];
  let from = 1;
  for (const name of names) {
    const chars = [...searchSpelling(name)].slice(0, 150);
    if (chars.length > 0) parts.push(pairsAt(chars, from));
    from += chars.length + 5;
  }
  const others = [...placeTokens(regionCode), ...classes.map(c => `#${c}`)];
  return [...parts, ...others.map(quoteToken)].join(' ');
};

/** What a person typed as the text of a `tsquery`; undefined when nothing is left to search for. */
export const searchQuery = (typed: string): string | undefined => {
  const chars = [...searchSpelling(typed)].slice(0, 60);
  return chars.length === 0 ? undefined : pairQuery(chars);
};
