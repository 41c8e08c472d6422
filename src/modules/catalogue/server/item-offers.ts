import type { Context } from '#platform/server/context.ts';
import type { OfferedItem } from '../contract/item.ts';
import { findHolding } from '../domain/item-versions.ts';
import type { CatalogueDb } from './db.ts';
import { allItems, findVersions, type ItemRecord, itemOf, itemVersionsOf } from './item-reads.ts';

type Ctx = Context<CatalogueDb>;

const withItems = async (ctx: Ctx, ids: readonly string[], items: readonly ItemRecord[]): Promise<OfferedItem[]> => {
  const found = await findVersions(ctx, ids);
  return items.flatMap(item => found.filter(f => f.facts.itemId === item.id).map(f => ({ item: itemOf(item), version: f.version })));
};

/** Published versions by id, with their items. */
export const itemVersions = async (ctx: Ctx, ids: readonly string[]): Promise<OfferedItem[]> =>
  ids.length === 0 ? [] : withItems(ctx, ids, await allItems(ctx));

/** The version of each item that counts in a region on a day, where there is one that is offered. */
export const offeredItems = async (
  ctx: Ctx,
  {
    on,
    classCode,
    codes,
    regionCode = ctx.actor.regionCode,
  }: { on: string; classCode?: string; codes?: ReadonlySet<string>; regionCode?: string },
): Promise<OfferedItem[]> => {
  const items = (await allItems(ctx)).filter(
    i => (classCode === undefined || i.class_codes.includes(classCode)) && (codes === undefined || codes.has(i.code)),
  );
  const versions = await itemVersionsOf(ctx);
  const holding = items.flatMap(i => {
    const v = findHolding(
      versions.filter(x => x.itemId === i.id),
      regionCode,
      on,
    );
    return v ? [v.id] : [];
  });
  return (await withItems(ctx, holding, items)).filter(o => !o.version.history);
};
