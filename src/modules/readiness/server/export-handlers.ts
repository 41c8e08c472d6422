import { reference } from '#modules/reference/index.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { AssessmentRow } from '../contract/assessment.ts';
import { exportAssessments } from '../contract/operations-assessment.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { ReadinessDb } from './db.ts';
import { allAssessments } from './list-reads.ts';

const { download } = handlersFor<ReadinessDb>();

const columns: SheetDefinition['columns'] = [
  { title: t.enterprise, width: 32, wrap: true },
  { title: t.place, width: 14 },
  { title: t.year, kind: 'integer' },
  { title: t.coach, width: 12 },
  { title: t.state, width: 14 },
  { title: t.points, kind: 'number' },
  { title: t.readyFor, width: 14 },
  { title: t.nextLevel, width: 14 },
  { title: t.missing, width: 48, wrap: true },
  { title: t.won, width: 20 },
  { title: t.openTasks, kind: 'integer' },
];

const nextOf = (r: AssessmentRow): string => (r.next ? `${t[`level.${r.next.level}`]}：${t[`rung.${r.next.state}`]}` : '');

const valuesOf = (r: AssessmentRow, places: ReadonlyMap<string, string>): SheetValue[] => [
  r.enterpriseName,
  places.get(r.regionCode) ?? '',
  r.year,
  r.coachName,
  t[`state.${r.state}`],
  r.points,
  r.readyFor ? t[`level.${r.readyFor}`] : '',
  nextOf(r),
  r.next?.missing.join('；') ?? '',
  r.won.map(level => t[`level.${level}`]).join('、'),
  r.openTasks,
];

const sheetOfList = async (ctx: Context<ReadinessDb>, found: readonly AssessmentRow[]): Promise<SheetDefinition> => {
  const places = await reference(ctx).divisionNames([...new Set(found.map(r => r.regionCode))]);
  return { name: t.title, title: t.title, columns, rows: found.map(r => valuesOf(r, places)) };
};

/** The list as a workbook, exactly as it is filtered; recorded. */
export const assessmentExportHandlers = [
  download(exportAssessments, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) =>
      workbookReply(ctx, t['export.file'], [await sheetOfList(ctx, wholeList(await allAssessments(ctx, filter, mostExported + 1)))]),
  }),
];
