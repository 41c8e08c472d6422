import type { Both, Group, Question, Questionnaire, Section } from '../contract/questionnaire.ts';

/** What the editor does to a definition. Each gives a new definition; parts that did not change stay the same objects. */

const mapSections = (form: Questionnaire, change: (section: Section) => Section): Questionnaire => ({
  ...form,
  sections: form.sections.map(change),
});

const mapGroups = (form: Questionnaire, change: (group: Group, section: Section, at: number) => Group): Questionnaire =>
  mapSections(form, section => ({ ...section, groups: section.groups.map((group, at) => change(group, section, at)) }));

export const setTitle = (form: Questionnaire, title: Both): Questionnaire => ({ ...form, title });

export const setSection = (form: Questionnaire, id: string, part: Partial<Pick<Section, 'title' | 'layout'>>): Questionnaire =>
  mapSections(form, s => (s.id === id ? { ...s, ...part } : s));

export const setCategory = (form: Questionnaire, sectionId: string, at: number, category: Both): Questionnaire =>
  mapGroups(form, (g, s, i) => (s.id === sectionId && i === at ? { ...g, category } : g));

/** Parts with `undefined` are taken out. */
export const setQuestion = (form: Questionnaire, id: string, part: { [K in keyof Question]?: Question[K] | undefined }): Questionnaire =>
  mapGroups(form, g =>
    g.questions.some(q => q.id === id)
      ? {
          ...g,
          questions: g.questions.map(q =>
            q.id === id ? (Object.fromEntries(Object.entries({ ...q, ...part }).filter(([, v]) => v !== undefined)) as Question) : q,
          ),
        }
      : g,
  );

/** Another id for a question; conditions follow it. */
export const renameQuestion = (form: Questionnaire, id: string, to: string): Questionnaire =>
  mapGroups(form, g => ({
    ...g,
    questions: g.questions.map(q => ({
      ...q,
      id: q.id === id ? to : q.id,
      ...(q.showIf?.question === id ? { showIf: { ...q.showIf, question: to } } : {}),
    })),
  }));

export const addQuestion = (form: Questionnaire, sectionId: string, at: number, question: Question): Questionnaire =>
  mapGroups(form, (g, s, i) => (s.id === sectionId && i === at ? { ...g, questions: [...g.questions, question] } : g));

export const removeQuestion = (form: Questionnaire, id: string): Questionnaire =>
  mapGroups(form, g => (g.questions.some(q => q.id === id) ? { ...g, questions: g.questions.filter(q => q.id !== id) } : g));

export const addSection = (form: Questionnaire, section: Section): Questionnaire => ({ ...form, sections: [...form.sections, section] });

export const removeSection = (form: Questionnaire, id: string): Questionnaire => ({
  ...form,
  sections: form.sections.filter(s => s.id !== id),
});

const swapped = <T>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
};

/** Moves an entry of a list up (-1) or down (1); at the end of the list it stays. */
export const moveIn = <T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] =>
  at + step < 0 || at + step >= list.length ? list : swapped(list, at, at + step);

export const moveSection = (form: Questionnaire, id: string, step: -1 | 1): Questionnaire => ({
  ...form,
  sections: [
    ...moveIn(
      form.sections,
      form.sections.findIndex(s => s.id === id),
      step,
    ),
  ],
});

/** Moves a question up or down; at the edge of its group it goes into the next one, also of the next section. */
export const moveQuestion = (form: Questionnaire, id: string, step: -1 | 1): Questionnaire => {
  const groups = form.sections.flatMap(s => s.groups);
  const from = groups.findIndex(g => g.questions.some(q => q.id === id));
  const group = groups[from];
  const at = group?.questions.findIndex(q => q.id === id) ?? -1;
  const question = group?.questions[at];
  if (!group || !question) return form;
  const inside = at + step >= 0 && at + step < group.questions.length;
  if (!inside && groups[from + step] === undefined) return form;
  let seen = -1;
  return mapGroups(form, g => {
    seen += 1;
    if (seen === from) return { ...g, questions: inside ? [...moveIn(g.questions, at, step)] : g.questions.filter(q => q.id !== id) };
    if (inside || seen !== from + step) return g;
    return { ...g, questions: step > 0 ? [question, ...g.questions] : [...g.questions, question] };
  });
};

/** An id that nobody has: `training.q1`, `training.q2` … */
export const freeId = (head: string, taken: ReadonlySet<string>): string => {
  let n = 1;
  while (taken.has(`${head}${n}`)) n += 1;
  return `${head}${n}`;
};
