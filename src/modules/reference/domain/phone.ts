import { phoneParts } from '../contract/phone.ts';

/** Telephone numbers as offices write them: mobile, landline with extension, 400/800. */
const mobile = new RegExp(`^${phoneParts.mobile}$`);
const landline = /^(0\d{2,3})(\d{7,8})(?:-(\d{1,6}))?$/;
const local = /^([2-8]\d{7})(?:-(\d{1,6}))?$/;
const service = /^([48]00)(\d{3})(\d{4})$/;

/** Whether a number in plain is that of a mobile, to which a message can go. */
export const isMobile = (phone: string): boolean => mobile.test(phone);

/** `ok: false`: it cannot be read as a number that one can dial. */
export type PhoneJudgement = { ok: true; phone: string } | { ok: false; phone: string };

const squeezed = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/\s*(转|分机|ext\.?|x|#)\s*/i, '-')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[\s.·]/g, '')
    .replace(/^(\+|00)86-?/, '')
    .replace(/^86(?=1[3-9]\d{9}$)/, '')
    .replace(/[()]/g, (b, at: number) => (b === ')' && at > 0 ? '-' : ''));

/**
 * Reads a number: mobile `13812345678`, landline `0571-88888888-801`, service `400-123-4567`.
 * A local number without area code is kept as it is (eight digits in Hangzhou).
 */
export const judgePhone = (raw: string): PhoneJudgement => {
  if (mobile.test(raw)) return { ok: true, phone: raw };
  const text = squeezed(raw);
  const digits = text.replaceAll('-', '');
  if (mobile.test(digits)) return { ok: true, phone: digits };
  const s = service.exec(digits);
  if (s) return { ok: true, phone: `${s[1]}-${s[2]}-${s[3]}` };
  const parts = text.split('-').filter(Boolean);
  const joined =
    parts.length >= 2 && /^0\d{2,3}$/.test(parts[0] ?? '') ? [`${parts[0]}${parts[1]}`, ...parts.slice(2)].join('-') : parts.join('-');
  const l = /^0(10|2\d)\d{8}/.test(joined)
    ? /^(0(?:10|2\d))(\d{8})(?:-(\d{1,6}))?$/.exec(joined)
    : (/^(0\d{3})(\d{7,8})(?:-(\d{1,6}))?$/.exec(joined) ?? landline.exec(joined));
  if (l) return { ok: true, phone: [l[1], l[2], l[3]].filter(Boolean).join('-') };
  const here = local.exec(joined);
  if (here) return { ok: true, phone: [here[1], here[2]].filter(Boolean).join('-') };
  return { ok: false, phone: text };
};

/** For pages: `138****5678`, `0571-8888****`. */
export const maskPhone = (phone: string): string => {
  if (phone === '') return '';
  if (mobile.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  const parts = phone.split('-');
  // An extension is left out; a service number is not.
  const main = phone.startsWith('0') ? parts.slice(0, 2).join('-') : /^\d{8}$/.test(parts[0] ?? '') ? (parts[0] ?? '') : phone;
  return main.length > 4 ? `${main.slice(0, -4)}****` : '****';
};

/**
 * For what was written by hand and may be no number at all: `13800001234` → `138****1234`; short ones keep two digits at each end.
 * Devices compare by it what they were shown, so that it stays as it is.
 */
export const maskWritten = (phone: string): string => {
  const digits = phone.replaceAll(/\s/g, '');
  if (digits === '') return '';
  return digits.length >= 10 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `${digits.slice(0, 2)}***${digits.slice(-2)}`;
};

/** Whether a number is only the masked one. */
export const isMasked = (phone: string): boolean => phone.includes('***');
