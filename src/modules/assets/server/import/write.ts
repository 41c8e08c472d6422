import { type RawBuilder, sql } from 'kysely';
import type { ImportChange } from '#platform/contract/imports/shapes.ts';
import type { Context } from '#platform/server/context.ts';
import { type Effect, effectsOf, leaveAlone, noteEffects } from '#platform/server/imports/effects.ts';
import type { Stretch } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import type { AssetRow, KindDetails } from '../../contract/asset.ts';
import { detailKeys } from '../../domain/import-fields.ts';
import type { RowContent } from '../../domain/import-row.ts';
import type { AssetsDb } from '../db.ts';
import { type AssetPlace, type AssetRecord, assetColumnsOf, changeAsset, insertMany, kindDetailsOf, placeOfAsset } from '../store.ts';
import { choiceOf, type ExportChoice } from './setting.ts';

type Ctx = Context<AssetsDb>;

interface StagedRow {
  row_no: number;
  asset_id: string;
  enterprise_id: string | null;
  twin_id: string | null;
  content: RowContent;
  merged_classes: number[] | null;
}
const rowsOf = async (ctx: Ctx, id: string, which: RawBuilder<unknown>): Promise<StagedRow[]> => {
  const { rows } = await sql<StagedRow>`
    select row_no, asset_id, enterprise_id, twin_id, content, merged_classes from assets.import_rows
    where import_id = ${id} and not red and ${which} order by row_no`.execute(ctx.db);
  // 一标多类: classes of rows with the same number stand with the first.
  for (const { content, merged_classes: classes } of rows)
    if (classes !== null && content.kindDetails.kind === 'trademark') content.kindDetails.details.classes = classes;
  return rows;
};

const placesOf = async (ctx: Ctx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, AssetPlace>> => {
  const known = [...new Set(ids.filter(id => id !== null))];
  if (known.length === 0) return new Map();
  const found = await ctx.db
    .selectFrom('enterprises.pub_enterprises')
    .select(['id', 'authority_id', 'region_code', 'name'])
    .where('id', 'in', known)
    .execute();
  return new Map(found.map(e => [e.id as string, e as AssetPlace]));
};

const sourceOf = (record: ImportRecord): AssetRow['source'] => (record.origin === 'paste' ? 'paste' : 'officialExport');

const createRows = async (ctx: Ctx, record: ImportRecord, choice: ExportChoice, rows: readonly StagedRow[]): Promise<Effect[]> => {
  const places = await placesOf(
    ctx,
    rows.map(r => r.enterprise_id),
  );
  const made = rows.flatMap(({ asset_id, enterprise_id, content: c }) => {
    const place = places.get(enterprise_id ?? '');
    if (!place) return [];
    const asset = {
      ...c.kindDetails,
      id: asset_id,
      number: c.number,
      title: c.title,
      owner: c.owner || place.name,
      valueNote: c.valueNote,
      standing: 'confirmed' as const,
      status: c.status ?? ('inForce' as const),
      statusWords: c.statusWords,
      asOf: choice.asOf,
      endedOn: c.status === 'ended' ? choice.asOf : null,
      source: sourceOf(record),
      sourceId: null,
      rowKey: null,
    };
    return [{ place, asset }];
  });
  await insertMany(ctx, made);
  return made.map(({ place, asset }) => ({
    recordId: asset.id,
    regionCode: place.region_code,
    kind: 'created',
    after: { version: 1 },
  }));
};

/** What the export gives replaces what was known; what it does not give stays. Empty lists give nothing. */
const mergedDetails = (now: KindDetails, given: KindDetails): KindDetails => {
  const own = Object.entries(given.details).filter(
    ([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0) && v !== false && v !== 0,
  );
  return { kind: now.kind, details: { ...now.details, ...Object.fromEntries(own) } } as KindDetails;
};

const undoable = (a: AssetRecord) => ({
  number: a.number,
  number_shown: a.number_shown,
  title: a.title,
  owner: a.owner,
  standing: a.standing,
  status: a.status,
  status_words: a.status_words,
  details: a.details,
  classes: a.classes,
  as_of: a.as_of,
  acquired_on: a.acquired_on,
  ended_on: a.ended_on,
  value_note: a.value_note,
});

const findAsset = (ctx: Ctx, id: string): Promise<AssetRecord | undefined> =>
  ctx.db.selectFrom('assets.assets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** What stands in an asset when a row has brought it up to date. */
const broughtUp = (a: AssetRecord, choice: ExportChoice, c: RowContent) => {
  const status = c.status ?? a.status;
  const endedOn = status === 'ended' ? (a.ended_on ?? choice.asOf) : status === 'other' ? a.ended_on : null;
  return {
    kind: mergedDetails(kindDetailsOf(a), c.kindDetails),
    number: a.number_shown || c.number,
    title: c.title === '图形' ? a.title : c.title,
    endedOn,
    owner: c.owner || a.owner,
    status,
    statusWords: c.statusWords || a.status_words,
    asOf: choice.asOf,
    valueNote: a.value_note || c.valueNote,
  };
};

/** Brings an asset up to date. Undefined: somebody has put it right since the rows were read, and the newer word stays. */
const updateRow = async (ctx: Ctx, choice: ExportChoice, { twin_id, content: c }: StagedRow): Promise<Effect | undefined> => {
  const a = await findAsset(ctx, twin_id ?? '');
  if (!a || a.as_of > choice.asOf || a.standing === 'dismissed') return undefined;
  const { kind, number, title, endedOn, ...now } = broughtUp(a, choice, c);
  await changeAsset(ctx, a, {
    ...assetColumnsOf(placeOfAsset(a), { ...kind, number, title, endedOn }),
    owner: now.owner,
    standing: 'confirmed',
    status: now.status,
    status_words: now.statusWords,
    as_of: now.asOf,
    value_note: now.valueNote,
  });
  return { recordId: a.id, regionCode: a.region_code, kind: 'updated', before: undoable(a), after: { version: a.version + 1 } };
};

/** Writes one stretch of a confirmed import. @returns rows left alone, for the register had newer content or no longer their enterprise */
export const writeStretch = async (ctx: Ctx, record: ImportRecord, stretch: Stretch): Promise<number> => {
  const choice = choiceOf(record.setting);
  const { id, fromRow, toRow, phase } = stretch;
  const rows = await rowsOf(ctx, id, sql`row_no between ${fromRow} and ${toRow} and decision = ${phase}`);
  const effects: Effect[] = [];
  if (stretch.phase === 'new') effects.push(...(await createRows(ctx, record, choice, rows)));
  else
    for (const row of rows) {
      const effect = await updateRow(ctx, choice, row);
      if (effect) effects.push(effect);
    }
  await noteEffects(ctx, record.id, effects);
  return rows.length - effects.length;
};

/** What an update changes: what it is, and old and new, by the fields of the export. */
const changesIn = (a: AssetRecord, choice: ExportChoice, content: RowContent): ImportChange[] => {
  const now = broughtUp(a, choice, content);
  const [was, is] = [a.details, now.kind.details] as unknown as Record<string, unknown>[];
  const details = Object.entries(detailKeys[now.kind.kind]).map(([field, key]) => ({ field, was: was?.[key], becomes: is?.[key] }));
  const all = [
    { field: 'number', was: a.number_shown, becomes: now.number },
    { field: 'title', was: a.title, becomes: now.title },
    { field: 'enterprise', was: a.owner, becomes: now.owner },
    { field: 'state', was: a.status, becomes: now.status },
    { field: 'status', was: a.status_words, becomes: now.statusWords },
    { field: 'endedOn', was: a.ended_on, becomes: now.endedOn },
    { field: 'note', was: a.value_note, becomes: now.valueNote },
    ...details,
    { field: 'asOf', was: a.as_of, becomes: now.asOf },
  ];
  const said = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
  return all
    .map(c => ({ field: c.field, was: said(c.was), becomes: said(c.becomes) }))
    .filter(c => JSON.stringify(c.was) !== JSON.stringify(c.becomes));
};

/** Old and new of every value that the update of these rows changes. */
export const exportChanges = async (
  ctx: Ctx,
  record: ImportRecord,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, readonly ImportChange[]>> => {
  const rows = await rowsOf(ctx, record.id, sql`row_no = any (${rowNumbers as number[]}::int[]) and twin_id is not null`);
  if (rows.length === 0) return new Map();
  const ids = [...new Set(rows.flatMap(r => r.twin_id ?? []))];
  const known = new Map((await ctx.db.selectFrom('assets.assets').selectAll().where('id', 'in', ids).execute()).map(a => [a.id, a]));
  const choice = choiceOf(record.setting);
  return new Map(
    rows.flatMap(r => {
      const a = known.get(r.twin_id ?? '');
      return a ? [[r.row_no, changesIn(a, choice, r.content)] as const] : [];
    }),
  );
};

type Before = ReturnType<typeof undoable>;

/** Takes one asset back. @returns false when somebody changed it since: it stays as it is, and the page says so */
const revertOne = async (ctx: Ctx, id: string, before: Before | null, version: number | undefined): Promise<boolean> => {
  const a = await findAsset(ctx, id);
  if (!a || a.version !== version) return false;
  if (before === null) {
    await changeAsset(ctx, a, { standing: 'dismissed' });
    return true;
  }
  const was = { ...kindDetailsOf({ kind: a.kind, details: before.details }), number: before.number_shown, title: before.title };
  const { name_bg } = assetColumnsOf(placeOfAsset(a), was);
  await changeAsset(ctx, a, { ...before, details: JSON.stringify(before.details), name_bg });
  return true;
};

/** Takes assets back that are still as the import left them. */
export const revertAssets = async (
  ctx: Ctx,
  record: ImportRecord,
  { created, updated }: { created: readonly string[]; updated: readonly string[] },
): Promise<void> => {
  const kept: string[] = [];
  for (const { recordId, before, after } of await effectsOf<Before, { version: number }>(ctx, record.id, [...created, ...updated]))
    if (!(await revertOne(ctx, recordId, before, after?.version))) kept.push(recordId);
  await leaveAlone(ctx, record.id, kept);
};
