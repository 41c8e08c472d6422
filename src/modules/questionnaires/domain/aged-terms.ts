import type { Aged, Both, Questionnaire } from '../contract/questionnaire.ts';
import { agedTerms, supersededHints } from './aged-terms.data.ts';

const unproven: Both = { zh: '，待核实', en: ', to be verified' };

/** 现行说法 with its source and how sure it is, as one sentence for the screen. */
export const agedLine = (aged: Aged): Both => ({
  zh: `${aged.line.zh}（${aged.source.zh}${aged.confidence === 'toVerify' ? unproven.zh : ''}）`,
  en: `${aged.line.en} (${aged.source.en}${aged.confidence === 'toVerify' ? unproven.en : ''})`,
});

const hintWith = (hint: Both | undefined, line: Both): Both =>
  hint === undefined || supersededHints.has(hint.zh) ? line : { zh: `${hint.zh}。${line.zh}`, en: `${hint.en}. ${line.en}` };

/**
 * Lays the current terms on a definition of Table A.1 as it is read: they come behind the hint on the screen, or in place of an older one. The stored
 * version, and the paper, stay as they are.
 */
export const withAgedTerms = (form: Questionnaire): Questionnaire =>
  form.key !== 'table-a1'
    ? form
    : {
        ...form,
        sections: form.sections.map(section => ({
          ...section,
          groups: section.groups.map(group => ({
            ...group,
            questions: group.questions.map(q => {
              const aged = agedTerms[q.id];
              return aged ? { ...q, hint: hintWith(q.hint, agedLine(aged)), aged } : q;
            }),
          })),
        })),
      };
