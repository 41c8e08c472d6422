import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { ownFile, soundBytes } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addEvidence, assetFile } from '../contract/operations-register.ts';
import type { AssetsDb } from './db.ts';
import { type AssetRecord, assetForUpdate } from './store.ts';

const { command, download } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;

/** Keeps a file that this person put in as evidence of an asset, with the hash it had then. The same file twice is kept once. */
export const keepEvidence = async (
  ctx: Ctx,
  a: AssetRecord,
  i: { id: string; fileId: string; caption: string; eventId: string | null },
): Promise<void> => {
  const file = await ownFile(ctx, i.fileId);
  await ctx.db
    .insertInto('assets.evidence')
    .values({
      id: i.id,
      authority_id: a.authority_id,
      region_code: a.region_code,
      asset_id: a.id,
      event_id: i.eventId,
      file_id: i.fileId,
      file_name: file.name,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      storage_key: file.storageKey,
      caption: i.caption,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
      at: ctx.now,
    })
    .onConflict(c => c.columns(['asset_id', 'file_id']).doNothing())
    .execute();
};

/** A piece of evidence, only behind an asset in scope. */
const findEvidence = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('assets.evidence as e')
    .selectAll('e')
    .where('e.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'e.region_code' }))
    .executeTakeFirst();

/** 佐证材料 (6.3.3-a): handed in by a named person, handed out with a check of its own and an entry in the audit log. */
export const evidenceHandlers = [
  command(addEvidence, {
    load: (ctx, i) => assetForUpdate(ctx, i.assetId),
    allow: (_, a) => a.standing !== 'dismissed',
    run: async (ctx, a, i) => {
      await keepEvidence(ctx, a, { id: i.id, fileId: i.fileId, caption: i.caption, eventId: null });
      return { subject: a.id, result: { id: i.id } };
    },
  }),
  download(assetFile, {
    load: (ctx, i) => findEvidence(ctx, i.id),
    allow: matrixDecides,
    subject: f => f.asset_id,
    run: async (ctx, f) => ({
      fileName: f.file_name,
      mediaType: f.media_type,
      body: await soundBytes(ctx, { storageKey: f.storage_key, sha256: f.sha256 }),
    }),
  }),
];
