import { isPhone } from '#modules/questionnaires/domain/check-answers.ts';

/* Telephones and addresses of the net within a text: they belong to a person, and to no other field. */

const mobile = String.raw`(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}`;
const landline = String.raw`(?:\(0\d{2,3}\)|0\d{2,3})[-\s]?[2-9]\d{6,7}(?:\s?(?:-|转)\s?\d{1,6})?`;
const service = String.raw`[48]00-?\d{3}-?\d{4}`;
const masked = String.raw`\d{2,4}-?\d{0,4}\*{3,}\d{0,4}`;
const mail = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
const account = String.raw`(?:QQ|微信号?|E-?mail|邮箱)\s*[:：]?\s*[\w.@-]{5,}`;

const contact = (): RegExp =>
  new RegExp(`(?<![\\dA-Za-z*])(?:${mail}|${account}|${mobile}|${landline}|${service}|${masked})(?![\\d*])`, 'gi');
const onlyPhone = new RegExp(`^(?:${mobile}|${landline}|${service}|${masked})$`);

/** A text cut at its contacts: words and contacts in turn, as they stand. */
export interface ContactPart {
  readonly text: string;
  readonly kind: 'words' | 'phone' | 'other';
}

/** Full-width digits and signs are read as half-width ones; both have one character each, so places stay. */
const narrow = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e]/g, ch => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

export const contactParts = (text: string): ContactPart[] => {
  const parts: ContactPart[] = [];
  const plain = narrow(text);
  let from = 0;
  for (const found of plain.matchAll(contact())) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), kind: 'words' });
    from = found.index + found[0].length;
    const isNumber = onlyPhone.test(found[0]) && isPhone(found[0].replaceAll(/[\s()]/g, '').replace('转', '-'));
    parts.push({ text: text.slice(found.index, from), kind: isNumber ? 'phone' : 'other' });
  }
  if (from < text.length) parts.push({ text: text.slice(from), kind: 'words' });
  return parts;
};

export const hasContact = (text: string): boolean => contact().test(narrow(text));

/** The contacts in a text, as they stand. */
export const contactsIn = (text: string): string[] => contactParts(text).flatMap(p => (p.kind === 'words' ? [] : [p.text.trim()]));

/** A text without its contacts and what introduced them. */
export const withoutContacts = (text: string): string =>
  contactParts(text)
    .filter(p => p.kind === 'words')
    .map(p => p.text)
    .join('')
    .replaceAll(/(?:联系)?(?:电话|手机号?|邮箱|TEL|E-?mail)\s*[:：]?\s*/gi, '')
    .replaceAll(/[\s,，、;；/:：]+$|^[\s,，、;；/:：]+/g, '')
    .trim();

/** The number as an answer holds it. */
export const phoneIn = (text: string): string => narrow(text).replaceAll(/\s/g, '');

/** A text for pages: numbers and addresses of persons covered, all else as it stands. */
export const coverContacts = (text: string, cover: (phone: string) => string): string =>
  contactParts(text)
    .map(p => {
      if (p.kind === 'words') return p.text;
      if (p.kind === 'phone') return cover(p.text);
      const at = p.text.indexOf('@');
      return at > 0 ? `${p.text.slice(0, Math.min(2, at))}***${p.text.slice(at)}` : `${p.text.slice(0, Math.max(2, p.text.length - 6))}***`;
    })
    .join('');
