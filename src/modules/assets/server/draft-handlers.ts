import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { AssetDraft } from '../contract/draft.ts';
import { dropAssetDraft, getAssetDraft, saveAssetDraft } from '../contract/operations-draft.ts';
import type { AssetsDb } from './db.ts';

const { command, query } = handlersFor<AssetsDb>();
type Ctx = Context<AssetsDb>;

/** Throws away what this person had typed into these forms. */
export const dropDrafts = async (ctx: Ctx, forms: readonly string[]): Promise<boolean> => {
  const done = await ctx.db
    .deleteFrom('assets.form_drafts')
    .where('owner_id', '=', ctx.actor.id)
    .where('form', 'in', forms)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
};

/** 草稿: what a person has typed into a form of the register; theirs alone, and gone when it is registered. */
export const draftHandlers = [
  query(getAssetDraft, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const row = await ctx.db
        .selectFrom('assets.form_drafts')
        .select(['content', 'base_version', 'saved_at'])
        .where('owner_id', '=', ctx.actor.id)
        .where('form', '=', i.form)
        .executeTakeFirst();
      if (!row) return { draft: null };
      const draft = { content: row.content as AssetDraft, baseVersion: row.base_version, savedAt: row.saved_at.toISOString() };
      return { draft };
    },
  }),
  command(saveAssetDraft, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const { authorityId, regionCode } = ctx.actor;
      await sql`insert into assets.form_drafts (id, authority_id, region_code, owner_id, form, content, base_version, saved_at)
        values (${newId()}, ${authorityId}, ${regionCode}, ${ctx.actor.id}, ${i.form}, ${JSON.stringify(i.content)}, ${i.baseVersion}, ${ctx.now})
        on conflict (owner_id, form) do update
          set content = excluded.content, base_version = excluded.base_version, saved_at = excluded.saved_at`.execute(ctx.db);
      return { subject: ctx.entryId, result: { savedAt: ctx.now.toISOString() } };
    },
  }),
  command(dropAssetDraft, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => ({ subject: ctx.entryId, result: { dropped: await dropDrafts(ctx, [i.form]) } }),
  }),
];
