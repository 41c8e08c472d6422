import { plainName } from './name-key.ts';

/** A search column of our own: character pairs of the name, trigrams of its pinyin initials, and where it lies. */
const special = /['\\]/;
const quote = (token: string): string => `'${special.test(token) ? token.replaceAll('\\', '\\\\').replaceAll("'", "''") : token}'`;

/** Pairs with positions; the last character stands alone, so that every character begins a token. */
const pairTokens = (chars: readonly string[]): string => {
  let out = '';
  for (let i = 0; i < chars.length; i += 1) out += `${i === 0 ? '' : ' '}${quote((chars[i] ?? '') + (chars[i + 1] ?? ''))}:${i + 1}`;
  return out;
};
const trigramTokens = (initials: string): string => {
  let out = '';
  for (let i = 0; i < initials.length; i += 1) out += ` '~${initials.slice(i, i + 3)}':${i + 1}`;
  return out;
};
const regionTokens = (regionCode: string): string[] =>
  [4, 6, 9].filter(n => regionCode.length >= n).map(n => quote(`@${regionCode.slice(0, n)}`));

/** The tokens of a name alone, without its place. */
export const nameVector = (name: string, initials: string): string =>
  pairTokens([...plainName(name)].slice(0, 200)) + trigramTokens(initials.slice(0, 200));

/**
 * The text of a `tsvector`: pairs `'海康':1`, initials `'~hkw':1`, region tokens `'@330105'`.
 * @param initials pinyin initials of the whole name, one letter a character, lower case
 */
export const searchVector = (name: string, initials: string, regionCode: string): string =>
  [nameVector(name, initials), ...regionTokens(regionCode)].join(' ');

const phrase = (tokens: readonly string[]): string => tokens.map(quote).join(' <-> ');

const nameQuery = (chars: readonly string[]): string =>
  chars.length === 1 ? `${quote(chars[0] ?? '')}:*` : phrase(chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? '')));

const initialsQuery = (letters: string): string => {
  if (letters.length <= 2) return `${quote(`~${letters}`)}:*`;
  return phrase([...letters.slice(0, -2)].map((_, i) => `~${letters.slice(i, i + 3)}`));
};

/** What a person typed into the search field: a code, pinyin initials, or part of a name. */
export type SearchTerm = { kind: 'code'; prefix: string } | { kind: 'words'; query: string };

/**
 * Turns what was typed into a code prefix or the text of a `tsquery`; undefined when nothing is left to search for.
 * @param regionPrefix region of the caller (4, 6 or 9 digits narrow the index), may be empty
 */
export const searchTerm = (typed: string, regionPrefix = ''): SearchTerm | undefined => {
  const plain = plainName(typed);
  if (plain === '') return undefined;
  if (/^[0-9a-hj-npqrtuwxy]{4,18}$/.test(plain) && /^[0-9a-z]{2}\d{2}/.test(plain)) return { kind: 'code', prefix: plain.toUpperCase() };
  const words = /^[a-z]+$/.test(plain) ? initialsQuery(plain) : nameQuery([...plain]);
  const narrowed = [4, 6, 9].includes(regionPrefix.length) ? `(${words}) & ${quote(`@${regionPrefix}`)}` : words;
  return { kind: 'words', query: narrowed };
};
