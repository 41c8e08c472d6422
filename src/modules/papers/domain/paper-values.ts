import type { Answer, PersonAnswer, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { isPhone } from '#modules/questionnaires/domain/check-answers.ts';
import { contactParts, contactsIn, hasContact, phoneIn, withoutContacts } from './paper-contacts.ts';
import { readList } from './paper-list.ts';
import { half, isBlank, labelled, personColumns, type ReadValue, readAmount } from './paper-parts.ts';
import { unquoted } from './paper-quotes.ts';

/*
 * What stands in a cell of the paper, read as an answer. The plain way of writing is the one that people use; `paper-text.ts` writes it
 * and checks with these very functions that nothing gets lost.
 */

/**
 * Free text stands as it is; quotes of ours are taken off where they were needed.
 * @param alone a field of one thing, where no telephone and no address of the net belongs
 */
export const readText = (text: string, alone = false): string | undefined => {
  const plain = text.trim();
  const inner = unquoted(plain);
  if (inner !== undefined && readText(inner, alone) !== inner) return inner;
  if (isBlank(plain)) return undefined;
  return alone && hasContact(plain) ? withoutContacts(plain) || undefined : plain;
};

const readAlone = (text: string): ReadValue => {
  const plain = text.trim();
  const value = readText(text, true);
  const isQuoted = unquoted(plain) !== undefined && value === unquoted(plain);
  return isQuoted || !hasContact(plain) ? { value } : { value, rest: contactsIn(plain), guess: true };
};

const readCode = (text: string): string | undefined => {
  const code = half(text).replaceAll(/[\s-]/g, '').toUpperCase();
  return isBlank(code) ? undefined : /^[0-9A-Z]{18}$/.test(code) ? code : readText(text);
};

const countWords = /^(台|件|个|把|只|套|台\(件\)|台件|台\/件)?$/;

const readNumber = (question: Question, text: string): Answer | undefined => {
  const amount = readAmount(text);
  if (!amount) return half(text) === '无' ? 0 : readText(text);
  const unit = half(question.unit?.zh ?? '');
  return amount.rest === unit || countWords.test(amount.rest) ? amount.value : readText(text);
};

const digitsAtEnd = /(?:^|[\s,，、:：]|(?<=[^\d*+-]))(\+?[\d*][\d*\s-]{4,22}[\d*])\s*$/;
/** Words that a post has; another second word may as well be a second person. */
const isPost = (text: string): boolean => /[长总理任监师员管董书记表秘助会计工部科室责人席家导]$|^[A-Za-z]/.test(text);
const introduces = /(?:联系|办公)?(?:电话|手机号?码?|邮箱|TEL|E-?mail)\s*[:：]?$/i;

const nameAndPost = (text: string): { name: string; post: string; words: number } => {
  const [name = '', ...rest] = text.split(/[\s,，、；;]+|[（(](?=[^）)]*[）)])|[）)]/).filter(s => s !== '');
  return { name, post: rest.join(' ').replace(introduces, '').trim(), words: rest.length };
};

/** More than name, post and one number: the first number is the telephone; addresses, more numbers and words behind them are left over. */
const readMessyPerson = (text: string): ReadValue => {
  const parts = contactParts(text);
  const phone = parts.find(p => p.kind === 'phone');
  const first = parts.findIndex(p => p.kind === 'words' && nameAndPost(p.text.replace(introduces, '')).name !== '');
  const { name, post } = nameAndPost(parts[first]?.text.replace(introduces, '') ?? '');
  const rest = parts
    .filter((p, i) => p !== phone && i !== first)
    .map(p => p.text.replaceAll(/^[\s,，、;；/:：]+|[\s,，、;；/:：]+$/g, ''))
    .filter(t => t !== '' && t.replace(introduces, '') !== '');
  const person: PersonAnswer = { name, ...(post === '' ? {} : { post }), ...(phone ? { phone: phoneIn(phone.text) } : {}) };
  return { value: person, rest, guess: true };
};

/** `沈犇 总经理 13905710003`, `沈犇（总经理）139 0571 0003`. */
const readPerson = (text: string): ReadValue => {
  if (isBlank(text)) return { value: undefined };
  const parts = labelled(text, personColumns);
  if (parts) return { value: { name: '', ...parts } as PersonAnswer };
  const plain = text.trim();
  const found = digitsAtEnd.exec(half(plain));
  const phone = found?.[1]?.replaceAll(/\s/g, '');
  const isNumber = phone !== undefined && isPhone(phone);
  const before = isNumber ? half(plain).slice(0, found?.index).trim() : plain;
  if (hasContact(before) || /[@\d]{5,}/.test(before)) return readMessyPerson(plain);
  const { name, post, words } = nameAndPost(before);
  const guess = /[\d@√□]/.test(name) || (post !== '' && (words > 2 || !isPost(post)));
  return { value: { name, ...(post === '' ? {} : { post }), ...(isNumber ? { phone } : {}) }, guess };
};

/** An answer as it stands in one cell; 是/否 rows are read from their ticks (`readTicks`). No value: nothing stands there. */
export const readWhole = (question: Question, text: string): ReadValue => {
  switch (question.type) {
    case 'uscc': {
      const code = readCode(text);
      return typeof code === 'string' && hasContact(code) ? readAlone(text) : { value: code };
    }
    case 'number':
      return hasContact(text) ? { value: undefined, rest: [text.trim()], guess: true } : { value: readNumber(question, text) };
    case 'person':
      return readPerson(text);
    case 'rows':
      return readList(question, text);
    case 'choice': {
      const plain = readText(text);
      return { value: question.options?.find(o => o.label.zh === plain)?.value ?? plain };
    }
    case 'text':
      return readAlone(text);
    default:
      return { value: readText(text) };
  }
};

/** The same, without what makes it doubtful. */
export const readValue = (question: Question, text: string): Answer | undefined => readWhole(question, text).value;
