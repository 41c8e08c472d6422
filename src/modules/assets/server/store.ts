import { type Selectable, sql, type UpdateObject } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { insertRows } from '#platform/server/database/insert-rows.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { AssetSource, AssetStatus, KindDetails, Standing } from '../contract/asset.ts';
import { registerProblems } from '../contract/problems-register.ts';
import { acquiredOn } from '../domain/acquired.ts';
import { numberKey } from '../domain/number-key.ts';
import { assetSearchVector } from '../domain/search-bigrams.ts';
import type { AssetsDb } from './db.ts';
import { recomputeAssets } from './deadlines/recompute.ts';

/** The enterprise an asset belongs to, and where it lies. */
export interface AssetPlace {
  id: string;
  authority_id: string;
  region_code: string;
  name: string;
}

/** What it takes to write an asset. */
export type NewAsset = KindDetails & {
  id: string;
  number: string;
  title: string;
  owner: string;
  valueNote: string;
  standing: Standing;
  status: AssetStatus;
  statusWords: string;
  asOf: string;
  endedOn?: string | null;
  source: AssetSource;
  sourceId: string | null;
  rowKey: string | null;
};

/** The enterprise in scope, or a refusal. */
export const placeOf = async (ctx: Context<AssetsDb>, enterpriseId: string): Promise<AssetPlace> => {
  const [found] = await ctx.ask<AssetPlace>(preparedSql`
    select id, authority_id, region_code, name from enterprises.pub_enterprises
    where id = ${enterpriseId} and region_code >= ${ctx.scope.lo} and region_code < ${ctx.scope.hi}`);
  if (!found) throw registerProblems.unknownEnterprise();
  return found;
};

/** What an asset is found by. */
export const assetWords = (place: AssetPlace, a: KindDetails & { title: string }): string =>
  assetSearchVector([a.title, place.name], place.region_code, a.kind === 'trademark' ? a.details.classes : []);

/** The columns that follow from what an asset is. */
export const assetColumnsOf = (
  place: AssetPlace,
  a: KindDetails & { number: string; title: string; endedOn?: string | null | undefined },
) => ({
  kind: a.kind,
  number: numberKey(a.kind, a.number),
  number_shown: a.number.trim(),
  title: a.title,
  details: JSON.stringify(a.details),
  classes: a.kind === 'trademark' ? a.details.classes : [],
  acquired_on: acquiredOn(a),
  ended_on: a.endedOn ?? null,
  name_bg: sql<string>`${assetWords(place, a)}::tsvector`,
});

const recordOf = (ctx: Context<AssetsDb>, place: AssetPlace, a: NewAsset) => ({
  id: a.id,
  authority_id: place.authority_id,
  region_code: place.region_code,
  enterprise_id: place.id,
  enterprise_name: place.name,
  ...assetColumnsOf(place, a),
  details: a.details,
  name_bg: assetWords(place, a),
  owner: a.owner,
  standing: a.standing,
  status: a.status,
  status_words: a.statusWords,
  as_of: a.asOf,
  source: a.source,
  source_id: a.sourceId,
  row_key: a.rowKey,
  value_note: a.valueNote,
  created_at: ctx.now,
  updated_at: ctx.now,
});

/** Writes assets, each with the enterprise it belongs to. */
export const insertMany = async (ctx: Context<AssetsDb>, rows: readonly { place: AssetPlace; asset: NewAsset }[]): Promise<void> => {
  if (rows.length === 0) return;
  const records = rows.map(r => recordOf(ctx, r.place, r.asset));
  ctx.send(insertRows('assets.assets', records));
  await recomputeAssets(
    ctx,
    rows.filter(r => r.asset.standing === 'confirmed').map(r => r.asset.id),
  );
};

/** Writes assets of one enterprise. */
export const insertAssets = (ctx: Context<AssetsDb>, place: AssetPlace, list: readonly NewAsset[]): Promise<void> =>
  insertMany(
    ctx,
    list.map(asset => ({ place, asset })),
  );

export type AssetRecord = Selectable<DB['assets.assets']>;

/** One asset in scope, locked for a change; undefined when absent or elsewhere. */
export const assetForUpdate = (ctx: Context<AssetsDb>, id: string): Promise<AssetRecord | undefined> =>
  ctx.db
    .selectFrom('assets.assets as a')
    .selectAll('a')
    .where('a.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .forUpdate()
    .executeTakeFirst();

/** Changes one asset and counts its version. */
export const changeAsset = async (ctx: Context<AssetsDb>, a: AssetRecord, set: UpdateObject<AssetsDb, 'assets.assets'>): Promise<void> => {
  await ctx.db
    .updateTable('assets.assets')
    .set({ ...set, version: a.version + 1, updated_at: ctx.now })
    .where('id', '=', a.id)
    .execute();
  await recomputeAssets(ctx, [a.id]);
};

/** The place of an asset, for columns that follow from it. */
export const placeOfAsset = (a: AssetRecord): AssetPlace => ({
  id: a.enterprise_id,
  authority_id: a.authority_id,
  region_code: a.region_code,
  name: a.enterprise_name,
});

/** The kind with its details, as the contract has them. */
export const kindDetailsOf = (a: Pick<AssetRecord, 'kind' | 'details'>): KindDetails =>
  ({ kind: a.kind, details: a.details }) as unknown as KindDetails;
