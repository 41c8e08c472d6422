import type { Selectable } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import type { AssetRow, KindDetails } from '../../contract/asset.ts';
import type { RowContent } from '../../domain/import-row.ts';
import type { AssetImportDb } from '../db-import.ts';
import { type AssetPlace, type AssetRecord, changeAsset, contentOf, insertMany, kindDetailsOf, placeOfAsset } from '../store.ts';
import type { AssetImport } from './import-record.ts';

type Ctx = Context<AssetImportDb>;
type StagedRecord = Selectable<DB['assets.import_rows']>;

const pending = (ctx: Ctx, record: AssetImport, limit: number): Promise<StagedRecord[]> =>
  ctx.db
    .selectFrom('assets.import_rows')
    .selectAll()
    .where('import_id', '=', record.id)
    .where('decision', 'in', ['new', 'update'])
    .where('outcome', 'is', null)
    .orderBy('row_no')
    .limit(limit)
    .execute();

const setRow = async (
  ctx: Ctx,
  r: StagedRecord,
  set: { outcome: string; asset_id?: string; before?: string; written_version?: number },
): Promise<void> => {
  await ctx.db.updateTable('assets.import_rows').set(set).where('import_id', '=', r.import_id).where('row_no', '=', r.row_no).execute();
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

const sourceOf = (record: AssetImport): AssetRow['source'] => (record.origin === 'paste' ? 'paste' : 'officialExport');

const createRows = async (ctx: Ctx, record: AssetImport, rows: readonly StagedRecord[]): Promise<void> => {
  const places = await placesOf(
    ctx,
    rows.map(r => r.enterprise_id),
  );
  const made = rows.flatMap(r => {
    const place = places.get(r.enterprise_id ?? '');
    const c = r.content as unknown as RowContent;
    if (!place) return [];
    const endedOn = c.status === 'ended' ? record.as_of : null;
    const asset = {
      ...c.kindDetails,
      id: newId(),
      number: c.number,
      title: c.title,
      owner: c.owner || place.name,
      valueNote: c.valueNote,
      standing: 'confirmed' as const,
      status: c.status ?? ('inForce' as const),
      statusWords: c.statusWords,
      asOf: record.as_of,
      endedOn,
      source: sourceOf(record),
      sourceId: null,
      rowKey: null,
    };
    return [{ r, place, asset }];
  });
  await insertMany(ctx, made);
  for (const { r, asset } of made) await setRow(ctx, r, { outcome: 'created', asset_id: asset.id, written_version: 1 });
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

const updateRow = async (ctx: Ctx, record: AssetImport, r: StagedRecord): Promise<void> => {
  const a = await ctx.db
    .selectFrom('assets.assets')
    .selectAll()
    .where('id', '=', r.twin_id ?? '')
    .forUpdate()
    .executeTakeFirst();
  const c = r.content as unknown as RowContent;
  // Somebody has put the record right since the rows were read: the newer word stays.
  if (!a || a.as_of > record.as_of || a.standing === 'dismissed') return setRow(ctx, r, { outcome: 'left' });
  const kind = mergedDetails(kindDetailsOf(a), c.kindDetails);
  const status = c.status ?? a.status;
  const endedOn = status === 'ended' ? (a.ended_on ?? record.as_of) : status === 'other' ? a.ended_on : null;
  await changeAsset(ctx, a, {
    ...contentOf(placeOfAsset(a), { ...kind, number: a.number_shown || c.number, title: c.title === '图形' ? a.title : c.title, endedOn }),
    owner: c.owner || a.owner,
    standing: 'confirmed',
    status,
    status_words: c.statusWords || a.status_words,
    as_of: record.as_of,
    value_note: a.value_note || c.valueNote,
  });
  await setRow(ctx, r, { outcome: 'updated', asset_id: a.id, before: JSON.stringify(undoable(a)), written_version: a.version + 1 });
};

/** Writes the next rows of a confirmed import; harmless when it comes twice. @returns how many are left */
export const writeSome = async (ctx: Ctx, record: AssetImport, limit: number): Promise<number> => {
  const rows = await pending(ctx, record, limit + 1);
  const now = rows.slice(0, limit);
  await createRows(
    ctx,
    record,
    now.filter(r => r.decision === 'new'),
  );
  for (const r of now.filter(x => x.decision === 'update')) await updateRow(ctx, record, r);
  await ctx.db
    .updateTable('assets.imports')
    .set({ done: record.done + now.length })
    .where('id', '=', record.id)
    .execute();
  return rows.length - now.length;
};

const revertRow = async (ctx: Ctx, r: StagedRecord): Promise<void> => {
  const a = await ctx.db
    .selectFrom('assets.assets')
    .selectAll()
    .where('id', '=', r.asset_id ?? '')
    .forUpdate()
    .executeTakeFirst();
  // Changed by somebody since: it stays as it is, and the page says so.
  if (!a || a.version !== r.written_version) return setRow(ctx, r, { outcome: 'kept' });
  const before = r.before as unknown as ReturnType<typeof undoable> | null;
  if (before === null) await changeAsset(ctx, a, { standing: 'dismissed' });
  else {
    const was = { ...kindDetailsOf({ kind: a.kind, details: before.details }), number: before.number_shown, title: before.title };
    const { name_bg } = contentOf(placeOfAsset(a), was);
    await changeAsset(ctx, a, { ...before, details: JSON.stringify(before.details), name_bg });
  }
  await setRow(ctx, r, { outcome: 'undone' });
};

/** Takes back the next rows that are still as the import left them. @returns how many are left */
export const revertSome = async (ctx: Ctx, record: AssetImport, limit: number): Promise<number> => {
  const rows = await ctx.db
    .selectFrom('assets.import_rows')
    .selectAll()
    .where('import_id', '=', record.id)
    .where('outcome', 'in', ['created', 'updated'])
    .orderBy('row_no', 'desc')
    .limit(limit + 1)
    .execute();
  for (const r of rows.slice(0, limit)) await revertRow(ctx, r);
  return rows.length - Math.min(rows.length, limit);
};
