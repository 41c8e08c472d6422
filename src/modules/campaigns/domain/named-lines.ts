/** One line of a pasted or dropped list, read. */
export type NamedLine = { line: number; text: string } & ({ code: string } | { names: readonly string[] } | { fault: 'badCode' });

const halfWidth = (s: string): string =>
  s.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

const looksLikeCode = /^[0-9A-Z]{15,20}$/;
const isCode = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** What Excel leaves of a code that was a number: refused, not repaired. */
const brokenCode = /^\d(\.\d+)?E\+1\d$/;

/** Both ways of writing brackets: registers hold （）, people type (). */
const spellings = (name: string): string[] => {
  const wide = name.replaceAll('(', '（').replaceAll(')', '）');
  const narrow = name.replaceAll('（', '(').replaceAll('）', ')');
  return [...new Set([name, wide, narrow])];
};

/**
 * Reads lines of credit codes or names (6.1-c). A line may hold more cells, split by tabs, as a block copied from Excel does: the
 * credit code counts, else the longest cell with Chinese in it.
 */
export const readNamedLines = (lines: readonly string[]): NamedLine[] =>
  lines.flatMap((raw, i): NamedLine[] => {
    const text = raw.trim();
    if (text === '') return [];
    const cells = text.split('\t').map(c => c.trim());
    const codes = cells.map(c => halfWidth(c).replace(/[\s-]/g, '').toUpperCase());
    const base = { line: i + 1, text };
    const code = codes.find(c => isCode.test(c));
    if (code) return [{ ...base, code }];
    if (codes.some(c => looksLikeCode.test(c) || brokenCode.test(c))) return [{ ...base, fault: 'badCode' }];
    const named = cells.filter(c => /\p{Script=Han}/u.test(c)).sort((a, b) => b.length - a.length)[0];
    return [{ ...base, names: spellings(named ?? text) }];
  });
