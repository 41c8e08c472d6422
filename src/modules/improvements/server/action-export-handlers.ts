import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { ActionRow } from '../contract/action.ts';
import { exportActions } from '../contract/operations.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { ImprovementsDb } from './db.ts';
import { allActions } from './reads.ts';

const { download } = handlersFor<ImprovementsDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['field.problem'], width: 40 },
  { title: t['field.source'], width: 14 },
  { title: t['field.cause'], width: 40 },
  { title: t['field.action'], width: 40 },
  { title: t['field.owner'], width: 12 },
  { title: t['field.dueOn'], width: 14, kind: 'day' },
  { title: t.state, width: 10 },
];

const valuesOf = (r: ActionRow): SheetValue[] => [
  r.problem,
  t[`source.${r.source}`],
  r.cause,
  r.action,
  r.ownerName,
  r.dueOn,
  r.overdue ? t['state.overdue'] : t[`state.${r.state}`],
];

/** The list as a workbook, exactly as it is filtered; recorded. */
export const actionExportHandlers = [
  download(exportActions, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allActions(ctx, filter, mostExported + 1)).map(valuesOf);
      return workbookReply(ctx, t['export.file'], [{ name: t.title, title: t.title, columns, rows }]);
    },
  }),
];
