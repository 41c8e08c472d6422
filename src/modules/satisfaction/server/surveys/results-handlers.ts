import { improvements } from '#modules/improvements/index.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import { exportSurvey, improveSurvey, surveyResults, surveyWords } from '../../contract/operations-surveys.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { CellResult, QuestionResult, SurveyResults } from '../../contract/survey.ts';
import { zhCN as t } from '../../i18n/zh-CN.ts';
import type { Ctx, SatisfactionDb } from '../db.ts';
import { figureText, hiddenText, roundedFigure } from '../figure-text.ts';
import { resultsOf, wordsShown } from './results.ts';
import { type FoundSurvey, findSurvey } from './survey-reads.ts';

const { command, query, download } = handlersFor<SatisfactionDb>();

const byId = (ctx: Ctx, i: { id: string }) => findSurvey(ctx, i.id);

const improve = async (
  ctx: Ctx,
  s: FoundSurvey,
  i: { question: string; rowId: string; actionId: string; problem: string; ownerId: string; dueOn: string },
): Promise<void> => {
  const question = (await resultsOf(ctx, s)).questions.find(q => q.id === i.question && q.kind === 'scale');
  if (!question) throw satisfactionProblems.noSuchQuestion();
  if (question.index === null) throw satisfactionProblems.nothingShown();
  if (question.actionId !== null) throw satisfactionProblems.hasAction();
  const { actionId, problem, ownerId, dueOn } = i;
  const opened = await improvements(ctx).open({
    id: actionId,
    source: 'satisfaction',
    sourceId: i.rowId,
    regionCode: s.region_code,
    problem,
    ownerId,
    dueOn,
  });
  await ctx.db
    .insertInto('satisfaction.survey_actions')
    .values({
      id: i.rowId,
      authority_id: s.authority_id,
      region_code: s.region_code,
      survey_id: s.id,
      question: i.question,
      action_id: opened,
    })
    .execute();
};

const questionColumns: SheetDefinition['columns'] = [
  { title: t['survey.question'], width: 40 },
  { title: t['survey.n'], width: 10, kind: 'integer' },
  { title: t['col.sent'], width: 10, kind: 'integer' },
  { title: t['col.used'], width: 10, kind: 'integer' },
  { title: t['col.index'], width: 30 },
  { title: t['col.good'], width: 30 },
  { title: t['figure.levels'], width: 50 },
  { title: t['survey.before'], width: 30 },
  { title: t['survey.change'], width: 24 },
  { title: t['col.hidden'], width: 20 },
];
const changeText = (c: QuestionResult['change']): string =>
  c === null ? '' : `${roundedFigure(c.value)}（${roundedFigure(c.lo)}–${roundedFigure(c.hi)}）`;
const questionValues =
  (r: SurveyResults) =>
  (q: QuestionResult): SheetValue[] => [
    q.label.zh,
    q.n ?? '',
    r.sent,
    r.used,
    figureText(q.index, 1),
    figureText(q.good, 100),
    (q.options ?? []).map(o => `${o.label.zh} ${o.n}`).join('；'),
    figureText(q.before, 1),
    changeText(q.change),
    hiddenText(q.hidden, r),
  ];
const cellColumns: SheetDefinition['columns'] = [
  { title: t['col.cell'], width: 28 },
  { title: t['survey.n'], width: 10, kind: 'integer' },
  { title: t['col.sent'], width: 10, kind: 'integer' },
  { title: t['col.used'], width: 10, kind: 'integer' },
  { title: t['col.index'], width: 30 },
  { title: t['col.good'], width: 30 },
  { title: t['col.hidden'], width: 20 },
];
const cellValues =
  (r: SurveyResults) =>
  (c: CellResult): SheetValue[] => [
    c.name || t['survey.joined'],
    c.n ?? '',
    c.sent,
    c.used,
    figureText(c.index, 1),
    figureText(c.good, 100),
    hiddenText(c.hidden, r),
  ];

/** How a survey came out, what may be read behind it, and what follows from it. */
export const surveyResultHandlers = [
  query(surveyResults, { load: byId, allow: matrixDecides, run: (ctx, s) => resultsOf(ctx, s) }),
  query(surveyWords, { load: byId, allow: matrixDecides, run: (ctx, s, i) => wordsShown(ctx, s, i.question) }),
  command(improveSurvey, {
    load: (ctx, i) => findSurvey(ctx, i.id, true),
    allow: matrixDecides,
    run: async (ctx, s, i) => {
      await improve(ctx, s, i);
      return { subject: s.id, result: { id: s.id } };
    },
  }),
  download(exportSurvey, {
    gate: documentGate,
    load: byId,
    allow: matrixDecides,
    subject: s => s.id,
    run: async (ctx, s) => {
      const r = await resultsOf(ctx, s);
      const title = `${t['surveys.title']} ${r.name}`;
      return workbookReply(ctx, title, [
        { name: t['survey.results'], title, columns: questionColumns, rows: r.questions.map(questionValues(r)) },
        { name: t['survey.byPlace'], title, columns: cellColumns, rows: r.cells.map(cellValues(r)) },
      ]);
    },
  }),
];
