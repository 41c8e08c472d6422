import { sql } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { chineseInstant, dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { bufferOf } from '#platform/server/sheets/workbook.ts';
import { type SheetDefinition, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { exportDemands } from '../contract/operations.ts';
import { stateOf } from '../domain/state.ts';
import { tellEnterprise } from '../domain/tell-enterprise.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { demandsWithEnterprise, type JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';
import { reasonSentence } from './sentences.ts';

const { download } = handlersFor<DemandsDb>();

/** More rows than this belong into several exports. */
const MOST_ROWS = 50_000;

const phrase = (key: string): string => (t as Readonly<Record<string, string>>)[key] ?? key;

const columns: SheetDefinition['columns'] = [
  { title: t['list.enterprise'], width: 32, wrap: true },
  { title: t['list.street'], width: 14 },
  { title: t['list.kind'], width: 10 },
  { title: t['list.text'], width: 48, wrap: true },
  { title: t['list.class'], width: 20, wrap: true },
  { title: t['export.reason'], width: 34, wrap: true },
  { title: t['list.source'], width: 10 },
  { title: t['list.raised'], kind: 'instant', width: 18 },
  { title: t['list.state'], width: 10 },
  { title: t['export.outcome'], width: 40, wrap: true },
];

const valuesOf = (d: JoinedDemand, names: ReadonlyMap<string, string>): SheetValue[] => {
  const state = stateOf(d);
  const outcome = tellEnterprise({ state, answer: d.answer, referredTo: d.referred_to, dueOn: d.due_on, declineReason: d.decline_reason });
  return [
    d.enterprise_name,
    d.region_name ?? d.region_code,
    phrase(`kind.${d.kind}`),
    d.text,
    d.class_code === null ? t['class.none'] : (names.get(d.class_code) ?? d.class_code),
    reasonSentence(d, names),
    phrase(`source.${d.source}`),
    d.raised_at,
    phrase(`state.${state}`),
    outcome ?? '',
  ];
};

const workbookOf = async (ctx: Context<DemandsDb>, filter: DemandFilter): Promise<Buffer> => {
  const names = new Map((await catalogue(ctx).classes()).map(c => [c.code, c.name]));
  const found = await demandsWithEnterprise(ctx)
    .where(whereFilter(ctx, filter))
    .orderBy(sql`d.raised_at desc, d.id desc`)
    .limit(MOST_ROWS)
    .execute();
  const note = fill(t['totals.at'], { at: chineseInstant(ctx.now) });
  const sheet = { name: t['export.sheet'], title: t['export.sheet'], note, columns, rows: found.map(d => valuesOf(d, names)) };
  return bufferOf(writeXlsx([sheet], ctx.now));
};

/** The list as a workbook, exactly as it is filtered (7.1-a); recorded, since it carries enterprises' words. */
export const demandExportHandlers = [
  download(exportDemands, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => ({
      fileName: `${t['export.file']}-${dayOf(ctx.now)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await workbookOf(ctx, filter),
    }),
  }),
];
