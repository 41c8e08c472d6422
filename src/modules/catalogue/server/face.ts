import { type CallContext, retype } from '#platform/server/context.ts';
import type { Item, OfferedItem } from '../contract/item.ts';
import type { Classification, DemandClass, Taxonomy } from '../contract/taxonomy.ts';
import { classify } from '../domain/classify.ts';
import { findClassOfRow } from '../domain/table-a1-rows.ts';
import type { CatalogueDb } from './db.ts';
import { itemVersions, offeredItems } from './item-offers.ts';
import { allItems, itemOf } from './item-reads.ts';

import { classesOf, taxonomyFor } from './reads.ts';

/** What a sorted text comes with: the class, how, and why. */
export interface Sorted {
  code: string | null;
  how: 'rule' | 'classifier' | null;
  sure: boolean;
  version: string;
  ranked: Classification['ranked'];
}

const sortWith = (taxonomy: Taxonomy, text: string, rowKey: string | null): Sorted => {
  const byRow = rowKey === null ? undefined : findClassOfRow(rowKey);
  if (byRow !== undefined) return { code: byRow, how: 'rule', sure: true, version: taxonomy.version, ranked: [] };
  const { sure, ranked } = classify(text, taxonomy);
  const best = ranked[0];
  return { code: best?.code ?? null, how: best ? 'classifier' : null, sure, version: taxonomy.version, ranked: ranked.slice(0, 3) };
};

/** The catalogue for rooms to the right, inside the caller's transaction. */
export const catalogue = (callCtx: CallContext) => {
  const ctx = retype<CatalogueDb>(callCtx);
  return {
    /** Sorts texts of one region; the words are read once. Rows of Table A.1 go by rule (A.1-b), the rest by the classifier. */
    sort: async (regionCode: string, texts: readonly { text: string; rowKey: string | null }[]): Promise<Sorted[]> => {
      const taxonomy = await taxonomyFor(ctx, regionCode);
      return texts.map(t => sortWith(taxonomy, t.text, t.rowKey));
    },
    /** All classes with their names, in order. */
    classes: (): Promise<DemandClass[]> => classesOf(ctx),
    /** The words that hold in a region. */
    taxonomy: (regionCode: string): Promise<Taxonomy> => taxonomyFor(ctx, regionCode),
    /** 服务事项 that are read here: the country's, those of the regions above, and those below; with or without a version that holds. */
    items: async (): Promise<Item[]> => (await allItems(ctx)).map(itemOf),
    /** A published version with its item, retired ones too: a running case keeps what it began with (5.1-e). Undefined: none in reach. */
    itemVersion: async (id: string): Promise<OfferedItem | undefined> => (await itemVersions(ctx, [id]))[0],
    /** Published versions with their items, in no particular order. */
    itemVersions: (ids: readonly string[]): Promise<OfferedItem[]> => itemVersions(ctx, ids),
    /** What is offered on a day, by letter and code: published, in force, not retired, not historical; in the caller's region unless another is named; `codes`: only these. */
    offered: (asked: { on: string; classCode?: string; codes?: ReadonlySet<string>; regionCode?: string }): Promise<OfferedItem[]> =>
      offeredItems(ctx, asked),
  };
};
