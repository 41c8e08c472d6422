const pairsOf = (text: string): Map<string, number> => {
  const letters = [...text.replaceAll(/[\s（）()、，,。.:：“”"]/g, '').toLowerCase()];
  const pairs = new Map<string, number>();
  const all = letters.length < 2 ? letters : letters.slice(1).map((c, at) => `${letters[at]}${c}`);
  for (const pair of all) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return pairs;
};

/** How much two labels have in common, 0 to 1: pairs of neighbouring characters (Dice); marks and case do not count. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  let size = 0;
  for (const [pair, n] of left) common += Math.min(n, right.get(pair) ?? 0);
  for (const n of [...left.values(), ...right.values()]) size += n;
  return size === 0 ? 1 : (2 * common) / size;
};
