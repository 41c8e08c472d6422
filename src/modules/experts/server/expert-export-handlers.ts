import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { ExpertRow } from '../contract/expert.ts';
import { exportExperts } from '../contract/operations-expert.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { ExpertsDb } from './db.ts';
import { allExperts } from './expert-reads.ts';

const { download } = handlersFor<ExpertsDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['field.name'], width: 12 },
  { title: t['field.title'], width: 20, wrap: true },
  { title: t['field.unitName'], width: 32, wrap: true },
  { title: t['field.topics'], width: 32, wrap: true },
  { title: t.state, width: 12 },
  { title: t['field.termTo'], kind: 'day' },
  { title: t['field.consultations'], width: 12 },
  { title: t['field.hours'], width: 12 },
];

const valuesOf = (r: ExpertRow): SheetValue[] => [
  r.name,
  r.title,
  r.unitName,
  r.topics.join('、'),
  t[`state.${r.state}`],
  r.termTo,
  r.consultations,
  Math.round(r.minutes / 6) / 10,
];

/** The pool as a workbook, exactly as it is filtered; recorded. No telephone numbers. */
export const expertExportHandlers = [
  download(exportExperts, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allExperts(ctx, filter, mostExported + 1)).map(valuesOf);
      return workbookReply(ctx, t['export.file'], [{ name: t.title, title: t.title, columns, rows }]);
    },
  }),
];
