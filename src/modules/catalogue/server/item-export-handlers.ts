import { fill } from '#platform/contract/phrases.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { ItemRow } from '../contract/item-pages.ts';
import { exportItems, printGuide } from '../contract/operations-items.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { CatalogueDb } from './db.ts';
import { itemList } from './item-list.ts';
import { classesOf } from './reads.ts';
import { serviceGuide } from './service-guide.ts';
import { findVersionView } from './version-views.ts';

const { download } = handlersFor<CatalogueDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['item.code'], width: 14 },
  { title: t['item.name'], width: 44 },
  { title: t['item.level'], width: 10 },
  { title: t['item.letter'], width: 20 },
  { title: t['item.classes'], width: 44 },
  { title: t['item.state'], width: 10 },
  { title: t['item.version'], width: 10 },
  { title: t['item.validFrom'], width: 14 },
  { title: t['item.stageCount'], width: 8 },
  { title: t['item.materialCount'], width: 8 },
  { title: t['item.promised'], width: 16 },
  { title: t['item.confidence'], width: 10 },
  { title: t['item.history'], width: 10 },
];

const valuesOf = (r: ItemRow, nameOf: (code: string) => string): SheetValue[] => [
  r.code,
  r.name,
  t[`level.${r.level}`],
  t[`letter.${r.letter}`],
  r.classCodes.map(nameOf).join('、'),
  t[`state.${r.state}`],
  fill(t['item.versionNo'], { n: r.no }),
  r.validFrom,
  r.stages,
  r.materials,
  r.promisedDays === null ? '' : fill(t['item.promisedDays'], { n: r.promisedDays }),
  t[`confidence.${r.confidence}`],
  r.history ? t['compare.yes'] : t['compare.no'],
];

/** The list as a workbook, and one version as a service guide. */
export const itemExportHandlers = [
  download(exportItems, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const names = new Map((await classesOf(ctx)).map(c => [c.code, c.name]));
      const rows = wholeList(await itemList(ctx, filter), mostExported).map(r => valuesOf(r, code => names.get(code) ?? code));
      return workbookReply(ctx, t['items.export'], [{ name: t['items.title'], title: t['items.title'], columns, rows }]);
    },
  }),
  download(printGuide, {
    gate: documentGate,
    load: (ctx, i) => findVersionView(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, { item, version }) => {
      const body = await officialPdf(serviceGuide(item, version), ctx.now);
      return { fileName: `${t['guide.title']} ${item.code} ${item.name}.pdf`, mediaType: 'application/pdf', body };
    },
  }),
];
