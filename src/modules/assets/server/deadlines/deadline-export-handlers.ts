import { reference } from '#modules/reference/index.ts';
import { chineseInstant, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { bufferOf } from '#platform/server/sheets/workbook.ts';
import { type SheetDefinition, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import { exportDeadlines } from '../../contract/operations-warnings.ts';
import type { DeadlineRow, WarningFilter } from '../../contract/warning.ts';
import { matterOf } from '../../domain/deadlines/message.ts';
import { sayArticle } from '../../domain/deadlines/say-law.ts';
import type { WarningsDb } from './db-warnings.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, readDeadlines, whereWarnings } from './warning-reads.ts';

const { download } = handlersFor<WarningsDb>();

/** More rows than this belong into several exports. */
const MOST_ROWS = 50_000;

const columns: SheetDefinition['columns'] = [
  { title: sayZh('col.safe'), kind: 'day', width: 12 },
  { title: sayZh('col.due'), kind: 'day', width: 12 },
  { title: sayZh('col.grace'), kind: 'day', width: 12 },
  { title: sayZh('col.left'), kind: 'number', width: 10 },
  { title: sayZh('col.kind'), width: 20 },
  { title: sayZh('col.asset'), width: 24, wrap: true },
  { title: sayZh('col.number'), width: 18 },
  { title: sayZh('col.enterprise'), width: 32, wrap: true },
  { title: sayZh('col.region'), width: 14 },
  { title: sayZh('col.fee'), kind: 'number', width: 10 },
  { title: sayZh('col.lost'), width: 30, wrap: true },
  { title: sayZh('col.law'), width: 24, wrap: true },
  { title: sayZh('col.confidence'), width: 10 },
  { title: sayZh('col.companion'), width: 10 },
  { title: sayZh('col.asOf'), kind: 'day', width: 12 },
];

const valuesOf = (d: DeadlineRow, regions: ReadonlyMap<string, string>): SheetValue[] => [
  d.safeOn,
  d.dueOn,
  d.graceUntil ?? '',
  d.daysLeft,
  matterOf(d, sayZh),
  d.assetTitle,
  d.assetNumber,
  d.enterpriseName,
  regions.get(d.regionCode) ?? d.regionCode,
  d.feeAmount ?? '',
  sayZh(`law.consequence.${d.consequence}`),
  sayArticle(d.law, d.article, sayZh),
  sayZh(`law.confidence.${d.confidence}`),
  d.companion?.name ?? '',
  d.asOf,
];

const workbookOf = async (ctx: Context<WarningsDb>, filter: WarningFilter): Promise<Buffer> => {
  const today = dayOf(ctx.now);
  const found = (await readDeadlines(ctx, whereWarnings(ctx, filter), MOST_ROWS)).map(d => deadlineRowOf(d, today));
  const regions = await reference(ctx).divisionNames(found.map(d => d.regionCode));
  const at = chineseInstant(ctx.now);
  const title = sayZh('export.sheet');
  const sheet = { name: title, title, note: sayZh('export.note', { at }), columns, rows: found.map(d => valuesOf(d, regions)) };
  return bufferOf(writeXlsx([sheet], ctx.now));
};

/** The list as a workbook, exactly as it is filtered; recorded. */
export const deadlineExportHandlers = [
  download(exportDeadlines, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => ({
      fileName: `${sayZh('export.file')}-${dayOf(ctx.now)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await workbookOf(ctx, filter),
    }),
  }),
];
