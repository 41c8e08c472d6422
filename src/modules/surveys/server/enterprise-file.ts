import { enterprises } from '#modules/enterprises/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { Answer, Answers, Person, Questionnaire } from '../contract/questionnaire.ts';
import type { KnownValue } from '../contract/visit.ts';
import { checkAnswer } from '../domain/check-answers.ts';
import { isMasked, mapPhones } from '../domain/phones.ts';
import { indexOf } from '../domain/questionnaire.ts';
import type { SurveysDb } from './db.ts';
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

/** Wishes (培训需求, 意向申报, 难点) are asked anew each time; everything else is asked once. */
const factQuestions = (form: Questionnaire) =>
  form.sections
    .filter(s => s.layout !== 'yesNo' && s.id !== 'visit')
    .flatMap(s => s.groups.flatMap(g => g.questions))
    .filter(q => !q.raises);

const asPerson = (answer: Answer | undefined): Person | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer ? answer : undefined;

/** What the platform knows of an enterprise, by question: each value with its source and day. Numbers are masked. */
export const knownOf = async (ctx: Context<SurveysDb>, enterpriseId: string, form: Questionnaire): Promise<Record<string, KnownValue>> => {
  const file = enterprises(ctx);
  const [enterprise, facts, contacts] = [
    await file.byId(enterpriseId),
    await file.factsOf(enterpriseId),
    await file.contactsOf(enterpriseId),
  ];
  const known: Record<string, KnownValue> = {};
  const { byId } = indexOf(form);
  const asOf = enterprise?.updated_at.toISOString().slice(0, 10) ?? '';
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
    known[f.field] = { answer: phone ? { ...(value as Person), phone } : value, source: f.source, asOf: f.asOf, byName: f.byName };
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

/** Puts people right in the enterprise's file, those only that the visit says otherwise. */
const recordPeople = async (ctx: Context<SurveysDb>, r: Recorded): Promise<void> => {
  const file = enterprises(ctx);
  const contacts = await file.contactsOf(r.visit.enterprise_id);
  const wishes = Object.entries(contactRows).flatMap(([row, kind]) => {
    const answer = r.answers[row];
    const person = typeof answer === 'string' ? { name: answer } : asPerson(answer);
    if (!person || person.name.trim() === '' || person.name === '无') return [];
    const phone = person.phone !== undefined && !isMasked(person.phone) ? person.phone : undefined;
    const known = contacts.find(c => c.kind === kind && c.name === person.name);
    if (known && phone === undefined && (person.post === undefined || person.post === known.post)) return [];
    return [{ kind, name: person.name, ...(person.post ? { post: person.post } : {}), phone }];
  });
  // One of each kind: they do not touch one another.
  await Promise.all(wishes.map(wish => file.upsertContact(r.visit.enterprise_id, wish)));
};

/** Records the values that the visit found in the enterprise's file. Phone numbers go to the people only. */
export const recordValues = async (ctx: Context<SurveysDb>, r: Recorded): Promise<void> => {
  const sectionOf = new Map(r.definition.sections.flatMap(s => s.groups.flatMap(g => g.questions.map(q => [q.id, s.id] as const))));
  const drafts = factQuestions(r.definition).flatMap(question => {
    const answer = r.answers[question.id];
    if (answer === undefined || registerRows.has(question.id)) return [];
    const seen = r.seenSections.includes(sectionOf.get(question.id) ?? '');
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
  await enterprises(ctx).recordFacts(r.visit.enterprise_id, drafts);
};

/** Records what the visit found, values and people, so that nobody asks it again (4.3-a). */
export const recordAnswers = async (ctx: Context<SurveysDb>, r: Recorded): Promise<void> => {
  await Promise.all([recordValues(ctx, r), recordPeople(ctx, r)]);
};
