import { describe, expect, it } from 'vitest';
import type { Question } from '../contract/questionnaire.ts';
import { diffQuestionnaire } from './diff-questionnaire.ts';
import { tableA1 } from './table-a1.data.ts';

const changed = (change: (questions: Question[]) => void) => {
  const now = structuredClone(tableA1);
  change(now.sections[0]?.groups[0]?.questions ?? []);
  return diffQuestionnaire(now, tableA1).map(c => `${c.kind} ${c.part} ${c.id}`);
};

describe('[A.1-a] what a version changes', () => {
  it('nothing against itself', () => expect(diffQuestionnaire(tableA1, tableA1)).toEqual([]));
  it('added and removed rows', () => {
    expect(
      changed(list => {
        list.splice(5, 1);
        list.push({ id: 'basic.site', type: 'text', label: { zh: '官网', en: 'Site' } });
      }),
    ).toEqual(['added question basic.site', 'removed question basic.liaisonGroup']);
  });
  it('one row that moved, not all that it passed', () => {
    expect(changed(list => list.unshift(...list.splice(6, 1)))).toEqual(['moved question basic.products']);
  });
  it('each part by itself, with both values', () => {
    const now = structuredClone(tableA1);
    const row = now.sections[0]?.groups[0]?.questions[0] as Question;
    row.hint = { zh: '照营业执照', en: 'As on the licence' };
    row.max = 90;
    expect(diffQuestionnaire(now, tableA1)).toEqual([
      { kind: 'changed', part: 'hint', id: 'basic.name', label: '企业名称', before: '', after: '照营业执照 / As on the licence' },
      { kind: 'changed', part: 'max', id: 'basic.name', label: '企业名称', before: '200', after: '90' },
    ]);
  });
});
