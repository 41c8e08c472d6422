export type TrademarkNumberReading =
  | {
      readonly ok: true;
      /** `12345678`, `G1234567A` */
      readonly number: string;
      /** By the Madrid system. */
      readonly madrid: boolean;
      /** Suffix of a divided application, empty for none. */
      readonly part: string;
      /** `第9类` written beside the number; null when none is. */
      readonly niceClass: number | null;
    }
  | { readonly ok: false; readonly code: 'trademarkForm' | 'trademarkClass'; readonly suggestion: string | null };

const looks: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * Whether a number as it was written is that of an international registration: `G1234567`, `国际注册号 1234567`, `IR 1234567`, `WO1234567`.
 * It says nothing about whether the number is right.
 */
export const isMadridNumber = (raw: string): boolean => {
  const text = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');
  return /^(?:商标)?国际(?:商标)?注册/.test(text) || /^(?:商标)?(?:注册号|申请号|注册证号)?[:：]?第?(?:G|IR|WO)\d/.test(text);
};

/** A registration number without its class: width, case and blanks evened out; 第…号, 注册号, ® and leading zeros stay as they are written. */
export const normaliseTrademarkNumber = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^(?:商标)?(?:国际注册号?|国际商标注册号?|注册号|申请号|注册证号)?[:：]?/, '')
    .replace(/^第(?=G?\d)/, '')
    .replace(/号$/, '');

/**
 * Reads a registration number: 1–9 digits (nine are to be expected during 2027), `G` for Madrid, a letter for a divided application; no check digit exists.
 * `12345678号第9类` and `12345678-9` name the class too.
 */
export const readTrademarkNumber = (raw: string): TrademarkNumberReading => {
  const text = normaliseTrademarkNumber(raw);
  // Parts of a divided application are A, B, C …; O and I stand for digits more often.
  const match = /^(G\d{1,8}|\d{1,9})([A-HJ-KM-NP-Z]?)(?:号?[,，、(]?第(\d{1,2})类\)?|-(\d{1,2}))?$/.exec(text);
  if (!match) {
    const guess = [...text].map((c, i) => (i === 0 && c === 'G' ? c : (looks[c] ?? c))).join('');
    const readable = guess !== text && /^(?:G\d{1,8}|\d{1,9})[A-Z]?$/.test(guess);
    return { ok: false, code: 'trademarkForm', suggestion: readable ? guess : null };
  }
  const [, serial = '', part = '', first, second] = match;
  const written = first ?? second;
  const niceClass = written === undefined ? null : Number(written);
  if (niceClass !== null && (niceClass < 1 || niceClass > 45)) return { ok: false, code: 'trademarkClass', suggestion: null };
  return { ok: true, number: `${serial}${part}`, madrid: isMadridNumber(raw), part, niceClass };
};
