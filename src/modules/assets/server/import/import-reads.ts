import { type SqlBool, sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssetRow } from '../../contract/asset.ts';
import type { ImportView } from '../../contract/import.ts';
import { assetImportRows, getAssetImport, listAssetImports } from '../../contract/operations-import.ts';
import type { AssetImportDb } from '../db-import.ts';
import { type AssetImport, countsOf, findImport, stagedRows } from './import-record.ts';

const { query } = handlersFor<AssetImportDb>();
type Ctx = Context<AssetImportDb>;

const acts: Readonly<Record<string, readonly string[]>> = {
  ready: ['remap', 'fix', 'skip', 'confirm', 'abandon'],
  unreadable: ['abandon'],
  written: ['undo'],
};

const viewOf = async (ctx: Ctx, r: AssetImport): Promise<ImportView> => {
  const firm =
    r.enterprise_id === null
      ? undefined
      : await ctx.db.selectFrom('enterprises.pub_enterprises').select('name').where('id', '=', r.enterprise_id).executeTakeFirst();
  return {
    id: r.id,
    kind: r.kind as AssetRow['kind'],
    origin: r.origin as ImportView['origin'],
    fileName: r.file_name,
    enterpriseName: firm?.name ?? null,
    asOf: r.as_of,
    state: r.state as ImportView['state'],
    problem: r.problem,
    problemParams: r.problem_params as Record<string, unknown>,
    columns: r.columns as unknown as ImportView['columns'],
    ...(await countsOf(ctx, r.id)),
    done: r.done,
    total: r.total,
    ownerName: r.owner_name,
    createdAt: r.created_at.toISOString(),
    may: (acts[r.state] ?? []).map(act => `assets.import.${act}`).filter(ctx.can),
  };
};

const list = async (ctx: Ctx, i: { after?: string | undefined; limit: number }) => {
  const cursor = decodeCursor(i.after);
  let q = ctx.db
    .selectFrom('assets.imports as i')
    .selectAll('i')
    .where(whereScope(ctx.scope, { region: 'i.region_code' }));
  if (cursor) q = q.where(sql<SqlBool>`(i.created_at, i.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  const found = await q
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const rows = found.map(r => ({
    id: r.id,
    kind: r.kind as AssetRow['kind'],
    fileName: r.file_name,
    state: r.state as ImportView['state'],
    asOf: r.as_of,
    ownerName: r.owner_name,
    createdAt: r.created_at.toISOString(),
  }));
  const { shown, next } = toPage(rows, i.limit, r => [r.createdAt, r.id]);
  return { rows: shown, next };
};

/** Imports as pages show them. */
export const assetImportReadHandlers = [
  query(getAssetImport, { load: (ctx, i) => findImport(ctx, i.id), allow: matrixDecides, run: viewOf }),
  query(listAssetImports, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => list(ctx, i) }),
  query(assetImportRows, {
    load: (ctx, i) => findImport(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      const after = Number(decodeCursor(i.after)?.[0] ?? -1);
      const found = await stagedRows(ctx, record.id, { decision: i.decision, after, limit: i.limit + 1 });
      const { shown, next } = toPage(found, i.limit, r => [r.rowNo]);
      return { rows: shown, next };
    },
  }),
];
