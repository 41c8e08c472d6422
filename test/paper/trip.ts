import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type PaperReading, readPaper } from '#modules/papers/domain/paper-match.ts';
import { formMarks, tablePaper } from '#modules/papers/server/pack-pages.ts';
import { paperDocx } from '#modules/papers/server/paper-file.ts';
import { readUploaded } from '#modules/papers/server/paper-rows.ts';
import { paperXlsx } from '#modules/papers/server/paper-sheet.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { sameAnswer } from '#modules/visits/domain/merge-visit.ts';

const at = new Date('2026-11-22T08:00:00Z');

/** Whose name the foot carries. */
const enterprise = '杭州运河电机有限公司';

const paperOf = (form: Questionnaire, answers: Answers) =>
  tablePaper(
    form,
    answers,
    formMarks(form, {
      campaignId: '0193a5a0-0000-7000-8000-000000000001',
      enterpriseId: '0193a5a0-0000-7000-8000-0000000000ff',
      name: enterprise,
    }),
  );

/** The ways a filling can be carried. */
export const writers = {
  docx: (form: Questionnaire, answers: Answers): Promise<Buffer> => paperDocx('表', paperOf(form, answers), at),
  xlsx: (form: Questionnaire, answers: Answers): Promise<Buffer> => paperXlsx(paperOf(form, answers), at),
} as const;
export type Medium = keyof typeof writers;

/** What is read from a file that somebody has changed. */
export const readEdited = async (form: Questionnaire, bytes: Uint8Array, name: string): Promise<PaperReading> =>
  readPaper(form, (await readUploaded(bytes, name)).content, [enterprise]);

export const readBack = async (
  form: Questionnaire,
  bytes: Uint8Array,
  name: string,
): Promise<{ answers: Answers; complaints: string[] }> => {
  const read = await readEdited(form, bytes, name);
  const answers: Answers = {};
  for (const c of read.cells) if (c.answer !== null) answers[c.question] = c.answer;
  const complaints = [
    ...read.cells
      .filter(c => c.doubt !== null)
      .map(c => `${c.question}: ${c.doubt} ${JSON.stringify(c.original)} ${JSON.stringify(c.answer)}`),
    ...read.missing.map(q => `missing ${q}`),
    ...read.unread.map(u => `unread ${u.kind} ${u.text}`),
  ];
  return { answers, complaints };
};

/** What differs between two fillings, in words; empty when nothing does. */
export const differences = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(id => !sameAnswer(before[id], after[id]))
    .map(id => `${id}: ${JSON.stringify(before[id])} → ${JSON.stringify(after[id])}`);

const run = promisify(execFile);

/**
 * The files as LibreOffice saves them: opened, and written as `kind` again. The tests need it installed.
 * @param kind what it writes; .xlsx comes from .xlsx, .xls too
 */
export const resaved = async (files: readonly Buffer[], kind: 'docx' | 'xlsx' | 'xls' | 'ods'): Promise<Buffer[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'peipao-resave-'));
  try {
    const from = kind === 'docx' ? 'docx' : 'xlsx';
    const names = files.map((bytes, n) => {
      const name = path.join(folder, `${n}.${from}`);
      writeFileSync(name, bytes);
      return name;
    });
    const filter = { docx: 'docx:MS Word 2007 XML', xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97', ods: 'ods:calc8' }[kind];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', path.join(folder, 'out'), ...names], {
      timeout: 600_000,
    });
    return files.map((_, n) => readFileSync(path.join(folder, 'out', `${n}.${kind}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
