import type { DemandClass, Keyword, Taxonomy } from '../contract/taxonomy.ts';
import { topics } from './taxonomy.data.ts';

/** Version of the standard words; a district's own words are counted behind it (`2026.1+3`). */
export const STANDARD_VERSION = '2026.1';

const wordsOf = (classCode: string, words: string): Keyword[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map(entry => {
      const at = entry.lastIndexOf(':');
      return at < 0 ? { classCode, word: entry, weight: 1 } : { classCode, word: entry.slice(0, at), weight: Number(entry.slice(at + 1)) };
    });

const classesOf = (): DemandClass[] =>
  topics.flatMap(t => [
    { code: t.code, parent: null, name: t.name, fallback: false, retired: false },
    ...t.leaves.map(([digits, name, , mark]) => ({
      code: t.code + digits,
      parent: t.code,
      name,
      fallback: mark === 'fallback',
      retired: mark === 'retired',
    })),
  ]);

/** The taxonomy as the room brings it: what the migration wrote into the database, and what the tests of the classifier run on. */
export const standardTaxonomy = (): Taxonomy => ({
  version: STANDARD_VERSION,
  classes: classesOf(),
  keywords: topics.flatMap(t => [...wordsOf(t.code, t.words), ...t.leaves.flatMap(([digits, , words]) => wordsOf(t.code + digits, words))]),
});
