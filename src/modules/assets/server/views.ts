import type { Context } from '#platform/server/context.ts';
import type { AssetView, EvidenceView } from '../contract/asset.ts';
import type { AssetEvent } from '../contract/event.ts';
import type { AssetsDb } from './db.ts';
import { assetRowOf } from './reads.ts';
import { type AssetRecord, kindDetailsOf } from './store.ts';

type Ctx = Context<AssetsDb>;

/** The events of assets, newest first; withdrawn ones stay in the record. */
export const eventsOf = async (ctx: Ctx, assetIds: readonly string[]): Promise<ReadonlyMap<string, AssetEvent[]>> => {
  const byAsset = new Map<string, AssetEvent[]>();
  if (assetIds.length === 0) return byAsset;
  const events = await ctx.db
    .selectFrom('assets.asset_events')
    .selectAll()
    .where('asset_id', 'in', assetIds)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const files = await ctx.db
    .selectFrom('assets.evidence')
    .select(['event_id', 'id'])
    .where('asset_id', 'in', assetIds)
    .where('event_id', 'is not', null)
    .orderBy('at')
    .execute();
  for (const e of events) {
    const list = byAsset.get(e.asset_id) ?? [];
    list.push({
      id: e.id,
      phase: e.phase as AssetEvent['phase'],
      act: e.act as AssetEvent['act'],
      happenedOn: e.happened_on,
      until: e.until,
      party: e.party,
      note: e.note,
      figures: e.figures as AssetEvent['figures'],
      endsEvent: e.ends_event,
      byName: e.by_name,
      at: e.at.toISOString(),
      fileIds: files.filter(f => f.event_id === e.id).map(f => f.id),
      withdrawnAt: e.withdrawn_at === null ? null : e.withdrawn_at.toISOString(),
      withdrawReason: e.withdraw_reason,
    });
    byAsset.set(e.asset_id, list);
  }
  return byAsset;
};

const evidenceOf = async (ctx: Ctx, assetId: string): Promise<EvidenceView[]> => {
  const files = await ctx.db.selectFrom('assets.evidence').selectAll().where('asset_id', '=', assetId).orderBy('at', 'desc').execute();
  return files.map(f => ({
    id: f.id,
    eventId: f.event_id,
    fileName: f.file_name,
    mediaType: f.media_type,
    size: Number(f.size),
    sha256: f.sha256,
    caption: f.caption,
    byName: f.by_name,
    at: f.at.toISOString(),
  }));
};

const actsOf = (a: AssetRecord): readonly string[] => {
  if (a.standing === 'dismissed') return [];
  const open = ['assets.asset.correct', 'assets.event.record', 'assets.event.withdraw', 'assets.evidence.add'];
  return a.standing === 'proposed' ? ['assets.asset.confirm', 'assets.asset.dismiss', ...open] : open;
};

/** The whole of an asset and what this actor may do with it. */
export const assetViewOf = async (ctx: Ctx, a: AssetRecord): Promise<AssetView> => {
  const region = await ctx.db.selectFrom('reference.pub_divisions').select('name').where('code', '=', a.region_code).executeTakeFirst();
  return {
    ...assetRowOf(a),
    regionName: region?.name ?? a.region_code,
    kindDetails: kindDetailsOf(a),
    valueNote: a.value_note,
    events: (await eventsOf(ctx, [a.id])).get(a.id) ?? [],
    evidence: await evidenceOf(ctx, a.id),
    version: a.version,
    may: actsOf(a).filter(ctx.can),
  };
};
