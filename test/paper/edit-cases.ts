import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import * as word from './edit-docx.ts';
import { type EditedSheet, editXlsx } from './edit-xlsx.ts';
import { differences, readEdited, writers } from './trip.ts';

/* One filled Table A.1, what becomes of it when it is changed, and words for what was read. */

export const filling: Answers = {
  'basic.name': '杭州运河电机有限公司',
  'basic.legalRepresentative': '张伟',
  'basic.contact': { name: '沈犇', phone: '13905710003' },
  'basic.products': [{ name: '微型电机', share: 70, value: 3200 }],
  'productCerts.ccc': [{ number: '2021010001' }],
  'metrology.mandatoryInstruments': 12,
  'training.adoption': { answer: 'no' },
  'training.selfDeclaration': { answer: 'no', remark: '以后再说' },
  'training.provincialFamousBrand': { answer: 'yes' },
  'training.other': '商标续展讲座',
  'declaration.standardProject': { answer: 'no' },
  'declaration.patentAward': { answer: 'yes' },
};
export const ticked = Object.keys(filling).filter(q => /^(training|declaration)\.(?!other)/.test(q));

/** What is read from our own workbook, filled and then changed. */
export const xlsx = async (change: (sheet: EditedSheet) => void) =>
  readEdited(tableA1, await editXlsx(await writers.xlsx(tableA1, filling), change), 'a.xlsx');
/** The same for our own Word file. */
export const docx = async (change: (doc: word.EditedDocx) => void) =>
  readEdited(tableA1, await word.editDocx(await writers.docx(tableA1, filling), change), 'a.docx');

export type Edited = Awaited<ReturnType<typeof xlsx>>;
export const cellOf = (read: Edited, question: string) => read.cells.find(c => c.question === question);
export const doubts = (read: Edited) => Object.fromEntries(read.cells.flatMap(c => (c.doubt === null ? [] : [[c.question, c.doubt]])));
export const listed = (read: Edited) => read.unread.map(u => `${u.kind} ${u.text}`);
export const answers = (read: Edited): Answers =>
  Object.fromEntries(read.cells.flatMap(c => (c.answer === null ? [] : [[c.question, c.answer]])));

export const settled = (read: Edited) => ({
  doubts: doubts(read),
  listed: listed(read),
  missing: read.missing,
  differing: differences(filling, answers(read)),
});
export const untouched = { doubts: {}, listed: [], missing: [], differing: [] };
