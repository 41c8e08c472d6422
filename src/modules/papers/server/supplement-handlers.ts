import type { Answers, Question, Questionnaire, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText, cellText } from '#modules/questionnaires/domain/answer-text.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { type VisitRecord, visits } from '#modules/visits/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { printSupplement } from '../contract/operations-print.ts';
import type { PapersDb } from './db.ts';

const { download } = handlersFor<PapersDb>();

/** Rows for handwriting where nothing was said yet. */
const blankRows = 3;

const rowsTable = (question: Question, answer: Answers[string] | undefined): Block => {
  const columns = question.columns ?? [];
  const rows: Row[] = Array.isArray(answer) ? answer : [];
  const cells = rows.map((row, at) => [String(at + 1), ...columns.map(c => cellText(c, row[c.id], 'zh'))]);
  const none = Array.isArray(answer) ? [['', '无', ...columns.slice(1).map(() => '')]] : [];
  const blank = Array.from({ length: blankRows }, (_, at) => [String(at + 1), ...columns.map(() => '')]);
  return {
    kind: 'table',
    caption: question.label.zh,
    columns: [
      { title: '序号', share: 0.6, align: 'center' },
      ...columns.map(c => ({ title: c.label.zh, share: (c.max ?? 0) >= 100 ? 3 : c.type === 'choice' || c.type === 'day' ? 1.3 : 2 })),
    ],
    rows: cells.length > 0 ? cells : none.length > 0 ? none : blank,
  };
};

/** 补充页 as a paper of its own: never inside the official Table A.1. */
export const supplementPaper = (sheet: Questionnaire, answers: Answers, names: { enterprise: string; mark: string }): OfficialDocument => ({
  layout: 'form',
  landscape: true,
  title: sheet.title.zh,
  subtitle: names.enterprise,
  blocks: sheet.sections.flatMap(s =>
    s.groups.flatMap(g => [
      ...(g.category ? [{ kind: 'heading' as const, level: 1 as const, text: g.category.zh }] : []),
      ...g.questions.map(q =>
        q.type === 'rows'
          ? rowsTable(q, answers[q.id])
          : ({ kind: 'paragraph', text: `${q.label.zh}：${answerText(q, answers[q.id])}` } as const),
      ),
    ]),
  ),
  footnote: names.mark,
});

const paperOf = async (ctx: Context<PapersDb>, visit: VisitRecord): Promise<OfficialDocument> => {
  const sheet = await questionnaires(ctx).definition(visit.supplement_id);
  const mark = [`补充页第 ${sheet.version} 版，不属于表 A.1`, ...(visit.receipt ? [`回执 ${visit.receipt}`] : [])].join(' · ');
  return supplementPaper(sheet, visits(ctx).answers(sheet, visit), { enterprise: visit.enterprise_name, mark });
};

export const supplementHandlers = [
  download(printSupplement, {
    gate: documentGate,
    load: (ctx, i) => visits(ctx).find(i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit, i) => {
      const paper = await paperOf(ctx, visit);
      const fileName = `${paper.title.replace('：', '_')}（${visit.enterprise_name}）.${i.format}`;
      return i.format === 'pdf'
        ? { fileName, mediaType: 'application/pdf', body: await officialPdf(paper, ctx.now) }
        : {
            fileName,
            mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            body: await officialDocx(paper, ctx.now),
          };
    },
    subject: visit => visit.id,
  }),
];
