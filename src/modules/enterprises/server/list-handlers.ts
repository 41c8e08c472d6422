import { reference } from '#modules/reference/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { EnterpriseBrief } from '../contract/enterprise.ts';
import { findEnterprises, listEnterprises } from '../contract/operations.ts';
import type { EnterprisesDb } from './db.ts';
import { listRecords } from './list-reads.ts';
import { enterpriseRowsOf } from './rows.ts';
import type { After } from './store.ts';

const { query } = handlersFor<EnterprisesDb>();

/** A cursor of another sort order, or none of ours, starts the list anew. */
export const afterOf = (cursor: string | undefined, sort: string): After => {
  const key = decodeCursor(cursor);
  return key?.[0] === sort && typeof key[1] === 'string' && typeof key[2] === 'string' ? [key[1], key[2]] : undefined;
};

const list = query(listEnterprises, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const { after, limit, sort, ...filter } = input;
    const records = await listRecords(ctx, { filter, sort, after: afterOf(after, sort), limit: limit + 1 });
    const { shown, next } = toPage(records, limit, r => [sort, r.sort_key, r.id]);
    return { rows: await enterpriseRowsOf(ctx, shown), next };
  },
});

const find = query(findEnterprises, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const records = await listRecords(ctx, { filter: { q: input.q }, sort: 'recent', after: undefined, limit: input.limit });
    const names = await reference(ctx).divisionNames(records.map(r => r.region_code));
    const rows: EnterpriseBrief[] = records.map(r => ({
      id: r.id,
      name: r.name,
      uscc: r.uscc,
      regionCode: r.region_code,
      regionName: names.get(r.region_code) ?? r.region_code,
      address: r.address,
    }));
    return { rows };
  },
});

export const listHandlers = [list, find];
