import { dayOf } from '#platform/contract/china-day.ts';
import { readTimeline } from '#platform/server/audit.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { Exclusion } from '../contract/item.ts';
import type { ItemFields, ItemView, VersionLine } from '../contract/item-pages.ts';
import { correctItem, createItem, getItem, itemTimeline, listItems, retireVersion, startVersion } from '../contract/operations-items.ts';
import { catalogueProblems } from '../contract/problems.ts';
import { firstContent } from '../domain/edit-item.ts';
import { admissionOf } from '../domain/item-admission.ts';
import { findHolding, stateOfVersion } from '../domain/item-versions.ts';
import type { CatalogueDb } from './db.ts';
import { itemList, shownVersion, visibleDrafts } from './item-list.ts';
import { isOwn } from './item-policy.ts';
import { allItems, findItem, type ItemRecord, itemOf, itemVersionsOf, regionOf, type VersionRecord } from './item-reads.ts';
import { correctItemRow, insertItem, insertItemDraft } from './item-store.ts';
import { classesOf } from './reads.ts';

const { command, query } = handlersFor<CatalogueDb>();
type Ctx = Context<CatalogueDb>;

/** @throws Problem `excludedOnline`, `excludedPenalty` with the clause quoted, `basisUnclear` */
const refuseExcluded = (exclusion: Exclusion): void => {
  const admission = admissionOf(exclusion);
  if (admission.verdict === 'admitted') return;
  const at = { excludedOnline: '/exclusion/onlineWithoutVisit', excludedPenalty: '/exclusion/penaltyOrForce' } as const;
  if (admission.why === 'basisUnclear')
    throw catalogueProblems.basisUnclear({}, [{ pointer: '/exclusion/exceptionBasis', code: 'catalogue.problem.basisUnclear' }]);
  const faults = admission.kinds.map(kind => ({ pointer: at[kind], code: `catalogue.problem.${kind}` }));
  throw catalogueProblems[admission.kinds.at(-1) ?? 'excludedPenalty']({}, faults);
};

/** @throws Problem `unknownClass`, `codeTaken` */
const refuseFields = async (ctx: Ctx, item: ItemFields, id: string): Promise<void> => {
  const known = new Set((await classesOf(ctx)).filter(c => !c.retired).map(c => c.code));
  const unknown = item.classCodes.find(code => !known.has(code));
  if (unknown !== undefined) throw catalogueProblems.unknownClass({ code: unknown });
  // Two items of one code would not be told apart where both are read: here, and in what lies above and below.
  if ((await allItems(ctx)).some(i => i.code === item.code && i.id !== id)) throw catalogueProblems.codeTaken({ code: item.code });
};

const lineOf = (v: VersionRecord, holds: boolean): VersionLine => ({
  id: v.id,
  no: v.no,
  regionCode: regionOf(v.region),
  validFrom: v.validFrom,
  publishedAt: v.publishedAt?.toISOString() ?? null,
  publishedByName: v.publishedByName,
  retiredAt: v.retiredAt?.toISOString() ?? null,
  retireReason: v.retireReason,
  state: stateOfVersion(v),
  holds,
});

const newest = (a: VersionRecord, b: VersionRecord): number =>
  b.region.length - a.region.length || (a.region < b.region ? -1 : a.region > b.region ? 1 : b.no - a.no);

const viewOf = async (ctx: Ctx, item: ItemRecord): Promise<ItemView | undefined> => {
  const versions = (await itemVersionsOf(ctx, item.id)).toSorted(newest);
  const drafts = (await visibleDrafts(ctx)).filter(d => d.item_id === item.id);
  const draft = drafts.find(d => isOwn(ctx.actor, d));
  const holding = findHolding(versions, ctx.actor.regionCode, dayOf(ctx.now));
  const shownId = shownVersion(ctx, versions)?.id ?? draft?.id ?? drafts[0]?.id;
  if (shownId === undefined) return undefined;
  const may = [startVersion.name, ...(holding ? [retireVersion.name] : []), ...(isOwn(ctx.actor, item) ? [correctItem.name] : [])];
  return {
    ...itemOf(item),
    revision: item.revision,
    versions: versions.map(v => lineOf(v, v.id === holding?.id)),
    shownId,
    draftId: draft?.id ?? null,
    may: may.filter(ctx.can),
  };
};

const findView = async (ctx: Ctx, id: string): Promise<ItemView | undefined> => {
  const item = await findItem(ctx, id);
  return item && viewOf(ctx, item);
};

/** Handlers of the items: list, page, adding, correcting. */
export const itemHandlers = [
  query(listItems, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => ({ rows: await itemList(ctx, filter), may: [createItem.name].filter(ctx.can) }),
  }),
  query(getItem, { load: (ctx, i) => findView(ctx, i.id), allow: matrixDecides, run: async (_, view) => view }),
  query(itemTimeline, {
    load: (ctx, i) => findView(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, view) => readTimeline(ctx, [view.id, ...view.versions.map(v => v.id), ...(view.draftId ? [view.draftId] : [])]),
  }),
  command(createItem, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      refuseExcluded(i.exclusion);
      await refuseFields(ctx, i.item, i.id);
      await insertItem(ctx, i.id, i.item);
      const draft = { itemId: i.id, basedOn: null, validFrom: dayOf(ctx.now), content: firstContent(i.exclusion) };
      const versionId = await insertItemDraft(ctx, i.versionId, draft);
      return { subject: i.id, result: { id: i.id, versionId } };
    },
  }),
  command(correctItem, {
    load: (ctx, i) => findItem(ctx, i.id),
    allow: isOwn,
    run: async (ctx, item, i) => {
      await refuseFields(ctx, i.item, item.id);
      await correctItemRow(ctx, item.id, i.revision, i.item);
      return { subject: item.id, result: { id: item.id } };
    },
  }),
];
