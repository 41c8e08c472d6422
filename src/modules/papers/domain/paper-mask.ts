import type { Answer, Question, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { keepMasked, mapPhones } from '#modules/visits/domain/phones.ts';
import { contactsIn, coverContacts } from './paper-contacts.ts';

/** A text of the paper for pages: numbers and addresses of persons are masked (7.1-d), codes stay. */
export const maskText = (text: string): string => coverContacts(text, maskWritten);

/** In the number of a certificate only what can be nothing but a mobile or an address. */
const maskCode = (text: string): string => (/(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|@/.test(text) ? maskText(text) : text);

const mapTexts = (answer: Answer, change: (text: string, column?: string) => string): Answer => {
  if (typeof answer === 'string') return change(answer);
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer))
    return answer.map(
      row => Object.fromEntries(Object.entries(row).map(([id, v]) => [id, typeof v === 'string' ? change(v, id) : v])) as Row,
    );
  const { phone, ...rest } = answer as Record<string, string | undefined>;
  const texts = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, typeof v === 'string' && k !== 'answer' ? change(v) : v]));
  return { ...texts, ...(phone === undefined ? {} : { phone }) } as Answer;
};

const codes = new Set(['number', 'standard']);

/** An answer for pages, every number and address in it masked. */
export const maskAnswer = (question: Question, answer: Answer): Answer => {
  if (question.type === 'uscc' || question.type === 'choice') return answer;
  const texts = mapTexts(answer, (text, column) => (column !== undefined && codes.has(column) ? maskCode(text) : maskText(text)));
  return mapPhones(question, texts, maskWritten);
};

/** What comes back from the page: a mask stands for what was read, within longer texts too. */
export const keepContacts = (question: Question, incoming: Answer, read: Answer | undefined): Answer => {
  const known = new Map<string, string>();
  if (read !== undefined)
    mapTexts(read, text => {
      for (const contact of contactsIn(text)) known.set(maskText(contact), contact);
      return text;
    });
  const back = mapTexts(incoming, text => [...known].reduce((t, [mask, contact]) => t.replaceAll(mask, () => contact), text));
  return keepMasked(question, back, read);
};
