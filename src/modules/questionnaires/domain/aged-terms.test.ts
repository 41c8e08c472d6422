import { describe, expect, it } from 'vitest';
import { agedTerms } from './aged-terms.data.ts';
import { withAgedTerms } from './aged-terms.ts';
import { setQuestion } from './edit-questionnaire.ts';
import { placesOf, questionOf } from './form-parts.ts';
import { supplementSheet } from './supplement.data.ts';
import { tableA1 } from './table-a1.data.ts';

describe('[A.1-a] wordings that have aged', () => {
  it('keep the official words and say the current ones with source and confidence', () => {
    const row = questionOf(withAgedTerms(tableA1), 'systemCerts.occupationalHealth');
    expect(row?.label.zh).toContain('OHSAS18000');
    expect(row?.hint?.zh).toBe('现行为 ISO 45001 / GB/T 45001—2020；OHSAS 18001 已废止，2021 年过渡期结束（GB/T 45001—2020，待核实）');
    expect(row?.aged?.confidence).toBe('toVerify');
  });
  it('name rows that exist; other rows and other sheets stay as they are', () => {
    for (const id of Object.keys(agedTerms)) expect(questionOf(tableA1, id), id).toBeDefined();
    const touched = placesOf(withAgedTerms(tableA1)).filter(p => p.question.aged);
    expect(touched).toHaveLength(Object.keys(agedTerms).length);
    expect(withAgedTerms(supplementSheet)).toBe(supplementSheet);
  });
  it('leave a manager’s own hint standing before them', () => {
    const own = setQuestion(tableA1, 'systemCerts.environment', { hint: { zh: '请写证书上的版本', en: 'As on the certificate' } });
    expect(questionOf(withAgedTerms(own), 'systemCerts.environment')?.hint?.zh).toMatch(/^请写证书上的版本。现行为 ISO 14001/);
  });
  it('change no word that is printed', () => {
    const printed = (form: typeof tableA1) => placesOf(form).map(p => [p.question.id, p.question.label, p.category]);
    expect(printed(withAgedTerms(tableA1))).toEqual(printed(tableA1));
  });
});
