import { reference } from '#modules/reference/index.ts';
import { toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import type { PeopleDb } from './db.ts';

/** A page of rows in the order of region and id, with the names of their regions. */
export const regionPage = async <R extends { id: string; region_code: string }>(
  ctx: Context<PeopleDb>,
  rows: readonly R[],
  limit: number,
) => {
  const { shown, next } = toPage(rows, limit, r => [r.region_code, r.id]);
  const names = await reference(ctx).divisionNames(shown.map(r => r.region_code));
  return { shown, next, regionName: (r: R): string => names.get(r.region_code) ?? r.region_code };
};
