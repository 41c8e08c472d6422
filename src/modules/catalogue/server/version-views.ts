import type { Context } from '#platform/server/context.ts';
import { ItemContent, type ItemVersion } from '../contract/item.ts';
import type { VersionView } from '../contract/item-pages.ts';
import { discardVersion, publishItemVersion, retireVersion, saveVersion, startVersion } from '../contract/operations-items.ts';
import { stateOfVersion } from '../domain/item-versions.ts';
import type { CatalogueDb } from './db.ts';
import { countsHere, isOwn } from './item-policy.ts';
import {
  draftVersion,
  findItem,
  findItemDraft,
  findVersions,
  type ItemDraftRecord,
  itemOf,
  itemVersionsOf,
  nextNo,
  type VersionRecord,
} from './item-reads.ts';

type Ctx = Context<CatalogueDb>;

/** What a version says, without what it is. */
export const contentOfVersion = (version: ItemVersion): ItemContent => ItemContent.strip().parse(version);

/** A published version in reach. */
export const findPublished = async (ctx: Ctx, id: string) => (await findVersions(ctx, [id]))[0];

const publishedView = async (ctx: Ctx, found: { facts: VersionRecord; version: ItemVersion }): Promise<VersionView | undefined> => {
  const item = await findItem(ctx, found.facts.itemId);
  const state = stateOfVersion(found.facts);
  const may =
    state === 'published' && countsHere(ctx.actor, found.facts.region) ? [startVersion.name, retireVersion.name] : [startVersion.name];
  return (
    item && { item: itemOf(item), version: found.version, state, revision: 1, savedByName: null, savedAt: null, may: may.filter(ctx.can) }
  );
};

const draftView = async (ctx: Ctx, draft: ItemDraftRecord): Promise<VersionView | undefined> => {
  const item = await findItem(ctx, draft.item_id);
  if (!item) return undefined;
  const own = isOwn(ctx.actor, draft) ? [saveVersion.name, discardVersion.name, publishItemVersion.name] : [];
  return {
    item: itemOf(item),
    version: draftVersion(draft, nextNo(await itemVersionsOf(ctx, draft.item_id), draft.region_code)),
    state: 'draft',
    revision: draft.revision,
    savedByName: draft.saved_by_name,
    savedAt: draft.saved_at.toISOString(),
    may: own.filter(ctx.can),
  };
};

/** A version in reach, published or, for those who write them, a draft. */
export const findVersionView = async (ctx: Ctx, id: string): Promise<VersionView | undefined> => {
  const found = await findPublished(ctx, id);
  if (found) return publishedView(ctx, found);
  const draft = ctx.can(saveVersion.name) ? await findItemDraft(ctx, id) : undefined;
  return draft && draftView(ctx, draft);
};
