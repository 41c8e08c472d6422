import { z } from 'zod';
import { Day, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { Item, ItemCode, ItemConfidence, ItemContent, ItemLetter, ItemLevel, ItemState, ItemVersion } from './item.ts';
import { LeafCode } from './taxonomy.ts';

/** What narrows the list of items; the same shape stands in the address of the page. */
export const ItemFilter = z.strictObject({
  text: line(60).optional(),
  level: ItemLevel.optional(),
  letter: ItemLetter.optional(),
  classCode: LeafCode.optional(),
  state: ItemState.optional(),
  /** Items with a version of the reader's own region, or not. */
  own: z.boolean().optional(),
});
export type ItemFilter = z.infer<typeof ItemFilter>;

/** An item in the list: the version that holds for the reader's region, or the draft where there is no other. */
export const ItemRow = Item.extend({
  state: ItemState,
  versionId: Id,
  no: z.int(),
  /** Whose version counts here; null: the national one. */
  versionRegion: RegionCode.nullable(),
  validFrom: Day,
  publishedAt: Instant.nullable(),
  stages: z.int(),
  materials: z.int(),
  /** Sum of the working-day limits of the stages that are ours; null where none is promised. */
  promisedDays: z.int().nullable(),
  history: z.boolean(),
  confidence: ItemConfidence,
  /** A draft of the reader's region that waits to be published. */
  draftId: Id.nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** A version as the item's page lists it. */
export const VersionLine = ItemVersion.pick({
  id: true,
  no: true,
  regionCode: true,
  validFrom: true,
  publishedAt: true,
  publishedByName: true,
  retiredAt: true,
  retireReason: true,
}).extend({
  state: ItemState,
  /** The one that counts for the reader today. */
  holds: z.boolean(),
});
export type VersionLine = z.infer<typeof VersionLine>;

/** An item on its page. */
export const ItemView = Item.extend({
  revision: z.int(),
  versions: z.array(VersionLine),
  /** The version that is shown first: the one that holds here, else the newest. */
  shownId: Id,
  /** The draft of the reader's region. */
  draftId: Id.nullable(),
  may: z.array(z.string()),
});
export type ItemView = z.infer<typeof ItemView>;

/** A version on its page, or in the editor: whole, with its item. */
export const VersionView = z.object({
  item: Item,
  version: ItemVersion,
  state: ItemState,
  /** Of a draft: counts up at every save. */
  revision: z.int(),
  savedByName: z.string().nullable(),
  savedAt: Instant.nullable(),
  may: z.array(z.string()),
});
export type VersionView = z.infer<typeof VersionView>;

/** Name and place of an item, as a manager enters them. */
export const ItemFields = z.strictObject({
  code: ItemCode,
  name: line(60),
  level: ItemLevel,
  letter: ItemLetter,
  classCodes: z.array(LeafCode).max(12),
});
export type ItemFields = z.infer<typeof ItemFields>;

export const SaveVersionDraft = z.strictObject({
  id: Id,
  /** The revision she has in front of her; a newer one answers `draftStale`. */
  revision: z.int().min(1),
  validFrom: Day,
  content: ItemContent,
});
