/** One line of a pasted or dropped list, read. A line that names several enterprises is read once for each. */
export type NamedLine = { line: number; text: string } & ({ code: string } | { names: readonly string[] } | { fault: 'badCode' });

const halfWidth = (s: string): string =>
  s.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

const looksLikeCode = /^[0-9A-Z]{15,20}$/;
const isCode = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** A code among other words. */
const codeWithin = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/g;
/** What Excel leaves of a code that was a number: refused, not repaired. */
const brokenCode = /^\d(\.\d+)?E\+1\d$/;

/** Both ways of writing brackets: registers hold （）, people type (). */
const spellings = (name: string): string[] => {
  const wide = name.replaceAll('(', '（').replaceAll(')', '）');
  const narrow = name.replaceAll('（', '(').replaceAll('）', ')');
  return [name, wide, narrow];
};

/** Numbers and marks at the beginning of a line, as 接龙 and notes have them: 1. 2、 （4） ④ 一、 • - @. */
const leading =
  /^(?:[\s\u200b-\u200f\ufeff]+|[(（【[]\s*(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s*[)）】\]][.、．:：]?|\d{1,4}\s*[.、．:：)）]|\d{1,4}\s+(?=\D)|第?[一二三四五六七八九十]{1,3}[、.．:：家]|[\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|[-–—*•·●○■□◆◇★☆✓✔√☑▪▶►→>#@]+|(?:企业名称|单位名称|公司名称|企业|单位|名称)\s*[:：])+/u;
const quotes = /["'“”‘’「」『』《》〈〉【】`]/g;
const trailing = /[\s;；,，.。、:：!！~～\u200b-\u200f\ufeff]+$/;

const bare = (text: string): string => text.replace(leading, '').replace(quotes, '').replace(trailing, '').trim();

/** Where a name of an enterprise ends. */
const nameEnd =
  /(?:公司|厂|店|商行|经营部|合作社|事务所|研究院|研究所|中心|集团|工作室|门市部|行|社|部|馆|铺|场)(?:[（(][^（）()]{1,20}[)）])?(?:[^\s]{1,12}分公司)?/g;

/** A text up to each place where a name may end, the longest first: behind it stand a person, a telephone, a remark. */
const upToEnds = (text: string): string[] => [...text.matchAll(nameEnd)].map(m => text.slice(0, m.index + m[0].length)).reverse();

const han = /\p{Script=Han}/u;

/** What of a text may be the name: all of it, the piece before a gap or a mark, up to where names end. */
const namesIn = (raw: string): string[] => {
  const text = bare(raw.replace(codeWithin, ' '));
  const pieces = text.split(/[\s,，;；|｜/:：]+/).map(bare);
  const all = [text, ...pieces, ...[text, ...pieces].flatMap(upToEnds)].filter(t => han.test(t) && t.length > 1);
  return [...new Set(all.flatMap(spellings))];
};

/** Names of several enterprises in one line: 甲公司、乙公司. */
const several = (text: string): string[] => {
  const pieces = text
    .split(/[、；;，,|｜]/)
    .map(bare)
    .filter(Boolean);
  const named = pieces.filter(p => /(公司|厂|店|商行|经营部|合作社|集团)([（(].{1,20}[)）])?$/.test(p));
  return named.length > 1 ? named : [];
};

const readLine = (raw: string, line: number): NamedLine[] => {
  const text = raw.trim();
  if (text === '') return [];
  const base = { line, text };
  const cells = text.split('\t').map(c => c.trim());
  const codes = cells.map(c => halfWidth(c).replace(/[\s-]/g, '').toUpperCase());
  const code = codes.find(c => isCode.test(c));
  if (code) return [{ ...base, code }];
  const within = [...halfWidth(text).toUpperCase().matchAll(codeWithin)].map(m => m[0]);
  if (within.length > 0) return [...new Set(within)].map(c => ({ ...base, code: c }));
  if (codes.some(c => looksLikeCode.test(c) || brokenCode.test(c))) return [{ ...base, fault: 'badCode' }];
  const named = cells.filter(c => han.test(c)).sort((a, b) => b.length - a.length)[0] ?? text;
  const parts = several(named);
  if (parts.length > 0) return parts.map(part => ({ line, text: part, names: namesIn(part) }));
  const names = namesIn(named);
  return [{ ...base, names: names.length > 0 ? names : spellings(named) }];
};

/**
 * Reads lines of credit codes or names (6.1-c), as people copy them from a table, a message or a 接龙: numbered, in quotes, with a mark at the end,
 * a code and a name parted by a gap, a person and a telephone behind. The credit code counts, else the name.
 */
export const readNamedLines = (lines: readonly string[]): NamedLine[] => lines.flatMap((raw, i) => readLine(raw, i + 1));
