/** A correction by a person: this text belongs to this class. */
export interface Correction {
  classCode: string;
  text: string;
}
export interface SuggestedWord {
  classCode: string;
  word: string;
  /** In how many corrected texts of the class the word stands. */
  corrections: number;
  examples: string[];
}

/** Words that say nothing about a class. */
const common =
  /希望|需要|想要|我们|企业|公司|产品|问题|支持|帮助|能否|可以|如何|怎么|目前|有没有|方面|进行|相关|指导|办理|申请|提供|政府|部门|情况|了解|咨询|一下|比较|不知|知道|解决|困难|建议|加强|要求/;
const han = /^[\p{Script=Han}a-z0-9]+$/u;

const piecesOf = (text: string): Set<string> => {
  const plain = text.normalize('NFKC').toLowerCase();
  const pieces = new Set<string>();
  for (let size = 2; size <= 6; size += 1) {
    for (let at = 0; at + size <= plain.length; at += 1) {
      const piece = plain.slice(at, at + size);
      if (han.test(piece) && !common.test(piece) && !/^\d+$/.test(piece)) pieces.add(piece);
    }
  }
  return pieces;
};

/**
 * Words that at least two corrections to a class share, that no other class's corrections contain and that are no keyword yet;
 * of words inside longer ones with the same support only the longest stays. At most three per class, most supported first.
 */
export const suggestWords = (
  corrections: readonly Correction[],
  known: readonly { classCode: string; word: string }[],
): SuggestedWord[] => {
  const support = new Map<string, Map<string, string[]>>();
  for (const c of corrections) {
    for (const piece of piecesOf(c.text)) {
      const byClass = support.get(piece) ?? new Map<string, string[]>();
      byClass.set(c.classCode, [...(byClass.get(c.classCode) ?? []), c.text]);
      support.set(piece, byClass);
    }
  }
  const isKnown = (classCode: string, word: string): boolean =>
    known.some(k => k.classCode === classCode && (k.word === word || word.includes(k.word)));
  // An adopted word is no reason to propose its pieces next: 绿电凭证 stands, 电凭 says nothing more.
  const isPart = (classCode: string, word: string, texts: readonly string[]): boolean =>
    known.some(
      k => k.classCode === classCode && k.word.includes(word) && texts.every(t => t.normalize('NFKC').toLowerCase().includes(k.word)),
    );
  const found: SuggestedWord[] = [];
  for (const [word, byClass] of support) {
    const [only] = byClass;
    if (byClass.size !== 1 || only === undefined || only[1].length < 2 || isKnown(only[0], word) || isPart(only[0], word, only[1]))
      continue;
    found.push({ classCode: only[0], word, corrections: only[1].length, examples: only[1].slice(0, 3) });
  }
  const longest = found.filter(
    f => !found.some(o => o !== f && o.classCode === f.classCode && o.corrections >= f.corrections && o.word.includes(f.word)),
  );
  longest.sort((a, b) => b.corrections - a.corrections || b.word.length - a.word.length || a.word.localeCompare(b.word));
  return longest.filter((f, at) => longest.slice(0, at).filter(o => o.classCode === f.classCode).length < 3).slice(0, 30);
};
