import { dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { AssetFilter } from '../contract/filter.ts';
import { exportAssets } from '../contract/operations-register.ts';
import { registerZh as t } from '../i18n/register.zh-CN.ts';
import type { AssetsDb } from './db.ts';
import { assetsOf } from './reads.ts';
import { type AssetRecord, kindDetailsOf } from './store.ts';

const { download } = handlersFor<AssetsDb>();

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

const sheetOf = async (ctx: Context<AssetsDb>, filter: AssetFilter): Promise<SheetDefinition> => {
  const found = wholeList(await assetsOf(ctx, filter, mostExported + 1));
  const asOf = found.map(a => a.as_of).sort()[0] ?? dayOf(ctx.now);
  const note = fill(t['export.note'], { n: found.length, day: asOf });
  return { name: t['register.title'], title: t['export.title'], note, columns, rows: found.map(valuesOf) };
};

/** The list as a workbook, exactly as it is filtered, with 数据截至 of the oldest row (6.3.3-a). */
export const assetExportHandlers = [
  download(exportAssets, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => workbookReply(ctx, t['export.file'], [await sheetOf(ctx, filter)]),
  }),
];
