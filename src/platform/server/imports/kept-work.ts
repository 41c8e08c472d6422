import { type RawBuilder, sql } from 'kysely';
import type { PoolClient } from 'pg';
import { sheetOfRow, sheetStride } from '../../contract/imports/sheet-rows.ts';
import type { Cipher } from '../cipher.ts';
import type { CallContext } from '../context.ts';
import type { ImportKind } from './kind.ts';
import { stagedRows } from './record.ts';
import type { ImportPart, ImportRecord, ReadWish } from './record-shape.ts';
import { sheetNames } from './sheet-rows.ts';

/* What a person did to an import before its file is read again: cells put right, rows left out. It belongs to cells and rows of the file, not to a reading. */

/** A cell put right, by its place in the file. */
export interface KeptFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly becomes: string;
}

/** Cells that were put right at the readings before this one. */
export const keptFixes = async (house: { readonly cipher: Cipher }, client: PoolClient, record: ImportRecord): Promise<KeptFix[]> => {
  const { rows } = await client.query<{ row_no: number; col: number; becomes: string }>(
    'select row_no, col, becomes from platform.import_fixes where import_id = $1 and col >= 0',
    [record.id],
  );
  const names = sheetNames(record);
  return rows.map(({ row_no, col, becomes }) => {
    const { at, row } = sheetOfRow(row_no);
    return { sheet: names[at] ?? '', row, column: col, becomes: house.cipher.open(becomes) };
  });
};

/** Rows that are left out by decision, by their sheet: what stood in sheets that are not read now stays as it was. */
export const leftOutRows = async (ctx: CallContext, kind: ImportKind, record: ImportRecord): Promise<NonNullable<ReadWish['leftOut']>> => {
  const before = record.wish.leftOut ?? {};
  if ((record.counts.rows ?? 0) === 0) return before;
  const { rows } = await sql<{ row_no: number }>`
    select r.row_no from ${stagedRows(kind)} where r.import_id = ${record.id} and r.decision = 'skip' order by r.row_no`.execute(ctx.db);
  const bySheet = Map.groupBy(rows, r => sheetOfRow(r.row_no).at);
  const now = record.parts.map((p, at) => [p.sheet, (bySheet.get(at) ?? []).map(r => sheetOfRow(r.row_no).row)] as const);
  return { ...before, ...Object.fromEntries(now) };
};

/** Where the rows of each sheet begin to count after this reading. */
type Sheets = Pick<ImportRecord, 'sheet' | 'sheets' | 'parts'>;

const moveFixes = async (ctx: CallContext, record: ImportRecord, now: Sheets): Promise<void> => {
  const places = sheetNames(now);
  const moves = sheetNames(record).flatMap((name, from) => {
    const to = places.indexOf(name);
    return to < 0 || to === from ? [] : [{ from, to }];
  });
  if (moves.length === 0) return;
  await sql`
    with gone as (delete from platform.import_fixes where import_id = ${record.id} returning *)
    insert into platform.import_fixes (import_id, row_no, col, region_code, was, becomes)
    select g.import_id, g.row_no % ${sheetStride} + coalesce(m.at, g.row_no / ${sheetStride}) * ${sheetStride}, g.col, g.region_code, g.was, g.becomes
    from gone g left join jsonb_to_recordset(${JSON.stringify(moves.map(m => ({ was: m.from, at: m.to })))}::jsonb) as m(was int, at int)
      on m.was = g.row_no / ${sheetStride}`.execute(ctx.db);
};

const whichLeftOut = (record: ImportRecord, parts: readonly ImportPart[]): RawBuilder<unknown> | undefined => {
  const rows = parts.flatMap((p, at) => (record.wish.leftOut?.[p.sheet] ?? []).map(row => at * sheetStride + row));
  return rows.length === 0 ? undefined : sql`r.import_id = ${record.id} and not r.red and r.row_no = any (${rows}::int[])`;
};

/** Lays what a person did before over the rows of a new reading, after they were compared with the register. */
export const keepWork = async (ctx: CallContext, kind: ImportKind, record: ImportRecord, now: Sheets): Promise<void> => {
  await moveFixes(ctx, record, now);
  const which = whichLeftOut(record, now.parts);
  if (!which) return;
  const { rows } = await sql<{ why: string | null }>`select distinct r.twin_why as why from ${stagedRows(kind)} where ${which}`.execute(
    ctx.db,
  );
  const whys = rows.flatMap(r => (r.why !== null && kind.choices(r.why).includes('skip') ? [r.why] : []));
  const mine = sql`${which} and (r.twin_why = any (${whys}::text[]) or (r.twin_why is null and r.decision = 'new'))`;
  await sql`update ${stagedRows(kind)} set decision = 'skip' where ${mine}`.execute(ctx.db);
  await kind.decided?.(ctx, record, 'skip', sql`${which} and r.decision = 'skip'`);
};

/** How many cells were put right. */
export const countFixes = async (ctx: CallContext, id: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.import_fixes where import_id = ${id}`.execute(ctx.db);
  return rows[0]?.n ?? 0;
};
