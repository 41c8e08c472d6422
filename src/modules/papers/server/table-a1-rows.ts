import type { Answers, Group, Question, Questionnaire, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import type { GridCell } from '#platform/server/documents/official.ts';
import { paperText, textOnPaper } from '../domain/paper-text.ts';

/** The five columns of the printed table: 类型 · 项目 · 是 · 否 · 备注, as shares of the width. */
export const printedShares = [2.6, 5.6, 1, 1, 4.6] as const;

const label = (text: string, more: Partial<GridCell> = {}): GridCell => ({ text, align: 'center', ...more });

const given = (answers: Answers, question: Question): { yes: string; no: string; remark: string } => {
  const answer = answers[question.id];
  if (typeof answer !== 'object' || Array.isArray(answer) || !('answer' in answer)) return { yes: '', no: '', remark: '' };
  return { yes: answer.answer === 'yes' ? '√' : '', no: answer.answer === 'no' ? '√' : '', remark: textOnPaper(answer.remark ?? '') };
};

const wide = (question: Question, answers: Answers): GridCell[] => [
  label(question.label.zh, { columns: 2 }),
  { text: paperText(question, answers[question.id]), columns: 3 },
];

const categoryRows = (group: Group, answers: Answers): GridCell[][] =>
  group.questions.map((question, at) => [
    ...(at === 0 && group.category ? [label(group.category.zh, { rows: group.questions.length })] : []),
    { text: question.label.zh },
    { text: paperText(question, answers[question.id]), columns: 3 },
  ]);

const yesNoRows = (group: Group, answers: Answers): GridCell[][] =>
  group.questions.map((question, at) => {
    if (question.type !== 'yesNoRemark') return wide(question, answers);
    const { yes, no, remark } = given(answers, question);
    return [
      ...(at === 0 && group.category ? [label(group.category.zh, { rows: group.questions.length })] : []),
      { text: question.label.zh },
      label(yes),
      label(no),
      { text: remark },
    ];
  });

const sectionRows = (section: Section, answers: Answers): GridCell[][] => {
  if (section.layout === 'plain') return section.groups.flatMap(g => g.questions.map(q => wide(q, answers)));
  if (section.layout === 'category') return section.groups.flatMap(g => categoryRows(g, answers));
  const content = section.id === 'declaration' ? '申报项目' : '培训内容';
  return [
    [label(section.title.zh, { columns: 5, bold: true })],
    ['类型', content, '是', '否', '备注'].map(text => label(text, { bold: true })),
    ...section.groups.flatMap(g => yesNoRows(g, answers)),
  ];
};

/** The printed table as a grid of five columns with its merged cells: one source for the PDF and the .docx. Hints stay on the screen. */
export const tableA1Rows = (form: Questionnaire, answers: Answers): GridCell[][] => form.sections.flatMap(s => sectionRows(s, answers));

/** The caption of the printed table. */
export const tableCaption = (form: Questionnaire): string => `表 A.1 ${form.title.zh}`;
