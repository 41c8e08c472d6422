import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { loadAssets } from '../contract/seed.ts';
import type { AssetsDb } from './db.ts';
import { recordLoaded } from './event-handlers.ts';
import { type AssetPlace, assetForUpdate, insertMany } from './store.ts';

const { command } = handlersFor<AssetsDb>();

const placesOf = async (ctx: Context<AssetsDb>, ids: readonly string[]): Promise<ReadonlyMap<string, AssetPlace>> => {
  if (ids.length === 0) return new Map();
  const found = await ctx.db
    .selectFrom('enterprises.pub_enterprises')
    .select(['id', 'authority_id', 'region_code', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(found.map(e => [e.id as string, e as AssetPlace]));
};

/** Loading by the system alone. */
export const assetSeedHandlers = [
  command(loadAssets, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const places = await placesOf(
        ctx,
        i.rows.map(r => r.enterpriseId),
      );
      const rows = i.rows.flatMap(({ kindDetails, enterpriseId, numberAsPrinted: __, endedOn, ...r }) => {
        const place = places.get(enterpriseId);
        const asset = { ...kindDetails, ...r, endedOn: endedOn ?? null, source: 'hand' as const, sourceId: null, rowKey: null };
        return place ? [{ place, asset }] : [];
      });
      await insertMany(ctx, rows);
      for (const e of i.events) {
        const asset = await assetForUpdate(ctx, e.assetId);
        if (asset) await recordLoaded(ctx, asset, e);
      }
      return { subject: i.rows[0]?.id ?? ctx.entryId, result: { loaded: rows.length } };
    },
  }),
];
