import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import type { OwnValue } from '../../contract/own-column.ts';
import { type Prepared, searchOwnIds } from '../list-sql.ts';
import { type After, enterpriseColumns, type ListedRecord } from '../store.ts';
import type { OwnOrder } from './conditions.ts';
import { ownValuesOf, valueColumns } from './values-store.ts';

/** A page by an own column goes on among those who have a value, or among those who have none. */
interface OwnAfter {
  among: 'valued' | 'missing';
  key: After;
}

/** The sort key says which of the two it is by its first letter. */
export const afterOwn = (after: After): OwnAfter => {
  if (after === undefined) return { among: 'valued', key: undefined };
  return { among: after[0].startsWith('m') ? 'missing' : 'valued', key: [after[0].slice(1), after[1]] };
};
export const asMissing = (row: ListedRecord): ListedRecord => ({ ...row, sort_key: `m${row.sort_key}` });

/** The same filter for those who have no value in the column. */
export const withoutValue = (p: Prepared, { column, kind }: OwnOrder): Prepared => {
  const own = (p.json['own'] as readonly unknown[] | undefined) ?? [];
  return { ...p, json: { ...p.json, missing: true, own: [...own, { column, kind, missing: true }] } };
};

/** Rows of a page in the order of the column, with their place in it. */
export const ownOrdered = async (
  ctx: CallContext,
  p: Prepared,
  order: OwnOrder,
  page: { after: After; limit: number },
): Promise<ListedRecord[]> => {
  const ids = await searchOwnIds(ctx, p, order, page);
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedRecord>`
    select ${enterpriseColumns}, 'v' || ${sql.ref(`v.${valueColumns[order.kind]}`)}::text as sort_key
    from unnest(${ids}::uuid[]) with ordinality h(id, n) join enterprises.enterprises e on e.id = h.id
    join enterprises.own_values v on v.enterprise_id = e.id and v.column_id = ${order.column} order by h.n`.execute(ctx.db);
  return rows;
};

const dictionary = new Intl.Collator('zh-CN');
const compared = (a: OwnValue | undefined, b: OwnValue | undefined, down: boolean): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const n = typeof a === 'number' && typeof b === 'number' ? a - b : dictionary.compare(String(a), String(b));
  return down ? -n : n;
};

/** A page of a few rows that are all at hand: sorted here. */
export const pageOfFew = async (
  ctx: CallContext,
  { column, down }: OwnOrder,
  rows: readonly ListedRecord[],
  { after, limit }: { after: After; limit: number },
): Promise<ListedRecord[]> => {
  const values = await ownValuesOf(
    ctx,
    rows.map(r => r.id),
  );
  const valueIn = (r: ListedRecord): OwnValue | undefined => values.get(r.id)?.[column];
  const sorted = [...rows].sort((a, b) => compared(valueIn(a), valueIn(b), down));
  const from = after === undefined ? 0 : sorted.findIndex(r => r.id === after[1]) + 1;
  return sorted.slice(from, from + limit);
};
