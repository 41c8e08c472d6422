import { reference } from '#modules/reference/index.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { PathRow } from '../contract/mark-path.ts';
import { exportPaths } from '../contract/operations-path.ts';
import { exportProjects } from '../contract/operations-project.ts';
import type { ProjectRow } from '../contract/project.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { StandardsContext, StandardsDb } from './db.ts';
import { allProjects } from './list-reads.ts';
import { allPaths } from './path-reads.ts';

const { download } = handlersFor<StandardsDb>();

const placesOf = (ctx: StandardsContext, rows: readonly { regionCode: string }[]) =>
  reference(ctx).divisionNames([...new Set(rows.map(r => r.regionCode))]);

const projectColumns: SheetDefinition['columns'] = [
  { title: t.enterprise, width: 32, wrap: true },
  { title: t.place, width: 14 },
  { title: t.kind, width: 14 },
  { title: t['project.title'], width: 40, wrap: true },
  { title: t.planNumber, width: 18 },
  { title: t.role, width: 10 },
  { title: t.rank, kind: 'integer' },
  { title: t.state, width: 10 },
  { title: t.stage, width: 14 },
  { title: t.since, kind: 'day' },
  { title: t.dueOn, kind: 'day' },
  { title: t.overdue, width: 10 },
  { title: t.number, width: 22 },
  { title: t.intent, width: 12 },
  { title: t.subsidised, width: 10 },
  { title: t.owner, width: 12 },
];

const valuesOfProject = (r: ProjectRow, places: ReadonlyMap<string, string>): SheetValue[] => [
  r.enterpriseName,
  places.get(r.regionCode) ?? '',
  t[`kind.${r.kind}`],
  r.title,
  r.planNumber,
  t[`role.${r.role}`],
  r.rank,
  t[`state.${r.state}`],
  r.stageName,
  r.stageSince,
  r.dueOn,
  r.overdue ? t.yes : '',
  r.number,
  t[`intent.${r.intent}`],
  r.subsidised ? t.yes : '',
  r.ownerName,
];

const pathColumns: SheetDefinition['columns'] = [
  { title: t.enterprise, width: 32, wrap: true },
  { title: t.place, width: 14 },
  { title: t.markStage, width: 20 },
  { title: t.registered, kind: 'integer' },
  { title: t.pendingMarks, kind: 'integer' },
  { title: t.caseNumbers, width: 30, wrap: true },
];

const valuesOfPath = (r: PathRow, places: ReadonlyMap<string, string>): SheetValue[] => [
  r.enterpriseName,
  places.get(r.regionCode) ?? '',
  t[`mark.${r.stage}`],
  r.registered,
  r.pending,
  r.caseNumbers.join('；'),
];

/** The lists as workbooks, exactly as they are filtered; recorded. */
export const standardsExportHandlers = [
  download(exportProjects, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const found = wholeList(await allProjects(ctx, filter, mostExported + 1));
      const places = await placesOf(ctx, found);
      const rows = found.map(r => valuesOfProject(r, places));
      return workbookReply(ctx, t['export.projects'], [{ name: t.title, title: t.title, columns: projectColumns, rows }]);
    },
  }),
  download(exportPaths, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const found = wholeList(await allPaths(ctx, filter, mostExported + 1));
      const places = await placesOf(ctx, found);
      const rows = found.map(r => valuesOfPath(r, places));
      return workbookReply(ctx, t['export.paths'], [{ name: t.marksTitle, title: t.marksTitle, columns: pathColumns, rows }]);
    },
  }),
];
