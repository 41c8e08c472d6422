import { dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { bufferOf } from '#platform/server/sheets/workbook.ts';
import { type SheetDefinition, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import type { AssetFilter } from '../contract/filter.ts';
import { exportAssets } from '../contract/operations-register.ts';
import { registerZh as t } from '../i18n/register.zh-CN.ts';
import type { AssetsDb } from './db.ts';
import { assetsOf } from './reads.ts';
import { type AssetRecord, kindDetailsOf } from './store.ts';

const { download } = handlersFor<AssetsDb>();

/** More rows than this belong into several exports. */
const MOST_ROWS = 50_000;

const phrase = (key: string): string => (t as Readonly<Record<string, string>>)[key] ?? key;

const columns: SheetDefinition['columns'] = [
  { title: t['list.enterprise'], width: 32, wrap: true },
  { title: t['list.kind'], width: 12 },
  { title: t['list.title'], width: 30, wrap: true },
  { title: t['list.number'], width: 22 },
  { title: t['field.classes'], width: 14 },
  { title: t['list.status'], width: 12 },
  { title: t['field.statusWords'], width: 20 },
  { title: t['field.owner'], width: 28, wrap: true },
  { title: t['field.filedOn'], kind: 'day', width: 12 },
  { title: t['list.acquired'], kind: 'day', width: 12 },
  { title: t['field.validUntil'], kind: 'day', width: 12 },
  { title: t['list.ended'], kind: 'day', width: 12 },
  { title: t['field.valueNote'], width: 40, wrap: true },
  { title: t['list.source'], width: 12 },
  { title: t['field.asOf'], kind: 'day', width: 12 },
];

const dayFieldOf = (a: AssetRecord, ...keys: string[]): string | null => {
  const details = kindDetailsOf(a).details as Readonly<Record<string, unknown>>;
  for (const k of keys) if (typeof details[k] === 'string') return details[k];
  return null;
};

const valuesOf = (a: AssetRecord): SheetValue[] => [
  a.enterprise_name,
  phrase(`kind.${a.kind}`),
  a.title,
  a.number_shown,
  a.classes.join('、'),
  phrase(`status.${a.status}`),
  a.status_words,
  a.owner,
  dayFieldOf(a, 'filedOn'),
  a.acquired_on,
  dayFieldOf(a, 'validUntil', 'expiresOn'),
  a.ended_on,
  a.value_note,
  phrase(`source.${a.source}`),
  a.as_of,
];

const workbookOf = async (ctx: Context<AssetsDb>, filter: AssetFilter): Promise<Buffer> => {
  const found = await assetsOf(ctx, filter, MOST_ROWS);
  const asOf = found.map(a => a.as_of).sort()[0] ?? dayOf(ctx.now);
  const note = fill(t['export.note'], { n: found.length, day: asOf });
  return bufferOf(writeXlsx([{ name: t['register.title'], title: t['export.title'], note, columns, rows: found.map(valuesOf) }], ctx.now));
};

/** The list as a workbook, exactly as it is filtered, with 数据截至 of the oldest row (6.3.3-a). */
export const assetExportHandlers = [
  download(exportAssets, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => ({
      fileName: `${t['export.file']}-${dayOf(ctx.now)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await workbookOf(ctx, filter),
    }),
  }),
];
