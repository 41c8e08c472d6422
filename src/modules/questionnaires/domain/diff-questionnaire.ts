import type { Both, Question, Questionnaire } from '../contract/questionnaire.ts';
import { type PlacedQuestion, placesOf, questionOf } from './form-parts.ts';

/** One thing that is other in the newer version. */
export interface FormChange {
  kind: 'added' | 'removed' | 'moved' | 'changed';
  /** What changed of it. */
  part: 'question' | 'title' | 'label' | 'hint' | 'required' | 'max' | 'type' | 'unit' | 'columns' | 'options' | 'condition';
  /** Question id, or section id for titles. */
  id: string;
  label: string;
  before: string;
  after: string;
}

const both = (text: Both | undefined): string => (text ? [text.zh, text.en].filter(s => s !== '').join(' / ') : '');
/** `label|is|value`: the page says it in words. */
const condition = (q: Question, form: Questionnaire): string => {
  const on = q.showIf;
  return on ? [questionOf(form, on.question)?.label.zh ?? on.question, on.is, on.value ?? ''].join('|') : '';
};
const columns = (q: Question): string =>
  (q.columns ?? [])
    .map(c => {
      const marks = [c.required ? '*' : '', c.max ?? '', c.unit?.zh ?? '', (c.options ?? []).map(o => o.label.zh).join('/')];
      return `${c.label.zh} / ${c.label.en}${marks.join('')}`;
    })
    .join('，');
const options = (q: Question): string => (q.options ?? []).map(o => both(o.label)).join('，');

const parts = {
  label: q => both(q.label),
  hint: q => both(q.hint),
  type: q => q.type,
  required: q => (q.required ? '是' : ''),
  max: q => String(q.max ?? ''),
  unit: q => both(q.unit),
  columns,
  options,
  condition,
} satisfies Partial<Record<FormChange['part'], (q: Question, form: Questionnaire) => string>>;

const changesOf = (now: Question, before: Question, forms: { now: Questionnaire; before: Questionnaire }): FormChange[] =>
  (Object.keys(parts) as (keyof typeof parts)[]).flatMap(part => {
    const [was, is] = [parts[part](before, forms.before), parts[part](now, forms.now)];
    return was === is ? [] : [{ kind: 'changed', part, id: now.id, label: now.label.zh, before: was, after: is }];
  });

/** Ids that stand in another order or section than before, those only that did not merely slide along. */
const movedIds = (now: readonly PlacedQuestion[], before: readonly PlacedQuestion[]): Set<string> => {
  const here = new Set(now.map(p => p.question.id));
  const was = before.filter(p => here.has(p.question.id)).map(p => p.question.id);
  const known = new Set(was);
  const is = now.filter(p => known.has(p.question.id)).map(p => p.question.id);
  const moved = new Set<string>();
  // Whoever must be taken out so that both orders agree has moved: greedy, the farther one first.
  let [left, right] = [was, is];
  while (left.join() !== right.join()) {
    const far = left.map((id, at) => ({ id, by: Math.abs(at - right.indexOf(id)) })).sort((a, b) => b.by - a.by)[0];
    if (!far) break;
    moved.add(far.id);
    left = left.filter(id => id !== far.id);
    right = right.filter(id => id !== far.id);
  }
  const sectionBefore = new Map(before.map(p => [p.question.id, p.section.id]));
  for (const p of now) {
    const section = sectionBefore.get(p.question.id);
    if (section !== undefined && section !== p.section.id) moved.add(p.question.id);
  }
  return moved;
};

/** What a newer definition changes against an older one, in the newer one's order; what went comes last. */
export const diffQuestionnaire = (now: Questionnaire, before: Questionnaire): FormChange[] => {
  const [places, old] = [placesOf(now), placesOf(before)];
  const oldById = new Map(old.map(p => [p.question.id, p]));
  const moved = movedIds(places, old);
  const titles = [
    { id: now.key, is: now.title, was: before.title },
    ...now.sections.map(s => ({ id: s.id, is: s.title, was: before.sections.find(b => b.id === s.id)?.title })),
  ];
  return [
    ...titles
      .filter(t => t.was !== undefined && both(t.was) !== both(t.is))
      .map((t): FormChange => ({ kind: 'changed', part: 'title', id: t.id, label: t.is.zh, before: both(t.was), after: both(t.is) })),
    ...places.flatMap((p): FormChange[] => {
      const was = oldById.get(p.question.id);
      const place = { part: 'question' as const, id: p.question.id, label: p.question.label.zh };
      if (!was) return [{ ...place, kind: 'added', before: '', after: p.section.title.zh }];
      const step: FormChange[] = moved.has(p.question.id)
        ? [{ ...place, kind: 'moved', before: `${was.section.title.zh} ${was.at + 1}`, after: `${p.section.title.zh} ${p.at + 1}` }]
        : [];
      return [...step, ...changesOf(p.question, was.question, { now, before })];
    }),
    ...old
      .filter(p => !places.some(q => q.question.id === p.question.id))
      .map(
        (p): FormChange => ({
          kind: 'removed',
          part: 'question',
          id: p.question.id,
          label: p.question.label.zh,
          before: p.section.title.zh,
          after: '',
        }),
      ),
  ];
};
