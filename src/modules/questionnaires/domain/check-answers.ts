import { answeredPhone } from '#modules/reference/contract/phone.ts';
import { isUscc } from '#modules/reference/domain/uscc.ts';
import { plainCode, readNumber } from '#platform/contract/written/number.ts';
import { readDay } from '#platform/contract/written-day.ts';
import type { Answer, AnswerFault, Answers, Question, Questionnaire, Row, RowColumn } from '../contract/questionnaire.ts';
import { indexOf, isAnswered, isShown } from './questionnaire.ts';

/** What the validator says: each fault as a phrase code, and the answers without anything the definition does not know. */
export interface Checked {
  faults: AnswerFault[];
  clean: Answers;
}

interface Found {
  value: Answer | undefined;
  faults: AnswerFault[];
}

/** A phone as the page was given it: masked means unchanged. */
const maskedPattern = /^[\d+-]{0,6}\*{3,}[\d-]{0,4}$/;
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const fault = (question: string, code: string, more: Partial<AnswerFault> = {}): AnswerFault => ({
  question,
  path: [],
  code: `questionnaires.fault.${code}`,
  level: 'error',
  ...more,
});

/** Whether a phone is well written, or is the masked one that the page was shown. */
export const isPhone = (phone: string): boolean => answeredPhone.test(plainCode(phone)) || maskedPattern.test(phone);

/** A telephone as the record keeps it: in plain digits where it can be dialled, else as it was written. */
const keptPhone = (phone: string): string => (answeredPhone.test(plainCode(phone)) ? plainCode(phone) : phone);

const lengthOf = (s: string): number => {
  let n = 0;
  for (const _ of s) n += 1;
  return n;
};

const tooLong = (id: string, value: string, max: number, path: string[] = []): AnswerFault[] =>
  value.length > max && lengthOf(value) > max ? [fault(id, 'tooLong', { path, params: { max } })] : [];

const checkText = (q: Question, answer: Answer): Found => {
  if (typeof answer !== 'string') return { value: undefined, faults: [fault(q.id, 'shape')] };
  const value = answer.trim();
  return { value: value === '' ? undefined : value, faults: tooLong(q.id, value, q.max ?? 200) };
};

const checkUscc = (q: Question, answer: Answer): Found => {
  if (typeof answer !== 'string') return { value: undefined, faults: [fault(q.id, 'shape')] };
  const value = plainCode(answer).replaceAll('-', '').toUpperCase();
  if (value === '') return { value: undefined, faults: [] };
  return { value, faults: isUscc(value) ? [] : [fault(q.id, 'uscc')] };
};

const checkNumber = (q: Question, given: Answer): Found => {
  const answer = typeof given === 'string' ? readNumber(given, q.unit?.zh) : given;
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return { value: undefined, faults: [fault(q.id, 'number')] };
  if (answer < 0) return { value: answer, faults: [fault(q.id, 'negative')] };
  if (q.max !== undefined && answer > q.max) return { value: answer, faults: [fault(q.id, 'tooLarge', { params: { max: q.max } })] };
  return { value: answer, faults: q.integer && !Number.isInteger(answer) ? [fault(q.id, 'integer')] : [] };
};

const checkPhone = (q: Question, answer: Answer): Found => {
  const found = checkText(q, answer);
  if (typeof found.value !== 'string') return found;
  return isPhone(found.value) ? { ...found, value: keptPhone(found.value) } : { ...found, faults: [fault(q.id, 'phone')] };
};

const checkPerson = (q: Question, answer: Answer): Found => {
  if (typeof answer !== 'object' || Array.isArray(answer) || !('name' in answer) || typeof answer.name !== 'string')
    return { value: undefined, faults: [fault(q.id, 'shape')] };
  const name = answer.name.trim();
  const post = answer.post?.trim() ?? '';
  const phone = keptPhone(answer.phone?.trim() ?? '');
  if (name === '' && post === '' && phone === '') return { value: undefined, faults: [] };
  const faults = [...tooLong(q.id, name, q.max ?? 60, ['name']), ...tooLong(q.id, post, 60, ['post'])];
  if (name === '') faults.push(fault(q.id, 'required', { path: ['name'] }));
  if (phone !== '' && !isPhone(phone)) faults.push(fault(q.id, 'phone', { path: ['phone'] }));
  return { value: { name, ...(post === '' ? {} : { post }), ...(phone === '' ? {} : { phone }) }, faults };
};

const checkYesNo = (q: Question, answer: Answer): Found => {
  if (typeof answer !== 'object' || Array.isArray(answer) || !('answer' in answer) || (answer.answer !== 'yes' && answer.answer !== 'no')) {
    return { value: undefined, faults: [fault(q.id, 'shape')] };
  }
  const remark = answer.remark?.trim() ?? '';
  return {
    value: { answer: answer.answer, ...(remark === '' ? {} : { remark }) },
    faults: tooLong(q.id, remark, q.max ?? 200, ['remark']),
  };
};

const checkChoice = (q: Question, answer: Answer): Found => {
  const known = q.options?.some(o => o.value === answer) ?? false;
  if (answer === '') return { value: undefined, faults: [] };
  return { value: answer, faults: known ? [] : [fault(q.id, 'choice')] };
};

/** Check character of a patent application number (ZC 0006-2003): weights 2–9 over and over, remainder of 11, 10 is X. */
const isPatentNumber = (text: string): boolean => {
  const [, digits = '', check] =
    /^(?:ZL|CN)?((?:\d{4}[12389]|\d\d[12389])\d{5}(?:\d\d)?)\.?([\dX])$/.exec(plainCode(text).toUpperCase()) ?? [];
  if (digits.length !== 8 && digits.length !== 12) return false;
  const sum = [...digits].reduce((all, d, at) => all + Number(d) * ((at % 8) + 2), 0) % 11;
  return check === (sum === 10 ? 'X' : String(sum));
};

/** Domestic: up to eight digits and a letter for a divided one; Madrid: with G before. */
const rightNumbers = {
  trademark: (text: string): boolean => /^G?\d{1,8}[A-Z]?$/i.test(plainCode(text)),
  patent: isPatentNumber,
};

/** A cell of a repeating row: the code of what is wrong with it. */
const cellFault = (
  c: RowColumn,
  value: string | number,
): { code: string; level?: 'warning'; params?: Record<string, unknown> } | undefined => {
  if (c.type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'number' };
    if (value < 0) return { code: 'negative' };
    return c.max !== undefined && value > c.max ? { code: 'tooLarge', params: { max: c.max } } : undefined;
  }
  if (typeof value !== 'string') return { code: 'shape' };
  if (c.type === 'choice') return c.options?.some(o => o.value === value) ? undefined : { code: 'choice' };
  if (c.type === 'day') return dayPattern.test(value) ? undefined : { code: 'day' };
  if (c.type === 'phone') return isPhone(value) ? undefined : { code: 'phone' };
  if (c.check && !rightNumbers[c.check](value)) return { code: `${c.check}Number`, level: 'warning' };
  const max = c.max ?? 120;
  return value.length > max && lengthOf(value) > max ? { code: 'tooLong', params: { max } } : undefined;
};

/** A cell as it is meant: numbers, telephones and codes in plain signs, days in whatever way they are written. */
const cellValue = (c: RowColumn, raw: string | number): string | number => {
  if (typeof raw === 'number') return raw;
  const text = raw.trim();
  if (text === '') return '';
  if (c.type === 'number') return readNumber(text, c.unit?.zh) ?? text;
  if (c.type === 'day') return readDay(text) ?? text;
  if (c.type === 'phone') return keptPhone(text);
  return c.check ? plainCode(text) : text;
};

const checkRow = (q: Question, row: Row, at: number, faults: AnswerFault[]): Row | undefined => {
  const clean: Row = {};
  for (const c of q.columns ?? []) {
    const raw = row[c.id];
    const value = raw === undefined ? '' : cellValue(c, raw);
    if (value === '') continue;
    clean[c.id] = value;
    const wrong = cellFault(c, value);
    if (wrong) {
      const { code, ...more } = wrong;
      faults.push(fault(q.id, code, { path: [String(at), c.id], ...more }));
    }
  }
  if (Object.keys(clean).length === 0) return undefined;
  for (const c of q.columns ?? [])
    if (c.required && clean[c.id] === undefined) faults.push(fault(q.id, 'required', { path: [String(at), c.id] }));
  return clean;
};

/** Σ of a share column: over 100 is an error; the standard asks for products that make up over 50 % together, so less is a warning. */
const shareFaults = (q: Question, rows: readonly Row[]): AnswerFault[] => {
  const share = q.columns?.find(c => c.share);
  if (!share) return [];
  const values = rows.map(r => r[share.id]).filter((v): v is number => typeof v === 'number');
  if (values.length === 0) return [];
  const sum = Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
  if (sum > 100) return [fault(q.id, 'shareOver', { params: { sum } })];
  return sum < 50 ? [fault(q.id, 'shareUnder', { params: { sum }, level: 'warning' })] : [];
};

const checkRows = (q: Question, answer: Answer): Found => {
  if (!Array.isArray(answer)) return { value: undefined, faults: [fault(q.id, 'shape')] };
  const faults: AnswerFault[] = [];
  if (q.max !== undefined && answer.length > q.max) faults.push(fault(q.id, 'tooManyRows', { params: { max: q.max } }));
  const rows: Row[] = [];
  answer.forEach((row, at) => {
    const clean = checkRow(q, row, at, faults);
    if (clean) rows.push(clean);
  });
  faults.push(...shareFaults(q, rows));
  // Rows that were opened and left empty are not 无: only an empty list is.
  return { value: rows.length === 0 && answer.length > 0 ? undefined : rows, faults };
};

const checks = {
  text: checkText,
  longtext: checkText,
  uscc: checkUscc,
  person: checkPerson,
  phone: checkPhone,
  number: checkNumber,
  rows: checkRows,
  yesNoRemark: checkYesNo,
  choice: checkChoice,
} satisfies Record<Question['type'], (q: Question, answer: Answer) => Found>;

/** Checks one answer; the same code in the browser as she types and on the server. */
export const checkAnswer = (question: Question, answer: Answer | undefined): Found =>
  answer === undefined ? { value: undefined, faults: [] } : checks[question.type](question, answer);

/**
 * Checks a whole form.
 * @param options.final at submission, when required answers must be there
 * @returns faults in print order, and `clean`: trimmed answers of shown questions; keys the definition does not know are dropped
 */
export const checkAnswers = (form: Questionnaire, answers: Answers, options: { final: boolean }): Checked => {
  const checked: Checked = { faults: [], clean: {} };
  for (const question of indexOf(form).questions) {
    if (!isShown(question, answers)) continue;
    const { value, faults } = checkAnswer(question, answers[question.id]);
    if (faults.length > 0) checked.faults.push(...faults);
    if (value !== undefined) checked.clean[question.id] = value;
    if (options.final && question.required && !isAnswered(value)) checked.faults.push(fault(question.id, 'required'));
  }
  return checked;
};
