import { sql } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { chineseInstant } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { exportDemands } from '../contract/operations.ts';
import { stateOf, waitingPlaceOf } from '../domain/state.ts';
import { tellEnterprise } from '../domain/tell-enterprise.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import { demandsWithEnterprise, type JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';
import { reasonSentence } from './sentences.ts';

const { download } = handlersFor<DemandsDb>();

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
  { title: t['list.owner'], width: 10 },
  { title: t['list.due'], kind: 'day', width: 12 },
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
    d.owner_name ?? phrase(`place.${waitingPlaceOf(d)}`),
    d.answer_by,
    outcome ?? '',
  ];
};

const sheetOf = async (ctx: Context<DemandsDb>, filter: DemandFilter): Promise<SheetDefinition> => {
  const names = new Map((await catalogue(ctx).classes()).map(c => [c.code, c.name]));
  const found = await demandsWithEnterprise(ctx)
    .where(whereFilter(ctx, filter))
    .orderBy(sql`d.raised_at desc, d.id desc`)
    .limit(mostExported + 1)
    .execute();
  const note = fill(t['totals.at'], { at: chineseInstant(ctx.now) });
  return { name: t['export.sheet'], title: t['export.sheet'], note, columns, rows: wholeList(found).map(d => valuesOf(d, names)) };
};

/** The list as a workbook, exactly as it is filtered (7.1-a); recorded, since it carries enterprises' words. */
export const demandExportHandlers = [
  download(exportDemands, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => workbookReply(ctx, t['export.file'], [await sheetOf(ctx, filter)]),
  }),
];
