import { z } from 'zod';

/** Code of a class: two or three letters for level 1 (`SB` 商标), with two digits for level 2 (`SB02` 续展). */
export const ClassCode = z.string().regex(/^[A-Z]{2,3}(\d{2})?$/);
/** Code of a level-2 class; a demand carries one of these. */
export const LeafCode = z.string().regex(/^[A-Z]{2,3}\d{2}$/);

/** One class of the demand taxonomy (需求分类, 4.1-a). */
export const DemandClass = z.object({
  code: ClassCode,
  /** Level-1 code; null for level 1 itself. */
  parent: ClassCode.nullable(),
  name: z.string(),
  /** Where a demand goes that names only the level-1 topic. */
  fallback: z.boolean(),
  /** Kept for history, never proposed any more (省名牌、市名牌). */
  retired: z.boolean(),
});
export type DemandClass = z.infer<typeof DemandClass>;

/** A word that speaks for a class. `a&b` asks for both words. */
export const Keyword = z.object({ classCode: ClassCode, word: z.string(), weight: z.number() });
export type Keyword = z.infer<typeof Keyword>;

/** A keyword as the page shows it: whose it is and since when. */
export const KeywordView = Keyword.extend({ own: z.boolean(), since: z.string(), by: z.string() });
export type KeywordView = z.infer<typeof KeywordView>;

/** Everything the classifier needs, with the version it has for the reader's region. */
export const Taxonomy = z.object({ version: z.string(), classes: z.array(DemandClass), keywords: z.array(Keyword) });
export type Taxonomy = z.infer<typeof Taxonomy>;

/** A class that a text may belong to, with the words that say so. */
export const RankedClass = z.object({
  code: LeafCode,
  score: z.number(),
  words: z.array(z.object({ word: z.string(), weight: z.number() })),
});
export type RankedClass = z.infer<typeof RankedClass>;

/** What the classifier answers: candidates, best first, and whether the best stands clear of the rest. */
export const Classification = z.object({ sure: z.boolean(), ranked: z.array(RankedClass) });
export type Classification = z.infer<typeof Classification>;
