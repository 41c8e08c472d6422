import { Readable } from 'node:stream';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { loadUse } from '../contract/operations-use.ts';
import type { LawDb } from './deadlines/db-law.ts';
import { recomputeAssets } from './deadlines/recompute.ts';

const { command } = handlersFor<LawDb>();

/** Proofs of the demonstration, by the system alone. */
export const useSeedHandlers = [
  command(loadUse, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      for (const { id, assetId, niceClass, usedOn, kind, note, fileName, content } of i.rows) {
        const { key, size, sha256 } = await ctx.files.put(id, Readable.from([Buffer.from(content)]), 10_000);
        const a = await ctx.db
          .selectFrom('assets.assets')
          .select(['authority_id', 'region_code'])
          .where('id', '=', assetId)
          .executeTakeFirstOrThrow();
        const own = { authority_id: a.authority_id, region_code: a.region_code };
        const file = { file_name: fileName, media_type: 'text/plain', size, sha256, storage_key: key };
        const by = { by_id: ctx.actor.id, by_name: ctx.actor.name, at: ctx.now };
        await ctx.db
          .insertInto('assets.use_proofs')
          .values({ id, ...own, asset_id: assetId, nice_class: niceClass, used_on: usedOn, kind, note, file_id: id, ...file, ...by })
          .execute();
      }
      await recomputeAssets(ctx, [...new Set(i.rows.map(r => r.assetId))]);
      return { subject: i.rows[0]?.assetId ?? ctx.entryId, result: { loaded: i.rows.length } };
    },
  }),
];
