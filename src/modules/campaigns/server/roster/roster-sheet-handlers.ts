import { clockOf, dayOf } from '#platform/contract/china-day.ts';
import type { DownloadedFile } from '#platform/contract/operation.ts';
import type { Context } from '#platform/server/context.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetColumn } from '#platform/server/sheets/write.ts';
import { exportRoster, printRoster } from '../../contract/operations-roster.ts';
import type { RosterQuery, RosterRow } from '../../contract/roster.ts';
import { type Campaign, findCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { sayPlanning } from '../say.ts';
import { streetNames, wholeRoster } from './roster-reads.ts';

const { download } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;
type Say = ReturnType<typeof sayPlanning>;

interface Column {
  sheet: SheetColumn;
  /** Share of the printed width; 0 leaves the column out there. */
  share: number;
  of: (r: RosterRow, n: number) => string | number;
}

const agreedText = (r: RosterRow): string => {
  if (!r.agreedAt) return '';
  const at = new Date(r.agreedAt);
  return `${dayOf(at)} ${clockOf(at)}`;
};

const columnsOf = (say: Say, streets: ReadonlyMap<string, string>): Column[] => [
  { sheet: { title: say('sheet.number'), kind: 'integer', width: 6 }, share: 1.2, of: (_, n) => n },
  { sheet: { title: say('sheet.name'), width: 36 }, share: 6, of: r => r.enterpriseName },
  { sheet: { title: say('sheet.uscc'), width: 22 }, share: 5, of: r => r.uscc ?? '' },
  { sheet: { title: say('sheet.street'), width: 14 }, share: 2.4, of: r => streets.get(r.streetCode) ?? r.streetCode },
  { sheet: { title: say('sheet.address'), width: 40, wrap: true }, share: 5, of: r => r.address ?? '' },
  { sheet: { title: say('sheet.scale'), width: 8 }, share: 0, of: r => (r.scale ? say(`scale.${r.scale}`) : '') },
  { sheet: { title: say('sheet.team'), width: 12 }, share: 2.2, of: r => r.teamName ?? '' },
  { sheet: { title: say('sheet.contact'), width: 10 }, share: 2.3, of: r => say(`contact.${r.contactState}`) },
  { sheet: { title: say('sheet.agreed'), width: 18 }, share: 4, of: agreedText },
  { sheet: { title: say('sheet.visited'), width: 10 }, share: 0, of: r => say(r.visited ? 'sheet.yes' : 'sheet.no') },
  { sheet: { title: say('sheet.recent'), kind: 'integer', width: 16 }, share: 0, of: r => r.recent.days90 },
];

const tableOf = async (ctx: Ctx, c: Campaign, f: RosterQuery) => {
  const say = sayPlanning(ctx.locale);
  const rows = await wholeRoster(ctx, f);
  const streets = await streetNames(
    ctx,
    rows.map(r => r.streetCode),
  );
  const title = say('sheet.rosterTitle', { title: c.title });
  const note = say('sheet.rosterNote', { n: rows.length, day: dayOf(ctx.now), name: ctx.actor.name });
  return { columns: columnsOf(say, streets), rows, title, note };
};

const asXlsx = async (ctx: Ctx, c: Campaign, f: RosterQuery): Promise<DownloadedFile> => {
  const t = await tableOf(ctx, c, f);
  const cells = t.rows.map((r, i) => t.columns.map(col => col.of(r, i + 1)));
  const sheet = {
    name: t.title,
    title: t.title,
    note: t.note,
    columns: t.columns.map(col => col.sheet),
    rows: cells,
    frozenColumns: 2,
    landscape: true,
  };
  return workbookReply(ctx, t.title, [sheet]);
};

const asPdf = async (ctx: Ctx, c: Campaign, f: RosterQuery): Promise<DownloadedFile> => {
  const t = await tableOf(ctx, c, f);
  const printed = t.columns.filter(col => col.share > 0);
  const table = {
    kind: 'table' as const,
    columns: printed.map(col => ({ title: col.sheet.title, share: col.share })),
    rows: t.rows.map((r, i) => printed.map(col => String(col.of(r, i + 1)))),
  };
  const body = await officialPdf({ layout: 'form', landscape: true, title: t.title, subtitle: t.note, blocks: [table] }, ctx.now);
  return { fileName: `${t.title}.pdf`, mediaType: 'application/pdf', body };
};

/** 名单制成表 (6.1-c): the rows that the filter shows, as a workbook and on paper. */
export const rosterSheetHandlers = [
  download(exportRoster, {
    gate: documentGate,
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: asXlsx,
    subject: c => c.id,
  }),
  download(printRoster, {
    gate: documentGate,
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: asPdf,
    subject: c => c.id,
  }),
];
