import { reference } from '#modules/reference/index.ts';
import { chineseInstant, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import { exportDeadlines } from '../../contract/operations-warnings.ts';
import type { DeadlineRow, WarningFilter } from '../../contract/warning.ts';
import { matterOf } from '../../domain/deadlines/message.ts';
import { sayArticle } from '../../domain/deadlines/say-law.ts';
import type { WarningsDb } from './db-warnings.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, readDeadlines, whereWarnings } from './warning-reads.ts';

const { download } = handlersFor<WarningsDb>();

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

const sheetOf = async (ctx: Context<WarningsDb>, filter: WarningFilter): Promise<SheetDefinition> => {
  const today = dayOf(ctx.now);
  const found = wholeList(await readDeadlines(ctx, whereWarnings(ctx, filter), mostExported + 1)).map(d => deadlineRowOf(d, today));
  const regions = await reference(ctx).divisionNames(found.map(d => d.regionCode));
  const at = chineseInstant(ctx.now);
  const title = sayZh('export.sheet');
  return { name: title, title, note: sayZh('export.note', { at }), columns, rows: found.map(d => valuesOf(d, regions)) };
};

/** The list as a workbook, exactly as it is filtered; recorded. */
export const deadlineExportHandlers = [
  download(exportDeadlines, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => workbookReply(ctx, sayZh('export.file'), [await sheetOf(ctx, filter)]),
  }),
];
