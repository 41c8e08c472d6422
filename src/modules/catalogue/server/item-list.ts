import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { ItemConfidence } from '../contract/item.ts';
import type { ItemFilter, ItemRow } from '../contract/item-pages.ts';
import { saveVersion } from '../contract/operations-items.ts';
import { findHolding, newestOf, promisedDaysOf, stateOfVersion } from '../domain/item-versions.ts';
import type { CatalogueDb } from './db.ts';
import {
  allItems,
  draftVersion,
  type ItemDraftRecord,
  type ItemRecord,
  itemOf,
  itemVersionsOf,
  nextNo,
  openItemDrafts,
  regionOf,
  summariesOf,
  type VersionRecord,
  type VersionSummary,
} from './item-reads.ts';

type Ctx = Context<CatalogueDb>;

/** Open drafts as far as the reader writes them; others do not see what is not published. */
export const visibleDrafts = (ctx: Ctx): Promise<ItemDraftRecord[]> =>
  ctx.can(saveVersion.name) ? openItemDrafts(ctx) : Promise.resolve([]);

/** The version that stands for an item here: the one that holds, else the newest. */
export const shownVersion = (ctx: Ctx, versions: readonly VersionRecord[]): VersionRecord | undefined =>
  findHolding(versions, ctx.actor.regionCode, dayOf(ctx.now)) ??
  newestOf(versions.filter(v => ctx.actor.regionCode.startsWith(v.region))) ??
  newestOf(versions);

interface Listed {
  row: ItemRow;
  /** Words under which it is found. */
  words: string;
  own: boolean;
}

const ofVersion = (item: ItemRecord, v: VersionRecord, s: VersionSummary, draft: ItemDraftRecord | undefined): ItemRow => ({
  ...itemOf(item),
  state: stateOfVersion(v),
  versionId: v.id,
  no: v.no,
  versionRegion: regionOf(v.region),
  validFrom: v.validFrom,
  publishedAt: v.publishedAt?.toISOString() ?? null,
  stages: s.stages,
  materials: s.materials,
  promisedDays: promisedDaysOf(s.promised),
  history: s.history,
  confidence: ItemConfidence.parse(s.confidence),
  draftId: draft?.id ?? null,
});

const ofDraft = (item: ItemRecord, draft: ItemDraftRecord, no: number): ItemRow => {
  const { content, ...v } = { ...draftVersion(draft, no), content: draft.content };
  return {
    ...itemOf(item),
    state: 'draft',
    versionId: v.id,
    no,
    versionRegion: v.regionCode,
    validFrom: v.validFrom,
    publishedAt: null,
    stages: content.stages.length,
    materials: content.materials.length,
    promisedDays: promisedDaysOf(content.stages),
    history: content.history,
    confidence: content.confidence,
    draftId: draft.id,
  };
};

const wordsOf = (...words: readonly (string | null | undefined)[]): string => words.join('\n').toLowerCase();

const listed = async (ctx: Ctx): Promise<Listed[]> => {
  const [items, versions, drafts] = [await allItems(ctx), await itemVersionsOf(ctx), await visibleDrafts(ctx)];
  const here = ctx.actor.regionCode;
  const shown = new Map(
    items.map(i => [
      i.id,
      shownVersion(
        ctx,
        versions.filter(v => v.itemId === i.id),
      ),
    ]),
  );
  const summaries = await summariesOf(
    ctx,
    [...shown.values()].flatMap(v => (v ? [v.id] : [])),
  );
  return items.flatMap((item): Listed[] => {
    const ofItem = drafts.filter(d => d.item_id === item.id);
    const draft = ofItem.find(d => d.region_code === here);
    const version = shown.get(item.id);
    const summary = version && summaries.get(version.id);
    const own = item.region_code === here || version?.region === here || draft !== undefined;
    if (version && summary)
      return [
        { row: ofVersion(item, version, summary, draft), words: wordsOf(item.code, item.name, summary.summary, summary.succeeds), own },
      ];
    const first = draft ?? ofItem[0];
    if (!first) return [];
    const no = nextNo(
      versions.filter(v => v.itemId === item.id),
      first.region_code,
    );
    return [{ row: ofDraft(item, first, no), words: wordsOf(item.code, item.name, first.content.summary), own }];
  });
};

/** Items as the filter lets them through, by letter and code; found by the name of 2020 as well. */
export const itemList = async (ctx: Ctx, filter: ItemFilter): Promise<ItemRow[]> => {
  const sought = filter.text?.toLowerCase();
  return (await listed(ctx))
    .filter(({ row, words, own }) => {
      if (sought !== undefined && !words.includes(sought)) return false;
      if (filter.level && row.level !== filter.level) return false;
      if (filter.letter && row.letter !== filter.letter) return false;
      if (filter.classCode && !row.classCodes.includes(filter.classCode)) return false;
      if (filter.own !== undefined && own !== filter.own) return false;
      // A draft waiting beside a published version is found under both states.
      return filter.state === undefined || row.state === filter.state || (filter.state === 'draft' && row.draftId !== null);
    })
    .map(l => l.row);
};
