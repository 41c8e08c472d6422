import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addEvidence, assetFile } from '../contract/operations-register.ts';
import { registerProblems } from '../contract/problems-register.ts';
import type { AssetsDb } from './db.ts';
import { type AssetRecord, assetForUpdate } from './store.ts';

const { command, download } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;

interface StoredFile {
  name: string;
  media_type: string;
  size: string;
  sha256: string;
  storage_key: string;
}

/** Keeps a file that this person put in as evidence of an asset, with the hash it had then. The same file twice is kept once. */
export const keepEvidence = async (
  ctx: Ctx,
  a: AssetRecord,
  i: { id: string; fileId: string; caption: string; eventId: string | null },
): Promise<void> => {
  const { rows } = await sql<StoredFile>`
    select name, media_type, size, sha256, storage_key from platform.files where id = ${i.fileId} and owner_id = ${ctx.actor.id}`.execute(
    ctx.db,
  );
  const file = rows[0];
  if (!file) throw registerProblems.fileMissing();
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
      media_type: file.media_type,
      size: Number(file.size),
      sha256: file.sha256,
      storage_key: file.storage_key,
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

/** The bytes, if they are still those that were handed in. */
const soundBytes = async (ctx: Ctx, key: string, sha256: string): Promise<Buffer> => {
  const bytes = await ctx.files.read(key);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw registerProblems.fileDamaged();
  return bytes;
};

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
    run: async (ctx, f) => ({ fileName: f.file_name, mediaType: f.media_type, body: await soundBytes(ctx, f.storage_key, f.sha256) }),
  }),
];
