import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { sheetStride } from '../../contract/imports/sheet-rows.ts';
import type { Cipher } from '../cipher.ts';
import type { CallContext } from '../context.ts';
import { copyInto } from './copy.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRecord } from './record-shape.ts';
import type { PlacedFault } from './row-reader.ts';

/** How a fault is stored; what stood in the cell is sealed, it may be a telephone number. The list is the one place of the order. */
const columns: readonly (readonly [
  name: string,
  type: string,
  value: (f: PlacedFault, home: { importId: string; region: string; cipher: Cipher }) => string | number | boolean | null,
])[] = [
  ['import_id', 'uuid', (_, home) => home.importId],
  ['row_no', 'int', f => f.row],
  ['col', 'int', f => f.column],
  ['region_code', 'text', (_, home) => home.region],
  ['field', 'text', f => f.field],
  ['severity', 'text', f => f.severity],
  ['code', 'text', f => f.code],
  ['params', 'text', f => JSON.stringify(f.params ?? {})],
  ['value', 'text', (f, home) => home.cipher.seal(f.value)],
  ['suggestion', 'text', f => f.suggestion ?? null],
  ['filled', 'boolean', f => f.filled],
  ['print', 'text', (f, home) => (f.field === null || f.value === '' ? '' : home.cipher.fingerprint(f.value))],
];
const names = columns.map(([name]) => name);

/** Stores the faults of a whole file, beside the door. */
export const copyFaults = async (
  client: PoolClient,
  home: { importId: string; region: string; cipher: Cipher },
  faults: readonly PlacedFault[],
): Promise<void> => {
  const target = copyInto(client, 'platform.import_faults', names);
  for (const f of faults) await target.write(columns.map(([, , value]) => value(f, home)));
  await target.end();
};

/** Rows whose faulty cell stands in the same column of the same sheet as this one and holds the same value; this row is always among them. */
export const rowsAlike = async (ctx: CallContext, id: string, at: { row: number; field: string }): Promise<number[]> => {
  const first = Math.floor(at.row / sheetStride) * sheetStride;
  const { rows } = await sql<{ row_no: number }>`
    select distinct o.row_no from platform.import_faults f join platform.import_faults o on o.import_id = f.import_id and o.col = f.col and o.print = f.print
      and o.severity <> 'unread' and o.row_no >= ${first} and o.row_no < ${first + sheetStride}
    where f.import_id = ${id} and f.row_no = ${at.row} and f.field = ${at.field} and f.severity <> 'unread' and f.print <> ''`.execute(
    ctx.db,
  );
  return [...new Set([at.row, ...rows.map(r => r.row_no)])];
};

/** Adds faults that only the database knew, or those of a row that was put right. */
export const addFaults = async (ctx: CallContext, record: ImportRecord, faults: readonly PlacedFault[]): Promise<void> => {
  if (faults.length === 0) return;
  const home = { importId: record.id, region: record.home_region, cipher: ctx.cipher };
  const rows = faults.map(f => Object.fromEntries(columns.map(([name, , value]) => [name, value(f, home)])));
  const types = sql.raw(columns.map(([name, type]) => `${name} ${type}`).join(', '));
  await sql`
    insert into platform.import_faults (${sql.raw(names.join(', '))})
    select ${sql.raw(names.map(n => (n === 'params' ? 'f.params::jsonb' : `f.${n}`)).join(', '))} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(${types})
    on conflict do nothing`.execute(ctx.db);
};

/** What is red and how much is doubtful of these rows, from the faults that stand now. */
export const renewStanding = async (ctx: CallContext, kind: ImportKind, id: string, rows: readonly number[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    update ${sql.table(kind.table)} r set red = f.red, doubts = f.doubts from (
      select w.row_no, coalesce(bool_or(f.severity = 'red'), false) as red,
        count(distinct f.col) filter (where f.filled and f.col >= 0 and f.severity <> 'unread')::int as doubts
      from unnest(${rows as number[]}::int[]) w(row_no) left join platform.import_faults f on f.import_id = ${id} and f.row_no = w.row_no group by w.row_no
    ) f where r.import_id = ${id} and r.row_no = f.row_no`.execute(ctx.db);
};

/** Takes faults of these codes away, to be judged anew. @returns the rows that had them */
export const dropFaults = async (ctx: CallContext, id: string, codes: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ row_no: number }>`
    delete from platform.import_faults where import_id = ${id} and code = any (${codes as string[]}::text[]) returning row_no`.execute(
    ctx.db,
  );
  return rows.map(r => r.row_no);
};
