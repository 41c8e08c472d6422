import type { Both, Questionnaire } from '../contract/questionnaire.ts';
import type { LintFault } from '../contract/questionnaire-draft.ts';
import type { PlacedQuestion } from './form-parts.ts';
import { optionsOf } from './form-parts.ts';
import { lintFault } from './lint-fault.ts';

/** Longest texts, in characters, Chinese and English: what a phone screen and a table cell take. */
const longest = { title: [40, 100], label: [120, 240], hint: [200, 400], option: [40, 80] } as const;

type Where = Partial<LintFault>;

const lintText = (text: Both, kind: keyof typeof longest, where: Where): LintFault[] => {
  const faults: LintFault[] = [];
  const params = { label: text.zh || text.en || where.question || where.section || '', ...where.params };
  if (text.zh.trim() === '') faults.push(lintFault('missingChinese', { ...where, params }));
  if (text.en.trim() === '') faults.push(lintFault('missingEnglish', { ...where, params }));
  const [zh, en] = longest[kind];
  if ([...text.zh].length > zh || [...text.en].length > en) faults.push(lintFault('tooLong', { ...where, params: { ...params, zh, en } }));
  return faults;
};

/** Labels that stand twice in one section: nobody could tell the rows apart. */
const lintTwins = (draft: Questionnaire): LintFault[] =>
  draft.sections.flatMap(section => {
    const seen = new Set<string>();
    return section.groups
      .flatMap(g => g.questions)
      .filter(q => {
        const twin = seen.has(q.label.zh.trim());
        seen.add(q.label.zh.trim());
        return twin && q.label.zh.trim() !== '';
      })
      .map(q => lintFault('labelTwice', { question: q.id, section: section.id, params: { label: q.label.zh } }));
  });

/** Both languages, lengths, twins. */
export const lintTexts = (draft: Questionnaire, places: readonly PlacedQuestion[]): LintFault[] => [
  ...lintText(draft.title, 'title', {}),
  ...draft.sections.flatMap(s => [
    ...lintText(s.title, 'title', { section: s.id }),
    ...s.groups.flatMap(g => (g.category ? lintText(g.category, 'title', { section: s.id }) : [])),
  ]),
  ...places.flatMap(({ question: q }) => [
    ...lintText(q.label, 'label', { question: q.id }),
    ...(q.hint ? lintText(q.hint, 'hint', { question: q.id, params: { label: q.label.zh } }) : []),
    ...(q.unit ? lintText(q.unit, 'option', { question: q.id, params: { label: q.label.zh } }) : []),
    ...(q.columns ?? []).flatMap(c => lintText(c.label, 'option', { question: q.id, column: c.id })),
    ...optionsOf(q).flatMap(o => lintText(o.label, 'option', { question: q.id, column: o.column || null })),
  ]),
  ...lintTwins(draft),
];
