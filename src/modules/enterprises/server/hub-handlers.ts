import { sql } from 'kysely';
import { readTimeline } from '#platform/server/audit.ts';
import type { CallContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { enterpriseTimeline, factHistory, getEnterprise } from '../contract/operations.ts';
import { contactsOfMany, contactView } from './contacts-store.ts';
import type { EnterprisesDb } from './db.ts';
import { factsInForce, readFactHistory } from './facts-store.ts';
import { ownHistory } from './own/history.ts';
import { shownOwnColumns } from './own/values-store.ts';
import { offeredOn } from './policy.ts';
import { enterpriseRowsOf } from './rows.ts';
import { findEnterprise } from './store.ts';

const { query } = handlersFor<EnterprisesDb>();

const formerNames = async (ctx: CallContext, id: string): Promise<{ name: string; until: string; reason: string }[]> => {
  const { rows } = await sql<{ name: string; until: Date; reason: string }>`
    select name, until, reason from enterprises.former_names where enterprise_id = ${id} order by until desc limit 20`.execute(ctx.db);
  return rows.map(r => ({ ...r, until: r.until.toISOString() }));
};

const get = query(getEnterprise, {
  load: (ctx, input) => findEnterprise(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, record) => {
    const [row] = await enterpriseRowsOf(ctx, [record]);
    if (!row) throw new Error('a loaded record has a row');
    return {
      ...row,
      legacyRegNo: record.legacy_reg_no,
      mergedInto: record.merged_into,
      createdAt: record.created_at.toISOString(),
      ownColumns: await shownOwnColumns(ctx, record, row.own),
      contacts: (await contactsOfMany(ctx, [record.id])).map(c => contactView(ctx, c)),
      facts: await factsInForce(ctx, record.id),
      formerNames: await formerNames(ctx, record.id),
      may: offeredOn(record).filter(ctx.can),
    };
  },
});

/** Columns whose content is sealed or says nothing to a person. */
const silent = new Set(['phone_fingerprint', 'authority_id', 'enterprise_id', 'by_id', 'id']);

const shown = (side: Record<string, unknown> | null): Record<string, unknown> | null =>
  side &&
  Object.fromEntries(Object.entries(side).flatMap(([k, v]) => (silent.has(k) ? [] : [[k, k === 'phone' && v !== '' ? '••••' : v]])));

const timeline = query(enterpriseTimeline, {
  load: (ctx, input) => findEnterprise(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, record) => {
    const parts = await sql<{ id: string }>`
      select id from enterprises.contacts where enterprise_id = ${record.id}
      union all select id from enterprises.facts where enterprise_id = ${record.id}
      union all select id from enterprises.former_names where enterprise_id = ${record.id}`.execute(ctx.db);
    const own = await ownHistory(ctx, record);
    const { items } = await readTimeline(ctx, [record.id, ...parts.rows.map(r => r.id), ...own.ids]);
    return {
      rows: items.map(item => ({
        ...item,
        changes: item.changes.map(c => own.said(c) ?? { ...c, before: shown(c.before), after: shown(c.after) }),
      })),
    };
  },
});

const history = query(factHistory, {
  load: (ctx, input) => findEnterprise(ctx, input.enterpriseId),
  allow: matrixDecides,
  run: async (ctx, record, input) => ({ rows: await readFactHistory(ctx, record.id, input.field) }),
});

export const hubHandlers = [get, timeline, history];
