/** 统一社会信用代码 by GB 32100—2015: normalising, both check digits, and what to say when one fails. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weightsB = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const weightsA = [3, 7, 9, 10, 5, 8, 4, 2];

/** What an office may type for a letter that the standard leaves out. Suggested, never repaired silently. */
const lookAlike: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' };

/** Why a code is refused. */
export type UsccFault =
  | { code: 'usccWrongLength'; length: number }
  | { code: 'usccWrongLetter'; letters: string; suggestion: string }
  | { code: 'usccWrongCheck'; expected: string }
  | { code: 'usccTurnedNumber' };

/** What looks odd but passes. */
export type UsccWarning = 'usccOrganisationDigit' | 'usccUnusualKind' | 'usccUnusualBureau';

export type UsccJudgement = { ok: true; uscc: string; warnings: readonly UsccWarning[] } | { ok: false; uscc: string; fault: UsccFault };

/** Full-width to half-width, upper case, no spaces, hyphens or invisible characters. Letters are not exchanged. */
export const normaliseUscc = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\s\-‐‑–—−_.·'`\u200b-\u200f\u2060\ufeff]/g, '')
    .toUpperCase();

/** Place of each letter in the alphabet, by its code; -1 for what is none. */
const values = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

/** Check B (GB/T 17710, modulus 31) over the first 17 characters. */
export const checkDigit = (first17: string): string => {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (weightsB[i] ?? 0) * (values[first17.charCodeAt(i)] ?? -1);
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
};

/** Check A (GB 11714) over characters 9–16: the organisation's own digit. */
export const organisationDigit = (eight: string): string => {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += (weightsA[i] ?? 0) * Number.parseInt(eight[i] ?? '0', 36);
  const r = 11 - (sum % 11);
  return r === 10 ? 'X' : r === 11 ? '0' : String(r);
};

const kindsOf: Readonly<Record<string, string>> = { '1': '1239', '5': '1239', '9': '123' };

const warningsOf = (uscc: string): UsccWarning[] => {
  const warnings: UsccWarning[] = [];
  const bureau = uscc[0] ?? '';
  if (!'159Y2346789AN'.includes(bureau)) warnings.push('usccUnusualBureau');
  if (!(kindsOf[bureau] ?? alphabet).includes(uscc[1] ?? '')) warnings.push('usccUnusualKind');
  // Some early codes were assigned outside GB 11714: never a refusal.
  if (organisationDigit(uscc.slice(8, 16)) !== uscc[16]) warnings.push('usccOrganisationDigit');
  return warnings;
};

/** `9.13301E+17`: Excel took the code for a number and its last digits are gone. Refused, never repaired. */
export const turnedNumber = (raw: string): boolean =>
  /^\d(\.\d+)?e\+?\d+$/i.test(raw.normalize('NFKC').replace(/\s/g, '')) && /e/i.test(raw);

const suggestionOf = (uscc: string): string => {
  const guess = [...uscc].map(c => lookAlike[c] ?? c).join('');
  return guess.length === 18 && checkDigit(guess) === guess[17] ? guess : '';
};

/**
 * Judges a code as it was typed.
 * @param asPrinted accept a wrong check B: the code stands so on the licence (`91350203M0001QAY9B` is such a one)
 */
export const judgeUscc = (raw: string, asPrinted = false): UsccJudgement => {
  const uscc = normaliseUscc(raw);
  if (turnedNumber(raw)) return { ok: false, uscc, fault: { code: 'usccTurnedNumber' } };
  if (uscc.length !== 18) return { ok: false, uscc, fault: { code: 'usccWrongLength', length: uscc.length } };
  const letters = [...new Set([...uscc].filter(c => !alphabet.includes(c)))].join('');
  if (letters !== '') return { ok: false, uscc, fault: { code: 'usccWrongLetter', letters, suggestion: suggestionOf(uscc) } };
  if (!/^\d{6}$/.test(uscc.slice(2, 8)))
    return { ok: false, uscc, fault: { code: 'usccWrongLetter', letters: uscc.slice(2, 8).replace(/\d/g, ''), suggestion: '' } };
  const expected = checkDigit(uscc);
  // What a CSV keeps of a code that went through a number: fifteen digits and zeros.
  if (expected !== uscc[17] && /^\d{15}000$/.test(uscc)) return { ok: false, uscc, fault: { code: 'usccTurnedNumber' } };
  if (expected !== uscc[17] && !asPrinted) return { ok: false, uscc, fault: { code: 'usccWrongCheck', expected } };
  return { ok: true, uscc, warnings: warningsOf(uscc) };
};

/** Written as the standard has it, both check digits right, nothing odd: what most codes of a list are. (`2E…` may be a number.) */
export const flawless = (raw: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY][0-9A-DF-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(raw) &&
  checkDigit(raw) === raw[17] &&
  warningsOf(raw).length === 0;

/** Whether the 18 characters are a code whose check character fits; nothing is normalised. */
export const isUscc = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) && checkDigit(code) === code[17];

/** In groups for reading: `9133 0105 MA2T E5T1 X3`. Copied, it is whole. */
export const groupUscc = (uscc: string): string => uscc.replace(/(.{4})(?=.)/g, '$1 ');
