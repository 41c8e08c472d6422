import type { Question, Questionnaire } from '../contract/questionnaire.ts';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import { columnOf, optionKey, optionsOf, type PlacedQuestion, placesOf, questionOf } from './form-parts.ts';
import { lintConditions } from './lint-conditions.ts';
import { lintFault } from './lint-fault.ts';
import { likeness } from './lint-likeness.ts';
import { lintLock } from './lint-lock.ts';
import { lintTexts } from './lint-texts.ts';

/** What the old answers hold, as far as the draft touches it. */
export interface Held {
  /** By `optionKey`: how many old answers hold the option. */
  options: Readonly<Record<string, number>>;
  /** By question id: in how many old records it is empty. */
  empty: Readonly<Record<string, number>>;
}

export interface LintInput {
  draft: Questionnaire;
  /** Versions published so far, oldest first; the last one is the one before. */
  earlier: readonly Questionnaire[];
  held: Held;
  /** The standard's own table, whose wording and order are locked. */
  locked: Questionnaire | undefined;
}

const atQuestion = (q: Question, more: Partial<LintFault> = {}): Partial<LintFault> => ({
  question: q.id,
  ...more,
  params: { label: q.label.zh, ...more.params },
});

/** The last version in which a question stood. */
const lastOf = (earlier: readonly Questionnaire[], id: string): Question | undefined => {
  for (const form of [...earlier].reverse()) {
    const found = questionOf(form, id);
    if (found) return found;
  }
  return undefined;
};

const sameUnit = (a: Question, b: Question): boolean => (a.unit?.zh ?? '') === (b.unit?.zh ?? '') && a.raises === b.raises;

/** Less alike than this is another question. */
const sameThing = 0.5;

/** What an id of an earlier version may not become. */
const lintIdentity = (q: Question, before: Question, inPrevious: boolean): LintFault[] => {
  if (q.type !== before.type) return [lintFault('typeChanged', atQuestion(q, { params: { before: before.type, now: q.type } }))];
  const faults: LintFault[] = [];
  const alike = likeness(q.label.zh, before.label.zh);
  if (!inPrevious && q.label.zh !== before.label.zh)
    faults.push(lintFault('idReused', atQuestion(q, { params: { before: before.label.zh } })));
  else if (alike < sameThing || !sameUnit(q, before))
    faults.push(lintFault('meaningChanged', atQuestion(q, { params: { before: before.label.zh } })));
  else if (q.label.zh !== before.label.zh)
    faults.push(lintFault('reworded', atQuestion(q, { level: 'warning', params: { before: before.label.zh } })));
  for (const c of q.columns ?? []) {
    const was = columnOf(before, c.id);
    if (was && was.type !== c.type)
      faults.push(lintFault('typeChanged', atQuestion(q, { column: c.id, params: { label: c.label.zh, before: was.type, now: c.type } })));
  }
  return faults;
};

/** What old answers would not fit any more. */
const lintHeld = (q: Question, before: Question, held: Held): LintFault[] => {
  const faults: LintFault[] = [];
  const now = new Set(optionsOf(q).map(o => optionKey(q.id, o.column, o.value)));
  for (const o of optionsOf(before)) {
    const key = optionKey(q.id, o.column, o.value);
    const n = held.options[key] ?? 0;
    if (!now.has(key) && n > 0)
      faults.push(lintFault('optionHeld', atQuestion(q, { column: o.column || null, params: { option: o.label.zh, n } })));
  }
  if (q.required && !before.required && (held.empty[q.id] ?? 0) > 0)
    faults.push(lintFault('requiredAdded', atQuestion(q, { level: 'warning', params: { n: held.empty[q.id] } })));
  if (q.max !== undefined && before.max !== undefined && q.max < before.max)
    faults.push(lintFault('maxLowered', atQuestion(q, { level: 'warning', params: { before: before.max, now: q.max } })));
  for (const c of before.columns ?? [])
    if (!columnOf(q, c.id)) faults.push(lintFault('columnRemoved', atQuestion(q, { level: 'warning', params: { column: c.label.zh } })));
  return faults;
};

const idPattern = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/;

const lintShape = (places: readonly PlacedQuestion[]): LintFault[] => {
  const seen = new Set<string>();
  return places.flatMap(({ question: q }) => {
    const faults: LintFault[] = [];
    if (seen.has(q.id)) faults.push(lintFault('idTwice', atQuestion(q)));
    seen.add(q.id);
    if (!idPattern.test(q.id)) faults.push(lintFault('idShape', atQuestion(q)));
    if (q.type === 'choice' && (q.options ?? []).length < 2) faults.push(lintFault('noOptions', atQuestion(q)));
    if (q.type === 'rows' && (q.columns ?? []).length === 0) faults.push(lintFault('noColumns', atQuestion(q)));
    for (const c of q.columns ?? []) {
      if (c.type === 'choice' && (c.options ?? []).length < 2)
        faults.push(lintFault('noOptions', atQuestion(q, { column: c.id, params: { label: c.label.zh } })));
    }
    const columns = (q.columns ?? []).map(c => c.id);
    const options = optionsOf(q).map(o => `${o.column}|${o.value}`);
    if (new Set(columns).size < columns.length || new Set(options).size < options.length) faults.push(lintFault('idTwice', atQuestion(q)));
    return faults;
  });
};

const lintSections = (draft: Questionnaire): LintFault[] => {
  const ids = draft.sections.map(s => s.id);
  return [
    ...draft.sections
      .filter(s => s.groups.every(g => g.questions.length === 0))
      .map(s => lintFault('emptySection', { section: s.id, params: { label: s.title.zh } })),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => lintFault('idTwice', { section: id, params: { label: id } })),
  ];
};

/**
 * Looks whether a draft may become the next version: errors refuse, warnings tell. Ids are for ever, since answers, demands and
 * totals hang on them.
 * @returns faults in print order; each code is a sentence that says what to do
 */
export const lintQuestionnaire = ({ draft, earlier, held, locked }: LintInput): LintFault[] => {
  const places = placesOf(draft);
  const previous = earlier.at(-1);
  const gone = previous ? placesOf(previous).filter(p => !places.some(q => q.question.id === p.question.id)) : [];
  return [
    ...lintSections(draft),
    ...lintShape(places),
    ...lintTexts(draft, places),
    ...lintConditions(places),
    ...places.flatMap(({ question: q }) => {
      const before = lastOf(earlier, q.id);
      if (!before) return [];
      return [...lintIdentity(q, before, previous !== undefined && questionOf(previous, q.id) !== undefined), ...lintHeld(q, before, held)];
    }),
    ...gone.map(p => lintFault('questionRemoved', { level: 'warning', question: p.question.id, params: { label: p.question.label.zh } })),
    ...(locked ? lintLock(draft, locked) : []),
  ];
};

/** What must be asked of the old answers before the draft can be judged: options that go, questions that become required. */
export const heldToAsk = (draft: Questionnaire, earlier: readonly Questionnaire[]): { options: string[]; empty: string[] } => {
  const asked = { options: [] as string[], empty: [] as string[] };
  for (const { question: q } of placesOf(draft)) {
    const before = lastOf(earlier, q.id);
    if (!before) continue;
    const now = new Set(optionsOf(q).map(o => optionKey(q.id, o.column, o.value)));
    asked.options.push(
      ...optionsOf(before)
        .map(o => optionKey(q.id, o.column, o.value))
        .filter(key => !now.has(key)),
    );
    if (q.required && !before.required) asked.empty.push(q.id);
  }
  return asked;
};
