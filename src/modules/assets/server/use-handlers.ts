import { dayOf } from '#platform/contract/china-day.ts';
import { type Context, retype } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { ownFile, soundBytes } from '#platform/server/own-files.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addUse, getUse, listEndangered, printUseList, proofFile, withdrawUse } from '../contract/operations-use.ts';
import { lawProblems } from '../contract/problems-law.ts';
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
          media_type: file.mediaType,
          size: file.size,
          sha256: file.sha256,
          storage_key: file.storageKey,
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
    run: async (ctx, p) => ({
      fileName: p.file_name,
      mediaType: p.media_type,
      body: await soundBytes(ctx, { storageKey: p.storage_key, sha256: p.sha256 }),
    }),
  }),
  download(printUseList, {
    gate: documentGate,
    load: (ctx, i) => findMark(ctx, i.assetId),
    allow: matrixDecides,
    subject: a => a.id,
    run: (ctx, a, i) => evidenceListPdf(ctx, a, i),
  }),
];
