import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { derivedId } from '#platform/server/derived-id.ts';
import type { ItemContent } from '../contract/item.ts';
import type { ItemFields } from '../contract/item-pages.ts';
import { catalogueProblems } from '../contract/problems.ts';
import { admissionOf } from '../domain/item-admission.ts';
import type { CatalogueDb } from './db.ts';
import type { ItemDraftRecord, ItemRecord, VersionRecord } from './item-reads.ts';

type Ctx = Context<CatalogueDb>;

const home = (ctx: Ctx) => ({ authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode });
const columnsOf = (item: ItemFields) => ({
  code: item.code,
  name: item.name,
  level: item.level,
  letter: item.letter,
  class_codes: item.classCodes,
});

/** @throws Problem `codeTaken` when the region has an item of this code */
export const insertItem = async (ctx: Ctx, id: string, item: ItemFields): Promise<void> => {
  const made = await ctx.db
    .insertInto('catalogue.items')
    .values({ id, ...home(ctx), ...columnsOf(item), created_at: ctx.now })
    .onConflict(c => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw catalogueProblems.codeTaken({ code: item.code });
};

/** @throws Problem `changedMeanwhile` when the revision is no longer the one that was read */
export const correctItemRow = async (ctx: Ctx, id: string, revision: number, item: ItemFields): Promise<void> => {
  const row = await ctx.db
    .updateTable('catalogue.items')
    .set({ ...columnsOf(item), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw catalogueProblems.changedMeanwhile();
};

/** Begins a draft; answers its id, or that of the draft which the region has already. */
export const insertItemDraft = async (
  ctx: Ctx,
  id: string,
  draft: { itemId: string; basedOn: string | null; validFrom: string; content: ItemContent },
): Promise<string> => {
  const made = await ctx.db
    .insertInto('catalogue.item_drafts')
    .values({
      id,
      ...home(ctx),
      item_id: draft.itemId,
      based_on: draft.basedOn,
      valid_from: draft.validFrom,
      content: JSON.stringify(draft.content),
      started_at: ctx.now,
      saved_at: ctx.now,
      saved_by_name: ctx.actor.name,
    })
    .onConflict(c => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return made.id;
  const open = await ctx.db
    .selectFrom('catalogue.item_drafts')
    .select('id')
    .where('item_id', '=', draft.itemId)
    .where('region_code', '=', ctx.actor.regionCode)
    .where('published_at', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst();
  // No draft of the item is in the way, so the id is taken by something else.
  if (!open) throw platformProblems.commandReused();
  return open.id;
};

export const writeItemDraft = async (ctx: Ctx, draft: ItemDraftRecord, validFrom: string, content: ItemContent): Promise<void> => {
  await ctx.db
    .updateTable('catalogue.item_drafts')
    .set({
      valid_from: validFrom,
      content: JSON.stringify(content),
      revision: draft.revision + 1,
      saved_at: ctx.now,
      saved_by_name: ctx.actor.name,
    })
    .where('id', '=', draft.id)
    .execute();
};

/** Gives a draft up; an item that was never published goes with its only draft, and its code is free again. */
export const discardItemDraft = async (ctx: Ctx, draft: ItemDraftRecord, item: ItemRecord, published: boolean): Promise<void> => {
  await ctx.db.updateTable('catalogue.item_drafts').set({ discarded_at: ctx.now }).where('id', '=', draft.id).execute();
  if (published || item.region_code !== draft.region_code) return;
  await ctx.db.updateTable('catalogue.items').set({ withdrawn_at: ctx.now }).where('id', '=', item.id).execute();
};

/** What is published says an exception only where one is needed (5.2). */
const settled = (content: ItemContent): ItemContent => {
  const admission = admissionOf(content.exclusion);
  return { ...content, exclusion: { ...content.exclusion, exceptionBasis: admission.verdict === 'admitted' ? admission.basis : null } };
};

/** Makes a version of a draft, under the draft's id. */
export const publishItemDraft = async (ctx: Ctx, draft: ItemDraftRecord, no: number): Promise<void> => {
  await ctx.db
    .insertInto('catalogue.item_versions')
    .values({
      id: draft.id,
      authority_id: draft.authority_id,
      region_code: draft.region_code,
      item_id: draft.item_id,
      no,
      valid_from: draft.valid_from,
      content: JSON.stringify(settled(draft.content)),
      based_on: draft.based_on,
      published_at: ctx.now,
      published_by_name: ctx.actor.name,
    })
    .execute();
  await ctx.db.updateTable('catalogue.item_drafts').set({ published_at: ctx.now }).where('id', '=', draft.id).execute();
};

interface Retirement {
  reason: string;
  toAbove: boolean;
}

const retired = (ctx: Ctx, { reason, toAbove }: Retirement) => ({
  retired_at: ctx.now,
  retire_reason: reason,
  retired_by_name: ctx.actor.name,
  retired_to_above: toAbove,
});

/** @throws Problem `alreadyRetired` */
export const retireOwn = async (ctx: Ctx, id: string, retirement: Retirement): Promise<void> => {
  const row = await ctx.db
    .updateTable('catalogue.item_versions')
    .set(retired(ctx, retirement))
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw catalogueProblems.alreadyRetired();
};

/** A version from above is no longer offered here: a version of the region's own that ends in the moment it begins. Answers its id and number. */
export const retireHere = async (
  ctx: Ctx,
  above: { facts: VersionRecord; content: ItemContent; no: number; validFrom: string },
  reason: string,
): Promise<string> => {
  const id = derivedId('catalogue.item_versions', above.facts.id, ctx.actor.regionCode, above.no);
  await ctx.db
    .insertInto('catalogue.item_versions')
    .values({
      id,
      ...home(ctx),
      item_id: above.facts.itemId,
      no: above.no,
      valid_from: above.validFrom,
      content: JSON.stringify(above.content),
      based_on: above.facts.id,
      published_at: ctx.now,
      published_by_name: ctx.actor.name,
      ...retired(ctx, { reason, toAbove: false }),
    })
    .execute();
  return id;
};
