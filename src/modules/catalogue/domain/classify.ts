import type { Classification, Keyword, RankedClass, Taxonomy } from '../contract/taxonomy.ts';

/** Width, case, blanks and book marks do not matter: `ＩＳＯ 9001`, `iso9001`, `《标准化法》` read alike. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s《》“”"'‘’()()\-—_·、]/g, '');

interface Hit {
  classCode: string;
  word: string;
  weight: number;
}

interface Word extends Hit {
  /** Its plain parts: all of them must be there. */
  readonly parts: readonly string[];
  readonly at: number;
}

const made = new WeakMap<readonly Keyword[], ReadonlyMap<string, readonly Word[]>>();

/** The words of a list by the character they begin with: a line is asked for the words that may be in it, not for all. Made once for each list. */
const wordsByStart = (keywords: readonly Keyword[]): ReadonlyMap<string, readonly Word[]> => {
  const known = made.get(keywords);
  if (known) return known;
  const byStart = new Map<string, Word[]>();
  keywords.forEach(({ classCode, word, weight }, at) => {
    const parts = word.split('&').map(plainText);
    const start = parts[0]?.[0] ?? '';
    byStart.set(start, [...(byStart.get(start) ?? []), { classCode, word, weight, parts, at }]);
  });
  made.set(keywords, byStart);
  return byStart;
};

/** The words of a list that a plain text holds, in the order of the list. */
const wordsIn = (text: string, keywords: readonly Keyword[]): Word[] => {
  const byStart = wordsByStart(keywords);
  return ['', ...new Set(text.split(''))]
    .flatMap(start => byStart.get(start) ?? [])
    .filter(w => w.parts.every(part => text.includes(part)))
    .sort((a, b) => a.at - b.at);
};

/** A word inside a longer hit of the same class says nothing new (`质量奖` in `省政府质量奖`). */
const withoutShorter = (hits: readonly Hit[]): Hit[] =>
  hits.filter(
    h => !hits.some(o => o.word.length > h.word.length && !o.word.includes('&') && plainText(o.word).includes(plainText(h.word))),
  );

const sum = (hits: readonly Hit[]): number => hits.reduce((total, h) => total + h.weight, 0);

const hitsOf = (text: string, keywords: readonly Keyword[]): Map<string, Hit[]> => {
  const byClass = new Map<string, Hit[]>();
  for (const { classCode, word, weight } of wordsIn(text, keywords))
    byClass.set(classCode, [...(byClass.get(classCode) ?? []), { classCode, word, weight }]);
  for (const [code, hits] of byClass) byClass.set(code, withoutShorter(hits));
  return byClass;
};

const ranked = (code: string, hits: readonly Hit[], score: number): RankedClass => ({
  code,
  score: Math.round(score * 10) / 10,
  words: [...hits]
    .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
    .map(({ word, weight }) => ({ word, weight })),
});

/** Only the topic is named: the fallback class of the topic, at four fifths of the topic's weight. */
const FALLBACK_SHARE = 0.8;
/** From this score on, and this far ahead of the second, a class counts as sure. */
const SURE_SCORE = 3;
const SURE_LEAD = 1;

/**
 * Sorts one line of a demand into the taxonomy (需求分类, 4.1-a). Pure and deterministic: the same text and words always give the
 * same answer, in the browser as on the server. A level-2 class scores the weights of its own words found in the text plus those of
 * its topic (level 1); words named inside longer ones count once.
 * @param text what the enterprise said
 * @returns candidates, best first, each with the words that speak for it; empty when no word was found
 */
export const classify = (text: string, taxonomy: Pick<Taxonomy, 'classes' | 'keywords'>): Classification => {
  const hits = hitsOf(plainText(text), taxonomy.keywords);
  const candidates: RankedClass[] = [];
  for (const leaf of taxonomy.classes) {
    if (leaf.parent === null || leaf.retired) continue;
    const own = hits.get(leaf.code) ?? [];
    const topic = hits.get(leaf.parent) ?? [];
    if (own.length > 0) candidates.push(ranked(leaf.code, [...own, ...topic], sum(own) + sum(topic)));
    else if (leaf.fallback && topic.length > 0) candidates.push(ranked(leaf.code, topic, sum(topic) * FALLBACK_SHARE));
  }
  const order = new Map(taxonomy.classes.map((c, i) => [c.code, i]));
  candidates.sort((a, b) => b.score - a.score || (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
  const [first, second] = candidates;
  const sure = first !== undefined && first.score >= SURE_SCORE && first.score - (second?.score ?? 0) >= SURE_LEAD;
  return { sure, ranked: candidates.slice(0, 5) };
};

/** The words that speak for the best class, as one list for a sentence: `“续展”“商标”`; a word inside another is not said twice. */
export const spokenWords = (best: Pick<RankedClass, 'words'>): string => {
  const words = [...new Set(best.words.flatMap(w => w.word.split('&')))];
  return words
    .filter(w => !words.some(o => o !== w && o.includes(w)))
    .map(w => `“${w}”`)
    .join('');
};
