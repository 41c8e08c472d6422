import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { raisedBy } from '#modules/visits/domain/demands-from-answers.ts';
import type { Row } from '../contract/questionnaire.ts';
import { checkAnswers } from './check-answers.ts';
import { supplementSheet } from './supplement.data.ts';

const patents = (number: string) =>
  checkAnswers(supplementSheet, { 'supplement.patents': [{ number, name: '电机', type: 'invention' }] }, { final: true }).faults.map(
    f => `${f.level} ${f.code}`,
  );
const marks = (number: string) =>
  checkAnswers(supplementSheet, { 'supplement.trademarks': [{ number, name: '运河' }] }, { final: true }).faults.map(f => f.code);

describe('[6.3-a] 补充页', () => {
  it('lies in the migration as the definition says', () => {
    const sql = readFileSync(new URL('../migrations/20261123T0020-questionnaire-drafts.sql', import.meta.url), 'utf8');
    expect(JSON.parse(sql.split('$definition$')[1] ?? '')).toEqual(supplementSheet);
  });

  it.each(['201710601862.3', 'ZL 2013 1 0699744.2', 'CN97101765.4', '95115608.X', '202610100004.X', '2024101234560'])(
    'patent %s is right',
    n => expect(patents(n)).toEqual([]),
  );
  it.each(['201710601862.4', '201740601862.3', '12345', '9511560.8'])('patent %s is doubtful: told, never refused', n =>
    expect(patents(n)).toEqual(['warning questionnaires.fault.patentNumber']),
  );
  it.each(['12345678', 'G1234567A', '1234567a'])('trademark %s is right', n => expect(marks(n)).toEqual([]));
  it.each(['123456789', 'TM-1', '第1号'])('trademark %s is doubtful', n =>
    expect(marks(n)).toEqual(['questionnaires.fault.trademarkNumber']),
  );

  it('[A.1-b] each difficulty raises one demand under the key of its row', () => {
    const rows: Row[] = [
      { class: 'trademark', text: '商标被抢注', urgency: 'soon' },
      { class: 'quality', text: '客户投诉无处理规程' },
      { class: 'other' },
    ];
    expect(raisedBy(supplementSheet, { 'supplement.difficulties': rows })).toEqual([
      { rowKey: 'supplement.difficulties.1', kind: 'difficulty', text: '【商标】商标被抢注（希望尽快解决）' },
      { rowKey: 'supplement.difficulties.2', kind: 'difficulty', text: '【质量】客户投诉无处理规程' },
    ]);
  });
});
