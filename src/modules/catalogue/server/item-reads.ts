import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereInherited, whereScope } from '#platform/server/scope.ts';
import type { Item, ItemContent, ItemVersion } from '../contract/item.ts';
import { ItemLetter, ItemLevel } from '../contract/item.ts';
import type { VersionFacts } from '../domain/item-versions.ts';
import type { CatalogueDb } from './db.ts';

type Ctx = Context<CatalogueDb>;

/** '' in the database is the whole country. */
export const regionOf = (code: string): string | null => (code === '' ? null : code);

const itemsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('catalogue.items as i')
    .select(['i.id', 'i.code', 'i.name', 'i.level', 'i.letter', 'i.class_codes', 'i.region_code', 'i.revision'])
    .where('i.withdrawn_at', 'is', null)
    .where(whereInherited(ctx.scope, 'i.region_code'))
    .orderBy('i.letter')
    .orderBy('i.code')
    .orderBy('i.region_code');

/** An item as the database holds it. */
export type ItemRecord = Awaited<ReturnType<ReturnType<typeof itemsIn>['execute']>>[number];

export const itemOf = (r: ItemRecord): Item => ({
  id: r.id,
  code: r.code,
  name: r.name,
  level: ItemLevel.parse(r.level),
  letter: ItemLetter.parse(r.letter),
  classCodes: r.class_codes,
  regionCode: regionOf(r.region_code),
});

/** Items that hold in the reader's region, those above it and those below, by letter and code. */
export const allItems = (ctx: Ctx): Promise<ItemRecord[]> => itemsIn(ctx).execute();

/** An item in reach. */
export const findItem = (ctx: Ctx, id: string): Promise<ItemRecord | undefined> => itemsIn(ctx).where('i.id', '=', id).executeTakeFirst();

const countOf = (part: 'stages' | 'materials') => sql<number>`jsonb_array_length(v.content -> ${part})`;

const factsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('catalogue.item_versions as v')
    .select(['v.id', 'v.item_id', 'v.no', 'v.region_code', 'v.valid_from', 'v.published_at', 'v.published_by_name'])
    .select(['v.retired_at', 'v.retire_reason', 'v.retired_to_above'])
    .where(whereInherited(ctx.scope, 'v.region_code'));

type FactsRow = Awaited<ReturnType<ReturnType<typeof factsIn>['execute']>>[number];

/** What decides which version counts, with what a list shows of it. */
export type VersionRecord = VersionFacts & {
  itemId: string;
  publishedByName: string | null;
  retireReason: string | null;
};

const factsOf = (r: FactsRow): VersionRecord => ({
  id: r.id,
  itemId: r.item_id,
  no: r.no,
  region: r.region_code,
  validFrom: r.valid_from,
  publishedAt: r.published_at,
  publishedByName: r.published_by_name,
  retiredAt: r.retired_at,
  retireReason: r.retire_reason,
  toAbove: r.retired_to_above,
});

/** Published versions of the items, without their contents. */
export const itemVersionsOf = async (ctx: Ctx, itemId?: string): Promise<VersionRecord[]> =>
  (
    await factsIn(ctx)
      .$if(itemId !== undefined, q => q.where('v.item_id', '=', itemId ?? ''))
      .execute()
  ).map(factsOf);

/** What a list shows of the contents of versions. */
export interface VersionSummary {
  stages: number;
  materials: number;
  promised: ItemContent['stages'];
  history: boolean;
  confidence: string;
  summary: string;
  succeeds: string | null;
}

/** Summaries by id of the version. */
export const summariesOf = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, VersionSummary>> => {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('catalogue.item_versions as v')
    .select(['v.id', countOf('stages').as('stages'), countOf('materials').as('materials')])
    .select(sql<ItemContent['stages']>`v.content -> 'stages'`.as('promised'))
    .select(sql<boolean>`(v.content ->> 'history')::boolean`.as('history'))
    .select(sql<string>`v.content ->> 'confidence'`.as('confidence'))
    .select(sql<string>`v.content ->> 'summary'`.as('summary'))
    .select(sql<string | null>`v.content #>> '{succeeds,name}'`.as('succeeds'))
    .where('v.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
};

const wholeVersion = (facts: VersionRecord, content: ItemContent): ItemVersion => ({
  ...content,
  id: facts.id,
  itemId: facts.itemId,
  no: facts.no,
  regionCode: regionOf(facts.region),
  validFrom: facts.validFrom,
  publishedAt: facts.publishedAt?.toISOString() ?? null,
  publishedByName: facts.publishedByName,
  retiredAt: facts.retiredAt?.toISOString() ?? null,
  retireReason: facts.retireReason,
});

/** Published versions in reach, whole. */
export const findVersions = async (ctx: Ctx, ids: readonly string[]): Promise<{ facts: VersionRecord; version: ItemVersion }[]> => {
  if (ids.length === 0) return [];
  const rows = await factsIn(ctx)
    .select('v.content')
    .where('v.id', 'in', [...ids])
    .execute();
  return rows.map(({ content, ...row }) => {
    const facts = factsOf(row);
    return { facts, version: wholeVersion(facts, content as unknown as ItemContent) };
  });
};

const draftsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('catalogue.item_drafts as d')
    .selectAll()
    .where(whereScope(ctx.scope, { region: 'd.region_code' }));

/** The database's JSON as the shape that was checked when it was written. */
const readDraft = <R extends { content: unknown }>(row: R): Omit<R, 'content'> & { content: ItemContent } => ({
  ...row,
  content: row.content as ItemContent,
});
const maybeDraft = <R extends { content: unknown }>(row: R | undefined) => row && readDraft(row);

const openOnly = (ctx: Ctx) => draftsIn(ctx).where('d.published_at', 'is', null).where('d.discarded_at', 'is', null);

/** A draft that is still being written. */
export const findItemDraft = async (ctx: Ctx, id: string) => maybeDraft(await openOnly(ctx).where('d.id', '=', id).executeTakeFirst());
/** A draft, open or closed, locked; two who save, publish or give up at once come one after the other. */
export const lockItemDraft = async (ctx: Ctx, id: string) =>
  maybeDraft(await draftsIn(ctx).where('d.id', '=', id).forUpdate().executeTakeFirst());
export type ItemDraftRecord = NonNullable<Awaited<ReturnType<typeof findItemDraft>>>;

/** Open drafts in reach; at most one for each item and region. */
export const openItemDrafts = async (ctx: Ctx): Promise<ItemDraftRecord[]> => (await openOnly(ctx).execute()).map(readDraft);

/** The number that the next version of a region gets. */
export const nextNo = (versions: readonly VersionRecord[], region: string): number =>
  versions.filter(v => v.region === region).reduce((most, v) => Math.max(most, v.no), 0) + 1;

/** A draft as a version, with the number that it will get. */
export const draftVersion = (draft: ItemDraftRecord, no: number): ItemVersion => ({
  ...draft.content,
  id: draft.id,
  itemId: draft.item_id,
  no,
  regionCode: regionOf(draft.region_code),
  validFrom: draft.valid_from,
  publishedAt: null,
  publishedByName: null,
  retiredAt: null,
  retireReason: null,
});
