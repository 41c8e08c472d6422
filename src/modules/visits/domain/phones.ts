import type { Answer, Answers, Question, Questionnaire, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { isMasked, maskWritten } from '#modules/reference/domain/phone.ts';

const mapRow = (row: Row, columns: readonly string[], change: (phone: string) => string): Row => {
  const next: Row = { ...row };
  for (const id of columns) {
    const phone = next[id];
    if (typeof phone !== 'string') continue;
    const changed = change(phone);
    if (changed === '') delete next[id];
    else next[id] = changed;
  }
  return next;
};

const phoneColumns = (question: Question): string[] => (question.columns ?? []).filter(c => c.type === 'phone').map(c => c.id);

/** Rewrites every phone number in one answer; the empty string takes it out. Anything else stays as it is. */
export const mapPhones = (question: Question, answer: Answer, change: (phone: string) => string): Answer => {
  if (question.type === 'phone' && typeof answer === 'string') return change(answer);
  if (
    question.type === 'person' &&
    typeof answer === 'object' &&
    !Array.isArray(answer) &&
    'name' in answer &&
    answer.phone !== undefined
  ) {
    const { phone, ...rest } = answer;
    const changed = change(phone);
    return changed === '' ? rest : { ...rest, phone: changed };
  }
  if (question.type === 'rows' && Array.isArray(answer)) {
    const columns = phoneColumns(question);
    return columns.length === 0 ? answer : answer.map(row => mapRow(row, columns, change));
  }
  return answer;
};

/** The same for a whole form. */
export const mapAllPhones = (form: Questionnaire, answers: Answers, change: (phone: string) => string): Answers => {
  const { byId } = indexOf(form);
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const question = byId.get(id);
      return [id, question ? mapPhones(question, answer, change) : answer];
    }),
  );
};

const phonesOf = (question: Question, answer: Answer | undefined): string[] => {
  const found: string[] = [];
  if (answer !== undefined) {
    mapPhones(question, answer, phone => {
      found.push(phone);
      return phone;
    });
  }
  return found;
};

/** The phone of a person question, or of one row. */
export const phoneAt = (question: Question, answer: Answer | undefined, row: number): string | undefined => {
  if (question.type === 'rows' && Array.isArray(answer)) return phonesOf(question, answer.slice(row, row + 1))[0];
  return phonesOf(question, answer)[0];
};

/**
 * A masked number that comes back means: unchanged. It is replaced by the stored one that looks like it; a mask that this record does
 * not know came from the enterprise's own file, where the number is kept, and stays a mask.
 */
export const keepMasked = (question: Question, incoming: Answer, stored: Answer | undefined): Answer => {
  const known = new Map(phonesOf(question, stored).map(phone => [maskWritten(phone), phone]));
  return mapPhones(question, incoming, phone => (isMasked(phone) ? (known.get(phone) ?? phone) : phone));
};
