import { describe, expect, it } from 'vitest';
import type { Question, Questionnaire } from '../contract/questionnaire.ts';
import type { LintCode } from '../contract/questionnaire-draft.ts';
import { addQuestion, moveQuestion, moveSection, removeQuestion, setCategory, setQuestion, setTitle } from './edit-questionnaire.ts';
import { type Held, lintQuestionnaire } from './lint-questionnaire.ts';
import { supplementSheet } from './supplement.data.ts';
import { tableA1 } from './table-a1.data.ts';

const both = (zh: string) => ({ zh, en: `${zh} en` });
const text = (id: string, zh: string, more: Partial<Question> = {}): Question => ({ id, type: 'text', label: both(zh), max: 100, ...more });
const option = (value: string) => ({ value, label: both(value) });
const form = (questions: Question[], version = 1): Questionnaire => ({
  key: 'own',
  version,
  title: both('自定表'),
  sections: [{ id: 'a', title: both('甲'), layout: 'plain', groups: [{ questions }] }],
});

const name = text('a.name', '主要产品名称');
const scale: Question = { id: 'a.scale', type: 'choice', label: both('企业规模'), options: [option('large'), option('small')] };
const wish: Question = { id: 'a.wish', type: 'yesNoRemark', label: both('是否需要培训'), raises: 'training' };
const list: Question = {
  id: 'a.list',
  type: 'rows',
  label: both('获奖情况'),
  max: 10,
  columns: [
    { id: 'name', type: 'text', label: both('名称') },
    { id: 'level', type: 'choice', label: both('级别'), options: [option('city'), option('state')] },
  ],
};
const base = form([name, scale, wish, list]);
const swap = (changed: Question): Questionnaire => form([name, scale, wish, list].map(q => (q.id === changed.id ? changed : q)));
const none: Held = { options: {}, empty: {} };

interface Case {
  what: string;
  draft: Questionnaire;
  earlier?: Questionnaire[];
  held?: Held;
  /** Codes found; a warning carries an asterisk. */
  finds: string[];
}

const column = (id: string, more: object) =>
  ({ ...list, columns: list.columns?.map(c => (c.id === id ? { ...c, ...more } : c)) }) as Question;
const shown = (question: string, is: 'answered' | 'yes' | 'equals', value?: string) => ({
  showIf: { question, is, ...(value === undefined ? {} : { value }) },
});

const cases: Case[] = [
  { what: 'nothing changed', draft: base, finds: [] },
  { what: 'a new row', draft: form([name, scale, wish, list, text('a.site', '官方网站')]), finds: [] },
  { what: 'another type under the same id', draft: swap({ ...name, type: 'number' }), finds: ['typeChanged'] },
  { what: 'another type of a column', draft: swap(column('name', { type: 'number' })), finds: ['typeChanged'] },
  { what: 'an id twice', draft: form([name, scale, wish, list, text('a.name', '另一个名称说法')]), finds: ['idTwice', 'meaningChanged'] },
  {
    what: 'an id of a removed row, used for another',
    draft: form([text('a.old', '注册资本'), name, scale, wish, list]),
    earlier: [form([text('a.old', '注册地址'), name, scale, wish, list]), base],
    finds: ['idReused'],
  },
  {
    what: 'a removed row that comes back with its words',
    draft: form([text('a.old', '注册地址'), name, scale, wish, list]),
    earlier: [form([text('a.old', '注册地址'), name, scale, wish, list]), base],
    finds: [],
  },
  { what: 'an id with a space', draft: form([name, scale, wish, list, text('a. x', '传真')]), finds: ['idShape'] },
  {
    what: 'a removed option that old answers hold',
    draft: swap({ ...scale, options: [option('large'), option('middle')] }),
    held: { options: { 'a.scale||small': 3 }, empty: {} },
    finds: ['optionHeld'],
  },
  { what: 'a removed option that nobody holds', draft: swap({ ...scale, options: [option('large'), option('middle')] }), finds: [] },
  {
    what: 'a removed option of a column that old answers hold',
    draft: swap(column('level', { options: [option('city'), option('world')] })),
    held: { options: { 'a.list|level|state': 1 }, empty: {} },
    finds: ['optionHeld'],
  },
  {
    what: 'required where old answers are empty',
    draft: swap({ ...name, required: true }),
    held: { options: {}, empty: { 'a.name': 2 } },
    finds: ['requiredAdded*'],
  },
  { what: 'required where all answered', draft: swap({ ...name, required: true }), finds: [] },
  { what: 'a lower limit', draft: swap({ ...name, max: 20 }), finds: ['maxLowered*'] },
  { what: 'a column taken out', draft: swap({ ...list, columns: list.columns?.slice(0, 1) }), finds: ['columnRemoved*'] },
  { what: 'a row taken out', draft: form([name, scale, wish]), finds: ['questionRemoved*'] },
  { what: 'a condition on nothing', draft: swap({ ...scale, ...shown('a.gone', 'answered') }), finds: ['conditionUnknown'] },
  { what: 'a condition on a later row', draft: swap({ ...name, ...shown('a.wish', 'yes') }), finds: ['conditionLater'] },
  { what: 'a condition on itself', draft: swap({ ...name, ...shown('a.name', 'answered') }), finds: ['conditionCycle'] },
  {
    what: 'two conditions in a circle',
    draft: form([{ ...name, ...shown('a.scale', 'answered') }, { ...scale, ...shown('a.name', 'answered') }, wish, list]),
    finds: ['conditionCycle', 'conditionCycle'],
  },
  { what: 'a condition on 是 of a text', draft: swap({ ...scale, ...shown('a.name', 'yes') }), finds: ['conditionValue'] },
  {
    what: 'a condition on an option that is not there',
    draft: swap({ ...wish, ...shown('a.scale', 'equals', 'huge') }),
    finds: ['conditionValue'],
  },
  { what: 'a condition that holds', draft: swap({ ...wish, ...shown('a.scale', 'equals', 'large') }), finds: [] },
  { what: 'no English', draft: swap({ ...name, label: { zh: name.label.zh, en: ' ' } }), finds: ['missingEnglish'] },
  { what: 'a hint without Chinese', draft: swap({ ...name, hint: { zh: '', en: 'x' } }), finds: ['missingChinese'] },
  { what: 'a label of 121 characters', draft: form([name, scale, wish, list, text('a.long', '很'.repeat(121))]), finds: ['tooLong'] },
  { what: 'rare characters count as one each', draft: form([name, scale, wish, list, text('a.rare', '𠮷'.repeat(120))]), finds: [] },
  { what: 'one label twice in a section', draft: form([name, scale, wish, list, text('a.twin', '企业规模')]), finds: ['labelTwice'] },
  { what: 'other words for the same', draft: swap({ ...name, label: both('主要产品的名称') }), finds: ['reworded*'] },
  { what: 'words for something else', draft: swap({ ...name, label: both('法定代表人') }), finds: ['meaningChanged'] },
  { what: 'another unit', draft: swap({ ...name, unit: both('万元') }), finds: ['meaningChanged'] },
  { what: 'another kind of demand', draft: swap({ ...wish, raises: 'declaration' }), finds: ['meaningChanged'] },
  {
    what: 'a choice of one',
    draft: form([name, scale, wish, list, { ...scale, id: 'a.one', label: both('唯一'), options: [option('x')] }]),
    finds: ['noOptions'],
  },
  {
    what: 'a list without columns',
    draft: form([name, scale, wish, list, { ...list, id: 'a.none', label: both('空表'), columns: [] }]),
    finds: ['noColumns'],
  },
  {
    what: 'an empty section',
    draft: { ...base, sections: [...base.sections, { id: 'b', title: both('乙'), layout: 'plain', groups: [{ questions: [] }] }] },
    finds: ['emptySection'],
  },
];

describe('[A.1-a] the linter of questionnaires', () => {
  it.each(cases)('$what', ({ draft, earlier = [base], held = none, finds }) => {
    const faults = lintQuestionnaire({ draft, earlier, held, locked: undefined });
    expect(faults.map(f => f.code + (f.level === 'warning' ? '*' : ''))).toEqual(finds);
  });

  it('every shipped questionnaire passes', () => {
    for (const shipped of [tableA1, supplementSheet])
      expect(lintQuestionnaire({ draft: shipped, earlier: [shipped], held: none, locked: shipped })).toEqual([]);
  });

  const first = (f: Questionnaire) => f.sections[0]?.id ?? '';
  const locked: [string, (f: Questionnaire) => Questionnaire, LintCode[]][] = [
    ['a title', f => setTitle(f, both('调查表')), ['lockedTitle']],
    ['a label', f => setQuestion(f, 'basic.legalRepresentative', { label: both('法定代表人') }), ['meaningChanged', 'lockedLabel']],
    ['an added row', f => addQuestion(f, first(f), 0, text('basic.fax', '传真')), ['lockedAdded']],
    ['a row taken out', f => removeQuestion(f, 'basic.liaisonGroup'), ['questionRemoved', 'lockedRemoved']],
    ['two rows in another order', f => moveQuestion(f, 'basic.products', -1), ['lockedOrder']],
    ['two sections in another order', f => moveSection(f, first(f), 1), ['lockedOrder']],
    ['another category', f => setCategory(f, 'standards', 0, both('卓越')), ['lockedOrder']],
    ['a hint', f => setQuestion(f, 'basic.name', { hint: both('照营业执照填') }), []],
    ['an English label', f => setQuestion(f, 'basic.name', { label: { zh: '企业名称', en: 'Company' } }), []],
  ];
  it.each(locked)('the standard’s wording is locked: %s', (_, change, finds) => {
    expect(lintQuestionnaire({ draft: change(tableA1), earlier: [tableA1], held: none, locked: tableA1 }).map(f => f.code)).toEqual(finds);
  });
});
