import { productClasses } from './product-classes.data.ts';

const table = productClasses.map(([words, classes]) => ({ words: words.split(' '), classes }));

/** A class that a product points to, and the word that says so. */
export interface PointedClass {
  niceClass: number;
  word: string;
}

/** The Nice classes that a product's name points to, by the longest words first; empty when no word is known. */
export const classesOfProduct = (product: string): PointedClass[] => {
  const text = product.normalize('NFKC');
  const hits = table.flatMap(row => row.words.filter(w => text.includes(w)).map(word => ({ word, classes: row.classes })));
  hits.sort((a, b) => b.word.length - a.word.length);
  const longest = hits[0]?.word.length ?? 0;
  const seen = new Map<number, PointedClass>();
  // A short word inside a longer hit says nothing of its own: 茶 in 茶具.
  for (const h of hits.filter(x => x.word.length === longest))
    for (const c of h.classes) seen.set(c, seen.get(c) ?? { niceClass: c, word: h.word });
  return [...seen.values()];
};
