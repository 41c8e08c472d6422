import type { Questionnaire, Section } from '#modules/questionnaires/contract/questionnaire.ts';

/** What belongs to the visit and not to the questionnaire: 受访人员. Never printed inside Table A.1. */
const visitPart: Section = {
  id: 'visit',
  title: { zh: '受访人员', en: 'People met' },
  layout: 'plain',
  groups: [
    {
      questions: [
        {
          id: 'visit.met',
          type: 'rows',
          label: { zh: '受访人员', en: 'People met' },
          max: 12,
          columns: [
            { id: 'name', type: 'text', label: { zh: '姓名', en: 'Name' }, required: true, max: 40 },
            { id: 'post', type: 'text', label: { zh: '职务', en: 'Post' }, max: 40 },
            { id: 'phone', type: 'phone', label: { zh: '电话', en: 'Phone' } },
          ],
        },
      ],
    },
  ],
};

const made = new WeakMap<Questionnaire, Questionnaire>();

/** The questionnaire with 补充页 and the visit's own questions behind it: one engine for all. */
export const withVisitPart = (form: Questionnaire): Questionnaire => {
  const known = made.get(form);
  if (known) return known;
  const whole = { ...form, sections: [...form.sections, ...(form.supplement ?? []), visitPart] };
  made.set(form, whole);
  return whole;
};
