import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { itemPublished, itemRetired } from '../contract/events.ts';
import type { ItemVersion } from '../contract/item.ts';
import {
  discardVersion,
  getItemVersion,
  publishItemVersion,
  retireVersion,
  saveVersion,
  startVersion,
} from '../contract/operations-items.ts';
import { catalogueProblems } from '../contract/problems.ts';
import { diffItem } from '../domain/diff-item.ts';
import { newestOf } from '../domain/item-versions.ts';
import { lintItem } from '../domain/lint-item.ts';
import type { CatalogueDb } from './db.ts';
import { countsHere, isOwn } from './item-policy.ts';
import { findItem, type ItemDraftRecord, itemVersionsOf, lockItemDraft, nextNo, type VersionRecord } from './item-reads.ts';
import { discardItemDraft, insertItemDraft, publishItemDraft, retireHere, retireOwn, writeItemDraft } from './item-store.ts';
import { contentOfVersion, findPublished, findVersionView } from './version-views.ts';

const { command, query } = handlersFor<CatalogueDb>();
type Ctx = Context<CatalogueDb>;

const refuseClosed = (draft: ItemDraftRecord): void => {
  if (draft.published_at !== null || draft.discarded_at !== null) throw catalogueProblems.draftClosed();
};

/** @throws Problem `draftClosed`, `draftStale` */
const refuseStale = (draft: ItemDraftRecord, revision: number): void => {
  refuseClosed(draft);
  if (draft.revision !== revision) throw catalogueProblems.draftStale({ name: draft.saved_by_name });
};

/** @throws Problem `versionIncomplete` with each fault beside its field, `versionUnchanged`, `validFromEarlier` */
const refuseUnready = async (ctx: Ctx, draft: ItemDraftRecord, versions: readonly VersionRecord[]): Promise<void> => {
  const faults = lintItem(draft.content, draft.valid_from, dayOf(ctx.now));
  if (faults.length > 0) {
    const fields = faults.map(f => ({ pointer: f.pointer, code: `catalogue.lint.${f.code}` }));
    throw catalogueProblems.versionIncomplete({ n: faults.length }, fields);
  }
  const before = newestOf(versions.filter(v => v.region === draft.region_code));
  if (before && draft.valid_from < before.validFrom) throw catalogueProblems.validFromEarlier({ day: before.validFrom });
  const base = before ?? versions.find(v => v.id === draft.based_on);
  const old = base && base.retiredAt === null ? await findPublished(ctx, base.id) : undefined;
  if (old && diffItem(contentOfVersion(old.version), draft.content).length === 0) throw catalogueProblems.versionUnchanged();
};

/** Numbers of an item's versions follow each other: whoever publishes or retires waits for the other. */
const numbering = (ctx: Ctx, itemId: string): Promise<void> => inTurn(ctx, `catalogue.version ${itemId} ${ctx.actor.regionCode}`);

const retireAbove = async (ctx: Ctx, found: { facts: VersionRecord; version: ItemVersion }, reason: string) => {
  await numbering(ctx, found.facts.itemId);
  const versions = await itemVersionsOf(ctx, found.facts.itemId);
  const own = newestOf(versions.filter(v => v.region === ctx.actor.regionCode));
  if (own?.retiredAt && own.toAbove === false) throw catalogueProblems.alreadyRetired();
  const no = nextNo(versions, ctx.actor.regionCode);
  const above = { facts: found.facts, content: contentOfVersion(found.version), no, validFrom: dayOf(ctx.now) };
  return { id: await retireHere(ctx, above, reason), no };
};

/** Handlers of versions: drafts that save themselves, publishing, retiring. */
export const versionHandlers = [
  query(getItemVersion, { load: (ctx, i) => findVersionView(ctx, i.id), allow: matrixDecides, run: async (_, view) => view }),
  command(startVersion, {
    load: (ctx, i) => findPublished(ctx, i.basedOn),
    allow: matrixDecides,
    run: async (ctx, { facts, version }, i) => {
      const draft = { itemId: facts.itemId, basedOn: facts.id, validFrom: dayOf(ctx.now), content: contentOfVersion(version) };
      const id = await insertItemDraft(ctx, i.id, draft);
      return { subject: id, result: { id } };
    },
  }),
  command(saveVersion, {
    load: (ctx, i) => lockItemDraft(ctx, i.id),
    allow: isOwn,
    run: async (ctx, draft, i) => {
      refuseStale(draft, i.revision);
      await writeItemDraft(ctx, draft, i.validFrom, i.content);
      return { subject: draft.id, result: { id: draft.id, revision: draft.revision + 1, savedAt: ctx.now.toISOString() } };
    },
  }),
  command(discardVersion, {
    load: (ctx, i) => lockItemDraft(ctx, i.id),
    allow: isOwn,
    run: async (ctx, draft) => {
      refuseClosed(draft);
      const item = await findItem(ctx, draft.item_id);
      const published = (await itemVersionsOf(ctx, draft.item_id)).length > 0;
      if (item) await discardItemDraft(ctx, draft, item, published);
      return { subject: draft.id, result: { id: draft.id } };
    },
  }),
  command(publishItemVersion, {
    load: (ctx, i) => lockItemDraft(ctx, i.id),
    allow: isOwn,
    run: async (ctx, draft, i) => {
      refuseStale(draft, i.revision);
      await numbering(ctx, draft.item_id);
      const versions = await itemVersionsOf(ctx, draft.item_id);
      await refuseUnready(ctx, draft, versions);
      const no = nextNo(versions, draft.region_code);
      await publishItemDraft(ctx, draft, no);
      ctx.emit(itemPublished, { subject: draft.id, payload: { itemId: draft.item_id, no } });
      return { subject: draft.id, result: { id: draft.id, no } };
    },
  }),
  command(retireVersion, {
    load: (ctx, i) => findPublished(ctx, i.id),
    allow: (actor, { facts }) => countsHere(actor, facts.region),
    run: async (ctx, found, i) => {
      const { facts } = found;
      if (facts.retiredAt !== null) throw catalogueProblems.alreadyRetired();
      const own = facts.region === ctx.actor.regionCode;
      if (own) await retireOwn(ctx, facts.id, { reason: i.reason, toAbove: i.afterwards === 'above' });
      const { id, no } = own ? facts : await retireAbove(ctx, found, i.reason);
      ctx.emit(itemRetired, { subject: id, payload: { itemId: facts.itemId, no } });
      return { subject: id, result: { id }, reason: i.reason };
    },
  }),
];
