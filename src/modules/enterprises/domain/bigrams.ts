import { plainName } from './name-key.ts';

/** A search column of our own: character pairs of the name, trigrams of its pinyin initials, and where it lies. */
const special = /['\\]/;
/** A token as the text of a `tsvector` or `tsquery` writes it. */
export const quoteToken = (token: string): string =>
  `'${special.test(token) ? token.replaceAll('\\', '\\\\').replaceAll("'", "''") : token}'`;

/** What a search column is made of. */
export interface Words {
  /** The name as `plainName` spells it. */
  readonly plain: string;
  /** Pinyin initials of the whole name, one letter a character, lower case. */
  readonly initials: string;
  readonly regionCode: string;
}

const longest = 200;

/** Up to three letters marked as initials: there are some ten thousand, and each is put together once. */
const marked: string[] = [];
const letterNumber = (code: number): number =>
  code >= 97 && code <= 122 ? code - 96 : code >= 48 && code <= 57 ? code - 20 : code === 95 ? 38 : -1;
const trigram = (letters: string, at: number): string => {
  let key = 0;
  for (let i = at; i < at + 3; i += 1) {
    const n = i < letters.length ? letterNumber(letters.charCodeAt(i)) : 0;
    if (n < 0) return `~${letters.slice(at, at + 3)}`;
    key = key * 39 + n;
  }
  marked[key] ??= `~${letters.slice(at, at + 3)}`;
  return marked[key] as string;
};

/** Where a record lies, as tokens that an index meets before any row is read: city, district, street. */
export const placeTokens = (regionCode: string): string[] =>
  [4, 6, 9].filter(n => regionCode.length >= n).map(n => `@${regionCode.slice(0, n)}`);

/**
 * Tells each token with its position: pairs (the last character stands alone, so that every character begins one), trigrams of the initials,
 * and places, which have position 0.
 */
export const eachToken = ({ plain, initials, regionCode }: Words, tell: (token: string, position: number) => void): void => {
  const chars = [...plain];
  const pairs = Math.min(chars.length, longest);
  // Where every character is one unit, a pair is cut out of the name: the engine knows such short texts by heart.
  const cut = chars.length === plain.length && pairs === chars.length;
  for (let i = 0; i < pairs; i += 1) tell(cut ? plain.slice(i, i + 2) : (chars[i] ?? '') + (i + 1 < pairs ? chars[i + 1] : ''), i + 1);
  const letters = initials.length > longest ? initials.slice(0, longest) : initials;
  for (let i = 0; i < letters.length; i += 1) tell(trigram(letters, i), i + 1);
  for (const place of placeTokens(regionCode)) tell(place, 0);
};

/**
 * The text of a `tsvector`: pairs `'海康':1`, initials `'~hkw':1`, region tokens `'@330105'`.
 * @param initials pinyin initials of the whole name, one letter a character, lower case
 */
export const searchVector = (name: string, initials: string, regionCode: string): string => {
  const tokens: string[] = [];
  eachToken({ plain: plainName(name), initials, regionCode }, (token, at) =>
    tokens.push(at === 0 ? quoteToken(token) : `${quoteToken(token)}:${at}`),
  );
  return tokens.join(' ');
};

const phrase = (tokens: readonly string[]): string => tokens.map(quoteToken).join(' <-> ');

/** Part of a name as the text of a `tsquery`: its pairs in their order; one character asks for the pairs that it begins. */
export const pairQuery = (chars: readonly string[]): string =>
  chars.length === 1 ? `${quoteToken(chars[0] ?? '')}:*` : phrase(chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? '')));

const initialsQuery = (letters: string): string => {
  if (letters.length <= 2) return `${quoteToken(`~${letters}`)}:*`;
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
  const words = /^[a-z]+$/.test(plain) ? initialsQuery(plain) : pairQuery([...plain]);
  const narrowed = [4, 6, 9].includes(regionPrefix.length) ? `(${words}) & ${quoteToken(`@${regionPrefix}`)}` : words;
  return { kind: 'words', query: narrowed };
};
