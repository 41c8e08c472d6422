import { enterprises } from '#modules/enterprises/index.ts';
import type { Answer, Answers, PersonAnswer, Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { isMasked } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { KnownValue } from '../contract/visit.ts';
import { mapPhones } from '../domain/phones.ts';
import type { VisitsDb } from './db.ts';
import type { VisitRecord } from './visit-record.ts';

/** Rows of the table that are columns of the register. */
const registerRows = new Set(['basic.name', 'basic.uscc']);
/** Rows of the table that are people of the enterprise's file. */
const contactRows = {
  'basic.legalRepresentative': 'legalRepresentative',
  'basic.qualityLead': 'qualityLead',
  'basic.contact': 'liaison',
  'basic.liaisonGroup': 'liaisonGroup',
} as const;

interface FactQuestion {
  readonly question: Question;
  readonly section: string;
}

const factQuestionsMade = new WeakMap<Questionnaire, readonly FactQuestion[]>();

/** Wishes (培训需求, 意向申报, 难点) are asked anew each time, the columns of the register are no facts; everything else is asked once. */
const factQuestions = (form: Questionnaire): readonly FactQuestion[] => {
  const known = factQuestionsMade.get(form);
  if (known) return known;
  const made = indexOf(form)
    .sections.filter(({ section }) => section.layout !== 'yesNo' && section.id !== 'visit')
    .flatMap(({ section, questions }) => questions.map(question => ({ question, section: section.id })))
    .filter(({ question }) => !question.raises && !registerRows.has(question.id));
  factQuestionsMade.set(form, made);
  return made;
};

const asPerson = (answer: Answer | undefined): PersonAnswer | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer ? answer : undefined;

/** What the platform knows of an enterprise, by question: each value with its source and day. Numbers are masked. */
export const knownOf = async (ctx: Context<VisitsDb>, enterpriseId: string, form: Questionnaire): Promise<Record<string, KnownValue>> => {
  const file = enterprises(ctx);
  const [enterprise, facts, contacts] = await Promise.all([
    file.byId(enterpriseId),
    file.factsOf(enterpriseId),
    file.contactsOf(enterpriseId),
  ]);
  const known: Record<string, KnownValue> = {};
  const { byId } = indexOf(form);
  const asOf = enterprise ? dayOf(enterprise.updated_at) : '';
  for (const [row, kind] of Object.entries(contactRows)) {
    const contact = contacts.find(c => c.kind === kind);
    if (!contact) continue;
    const person = {
      name: contact.name,
      ...(contact.post ? { post: contact.post } : {}),
      ...(contact.phone ? { phone: contact.phone } : {}),
    };
    known[row] = { answer: byId.get(row)?.type === 'person' ? person : contact.name, source: 'register', asOf, byName: '' };
  }
  for (const f of facts) {
    const question = byId.get(f.field);
    const value = question && checkAnswer(question, f.value as Answer).value;
    if (!question || value === undefined) continue;
    const here = known[f.field];
    const phone = asPerson(here?.answer)?.name === asPerson(value)?.name ? asPerson(here?.answer)?.phone : undefined;
    known[f.field] = { answer: phone ? { ...(value as PersonAnswer), phone } : value, source: f.source, asOf: f.asOf, byName: f.byName };
  }
  if (enterprise) {
    known['basic.name'] = { answer: enterprise.name, source: 'register', asOf, byName: '' };
    if (enterprise.uscc !== null) known['basic.uscc'] = { answer: enterprise.uscc, source: 'register', asOf, byName: '' };
  }
  return known;
};

interface Recorded {
  visit: Pick<VisitRecord, 'id' | 'enterprise_id'>;
  definition: Questionnaire;
  /** With phone numbers in plain. */
  answers: Answers;
  asOf: string;
  seenSections: readonly string[];
}

/** The people whom the visit names; a masked number says nothing of the number. */
const peopleOf = (r: Recorded) =>
  Object.entries(contactRows).flatMap(([row, kind]) => {
    const answer = r.answers[row];
    const person = typeof answer === 'string' ? { name: answer } : asPerson(answer);
    if (!person || person.name.trim() === '' || person.name === '无') return [];
    const phone = person.phone !== undefined && !isMasked(person.phone) ? person.phone : undefined;
    return [{ kind, name: person.name, ...(person.post ? { post: person.post } : {}), phone }];
  });

/** The values that the visit found. Phone numbers go to the people only. */
const valuesOf = (r: Recorded) =>
  factQuestions(r.definition).flatMap(({ question, section }) => {
    const answer = r.answers[question.id];
    if (answer === undefined) return [];
    const seen = r.seenSections.includes(section);
    return [
      {
        field: question.id,
        value: mapPhones(question, answer, () => ''),
        source: seen ? ('seenOnSite' as const) : ('selfReported' as const),
        asOf: r.asOf,
        evidence: `走访记录 ${r.visit.id}`,
      },
    ];
  });

/** Records the values that the visit found in the enterprise's file. */
export const recordValues = (ctx: Context<VisitsDb>, r: Recorded): Promise<void> =>
  enterprises(ctx).recordFindings(r.visit.enterprise_id, valuesOf(r));

/** Records what the visit found, values and people, so that nobody asks it again (4.3-a). */
export const recordAnswers = (ctx: Context<VisitsDb>, r: Recorded): Promise<void> =>
  enterprises(ctx).recordFindings(r.visit.enterprise_id, valuesOf(r), peopleOf(r));
