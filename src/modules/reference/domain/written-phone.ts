import { judgePhone } from './phone.ts';

/** What a text says of telephones: the first that can be dialled, further ones, and the words that stand beside. */
export interface WrittenPhone {
  readonly phone: string | undefined;
  readonly more: readonly string[];
  /** Words that are no mark of a telephone: a name, a remark. */
  readonly words: string;
  /** A spreadsheet cut the number: 1.38E+10. */
  readonly cut: boolean;
  /** What it may have been; never taken over unasked. */
  readonly suggestion?: string;
}

const nothing: WrittenPhone = { phone: undefined, more: [], words: '', cut: false };

/** Digits with what people put between them; an extension may follow. */
const candidate =
  /(?<!\d)(?:\+?86[\s-]*)?(?:1[3-9]\d(?:[\s-]*\d){8}|[48]00[\s-]*\d{3}[\s-]*\d{4}|(?:\(?0\d{2,3}\)?[\s-]*)?[2-9]\d{2,3}[\s-]?\d{4}(?:[\s,，]*(?:转|分机|ext\.?|#|-)\s*\d{1,6})?)(?!\d)/gi;
/** Words that say no more than that it is a telephone. */
const marks =
  /(微信|qq|钉钉)?(同号|同步|同手机号?|同微信|同上)|微信号?|(联系|办公|固定|移动|手机|座机|值班|24小时)*(电话|手机|热线)(号码?|号)?|手机|联系方式|座机|固话|号码|办公室?|直线|tel|mobile|phone|mob|[:：()（）/、,，;；|\s.。"'“”‘’`～~+_*[\]【】<>《》-]/gi;

/** A number without its area code's zero: 57188881234 was 0571-88881234 before a spreadsheet took it for a number. */
const withZero = (text: string): string | undefined => {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^[1-9]\d{9,10}$/.test(digits) || /^1[3-9]\d{9}$/.test(digits)) return undefined;
  const judged = judgePhone(`0${digits}`);
  return judged.ok ? judged.phone : undefined;
};

/**
 * Reads the telephone in a text as people write it into a cell: `王敏13812345678`, `138-1234-5678（微信同号）`, `'13812345678`,
 * `0571-88888888/13812345678`, `0571-8888 1234转801`.
 */
export const readWrittenPhone = (raw: string): WrittenPhone => {
  const whole = judgePhone(raw);
  if (whole.ok) return { ...nothing, phone: whole.phone };
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .trim();
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return { ...nothing, cut: true };
  const found: string[] = [];
  const words = text.replace(candidate, match => {
    const judged = judgePhone(match.replace(/^\+?86[\s-]*(?=[01])/, '').replace(/[,，]/g, ''));
    if (!judged.ok) return match;
    if (!found.includes(judged.phone)) found.push(judged.phone);
    return ' ';
  });
  const [phone, ...more] = found;
  const suggestion = phone === undefined ? withZero(text) : undefined;
  const left = words.replace(marks, '');
  // Digits that are left over belong to a number that could not be read: which one is meant is not ours to say.
  if (phone === undefined || /\d{3}/.test(left)) return { ...nothing, words: left, ...(suggestion === undefined ? {} : { suggestion }) };
  return { phone, more, words: left, cut: false };
};
