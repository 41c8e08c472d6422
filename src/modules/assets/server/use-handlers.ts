import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { type Context, retype } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addUse, getUse, listEndangered, printUseList, proofFile, withdrawUse } from '../contract/operations-use.ts';
import { lawProblems } from '../contract/problems-law.ts';
import { registerProblems } from '../contract/problems-register.ts';
import type { AssetsDb } from './db.ts';
import type { LawDb } from './deadlines/db-law.ts';
import { recomputeAssets } from './deadlines/recompute.ts';
import { type AssetRecord, assetForUpdate } from './store.ts';
import { evidenceListPdf } from './use-list.ts';
import { endangeredPage, lockerView } from './use-reads.ts';

const { command, query, download } = handlersFor<LawDb>();
type Ctx = Context<LawDb>;

const markForUpdate = (ctx: Ctx, id: string): Promise<AssetRecord | undefined> => assetForUpdate(retype<AssetsDb>(ctx), id);

const findMark = (ctx: Ctx, id: string): Promise<AssetRecord | undefined> =>
  ctx.db
    .selectFrom('assets.assets as a')
    .selectAll('a')
    .where('a.id', '=', id)
    .where('a.kind', '=', 'trademark')
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .executeTakeFirst();

const findProof = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('assets.use_proofs as p')
    .selectAll('p')
    .where('p.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'p.region_code' }))
    .executeTakeFirst();

interface Own {
  name: string;
  media_type: string;
  size: string;
  sha256: string;
  storage_key: string;
}

/** A file that this person handed in. */
const ownFile = async (ctx: Ctx, fileId: string): Promise<Own> => {
  const { rows } = await sql<Own>`select name, media_type, size, sha256, storage_key from platform.files
    where id = ${fileId} and owner_id = ${ctx.actor.id}`.execute(ctx.db);
  const file = rows[0];
  if (!file) throw registerProblems.fileMissing();
  return file;
};

const refuseWrong = async (ctx: Ctx, a: AssetRecord, i: { niceClass: number; usedOn: string; fileId: string }): Promise<void> => {
  if (a.kind !== 'trademark') throw lawProblems.proofNoMark();
  if (!a.classes.includes(i.niceClass))
    throw lawProblems.proofOtherClass({ niceClass: i.niceClass }, [{ pointer: '/niceClass', code: 'assets.problem.proofOtherClass' }]);
  if (i.usedOn > dayOf(ctx.now)) throw lawProblems.proofAhead({}, [{ pointer: '/usedOn', code: 'assets.problem.proofAhead' }]);
  const same = await ctx.db
    .selectFrom('assets.use_proofs')
    .select('id')
    .where('asset_id', '=', a.id)
    .where('nice_class', '=', i.niceClass)
    .where('file_id', '=', i.fileId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (same) throw lawProblems.proofTwice();
};

/** The bytes, if they are still those that were captured. */
const soundBytes = async (ctx: Ctx, key: string, sha256: string): Promise<Buffer> => {
  const bytes = await ctx.files.read(key);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw registerProblems.fileDamaged();
  return bytes;
};

const writeHandlers = [
  command(addUse, {
    load: (ctx, i) => markForUpdate(ctx, i.assetId),
    allow: (_, a) => a.standing === 'confirmed',
    run: async (ctx, a, i) => {
      await refuseWrong(ctx, a, i);
      const file = await ownFile(ctx, i.fileId);
      await ctx.db
        .insertInto('assets.use_proofs')
        .values({
          id: i.id,
          authority_id: a.authority_id,
          region_code: a.region_code,
          asset_id: a.id,
          nice_class: i.niceClass,
          used_on: i.usedOn,
          kind: i.kind,
          note: i.note,
          file_id: i.fileId,
          file_name: file.name,
          media_type: file.media_type,
          size: Number(file.size),
          sha256: file.sha256,
          storage_key: file.storage_key,
          by_id: ctx.actor.id,
          by_name: ctx.actor.name,
          at: ctx.now,
        })
        .execute();
      await recomputeAssets(ctx, [a.id]);
      return { subject: a.id, result: { id: i.id } };
    },
  }),
  command(withdrawUse, {
    load: (ctx, i) => findProof(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, p, i) => {
      const withdrawn = await ctx.db
        .updateTable('assets.use_proofs')
        .set({ withdrawn_at: ctx.now, withdrawn_by_name: ctx.actor.name, withdraw_reason: i.reason })
        .where('id', '=', p.id)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (withdrawn.numUpdatedRows === 0n) throw lawProblems.proofWithdrawn();
      await recomputeAssets(ctx, [p.asset_id]);
      return { subject: p.asset_id, result: { id: p.id }, reason: i.reason };
    },
  }),
];

/** 使用证据柜 (6.3.3-b): proofs of use, the line of three years, the list for answering a notice. */
export const useHandlers = [
  ...writeHandlers,
  query(getUse, { load: (ctx, i) => findMark(ctx, i.assetId), allow: matrixDecides, run: (ctx, a) => lockerView(ctx, a) }),
  query(listEndangered, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => endangeredPage(ctx, i) }),
  download(proofFile, {
    load: (ctx, i) => findProof(ctx, i.id),
    allow: matrixDecides,
    subject: p => p.asset_id,
    run: async (ctx, p) => ({ fileName: p.file_name, mediaType: p.media_type, body: await soundBytes(ctx, p.storage_key, p.sha256) }),
  }),
  download(printUseList, {
    load: (ctx, i) => findMark(ctx, i.assetId),
    allow: matrixDecides,
    subject: a => a.id,
    run: (ctx, a, i) => evidenceListPdf(ctx, a, i),
  }),
];
