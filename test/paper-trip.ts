import type { Answers, Questionnaire } from '#modules/surveys/contract/questionnaire.ts';
import { sameAnswer } from '#modules/surveys/domain/merge-visit.ts';
import { readPaper } from '#modules/surveys/domain/paper-match.ts';
import { formMarks, tablePaper } from '#modules/surveys/server/pack-pages.ts';
import { paperDocx } from '#modules/surveys/server/paper-file.ts';
import { readUploaded } from '#modules/surveys/server/paper-rows.ts';
import { paperXlsx } from '#modules/surveys/server/paper-sheet.ts';

const at = new Date('2026-11-22T08:00:00Z');

const paperOf = (form: Questionnaire, answers: Answers) =>
  tablePaper(
    form,
    answers,
    formMarks(form, {
      campaignId: '0193a5a0-0000-7000-8000-000000000001',
      enterpriseId: '0193a5a0-0000-7000-8000-0000000000ff',
      name: '杭州运河电机有限公司',
    }),
  );

/** The ways a filling can be carried. */
export const writers = {
  docx: (form: Questionnaire, answers: Answers): Promise<Buffer> => paperDocx('表', paperOf(form, answers), at),
  xlsx: (form: Questionnaire, answers: Answers): Promise<Buffer> => paperXlsx(paperOf(form, answers), at),
} as const;
export type Medium = keyof typeof writers;

export const readBack = async (
  form: Questionnaire,
  bytes: Uint8Array,
  name: string,
): Promise<{ answers: Answers; complaints: string[] }> => {
  const { rows } = await readUploaded(bytes, name);
  const read = readPaper(form, rows);
  const answers: Answers = {};
  for (const c of read.cells) if (c.answer !== null) answers[c.question] = c.answer;
  const complaints = [
    ...read.cells
      .filter(c => c.doubt !== null)
      .map(c => `${c.question}: ${c.doubt} ${JSON.stringify(c.original)} ${JSON.stringify(c.answer)}`),
    ...read.missing.map(q => `missing ${q}`),
    ...read.strange.map(s => `strange ${s}`),
  ];
  return { answers, complaints };
};

/** What differs between two fillings, in words; empty when nothing does. */
export const differences = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(id => !sameAnswer(before[id], after[id]))
    .map(id => `${id}: ${JSON.stringify(before[id])} → ${JSON.stringify(after[id])}`);
