import { readTimeline } from '#platform/server/audit.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import { organisationEnded } from '../contract/events.ts';
import {
  addOrganisation,
  correctOrganisation,
  endOrganisation,
  exportOrganisations,
  getOrganisation,
  listOrganisations,
  organisationTimeline,
  revealOrganisationPhone,
} from '../contract/operations.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { PartnersDb } from './db.ts';
import { allOrganisations, findOrganisation, organisationPage, organisationViewOf, partsOfOrganisation } from './reads.ts';
import { correctOrganisationRow, insertOrganisation, lockOrganisation, mustBeActive, unlinkAccounts } from './store.ts';

const { command, query, download } = handlersFor<PartnersDb>();

const columns: SheetDefinition['columns'] = [
  { title: t['field.name'], width: 32, wrap: true },
  { title: t['field.kind'], width: 14 },
  { title: t['field.region'], width: 16 },
  { title: t.offers, width: 32, wrap: true },
  { title: t['field.contactName'], width: 14 },
  { title: t.state, width: 12 },
];

/** Handlers of the directory: list, page, registration, end, workbook. */
export const organisationHandlers = [
  query(listOrganisations, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => organisationPage(ctx, i) }),
  query(getOrganisation, {
    load: (ctx, i) => findOrganisation(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, o) => organisationViewOf(ctx, o),
  }),
  query(organisationTimeline, {
    load: (ctx, i) => findOrganisation(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, o) => readTimeline(ctx, await partsOfOrganisation(ctx, o.id)),
  }),
  query(revealOrganisationPhone, {
    load: (ctx, i) => findOrganisation(ctx, i.id),
    allow: matrixDecides,
    subject: o => o.id,
    run: async (ctx, o) => ({ phone: o.phone === '' ? '' : ctx.cipher.open(o.phone) }),
  }),
  command(addOrganisation, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await insertOrganisation(ctx, i.id, i.organisation);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(correctOrganisation, {
    load: (ctx, i) => lockOrganisation(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      mustBeActive(o);
      await correctOrganisationRow(ctx, o.id, i.version, i.organisation);
      return { subject: o.id, result: { id: o.id } };
    },
  }),
  command(endOrganisation, {
    load: (ctx, i) => lockOrganisation(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, o, i) => {
      mustBeActive(o);
      await ctx.db.updateTable('partners.organisations').set({ ended_at: ctx.now, end_reason: i.reason }).where('id', '=', o.id).execute();
      await unlinkAccounts(ctx, o.id);
      ctx.emit(organisationEnded, { subject: o.id, payload: {} });
      return { subject: o.id, result: { id: o.id }, reason: i.reason };
    },
  }),
  download(exportOrganisations, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allOrganisations(ctx, filter, mostExported + 1)).map(o => [
        o.name,
        t[`kind.${o.kind}`],
        o.regionName,
        o.offers.map(k => t[`offer.${k}`]).join('、'),
        o.contactName,
        t[`state.${o.state}`],
      ]);
      return workbookReply(ctx, t['export.file'], [{ name: t.title, title: t.title, columns, rows }]);
    },
  }),
];
