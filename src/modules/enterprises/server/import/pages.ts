import { sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import type { ImportTwin } from '#platform/contract/imports/shapes.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { RowWish, ShownRow } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';

interface TwinRecord {
  row_no: number;
  name: string;
  uscc: string | null;
  address: string | null;
  region_code: string;
  o_id: string | null;
  o_row: number | null;
  o_name: string | null;
  o_uscc: string | null;
  o_address: string | null;
  o_region: string | null;
}

/** Both sides of pairs: the row of the ledger, and the enterprise or the earlier row that it seems to be. */
export const twinSides = async (
  ctx: CallContext,
  record: ImportRecord,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, Pick<ImportTwin, 'theirs' | 'ours'>>> => {
  const { rows } = await sql<TwinRecord>`
    select r.row_no, r.name, r.uscc, r.address, r.region_code, e.id as o_id, p.row_no as o_row, coalesce(e.name, p.name) as o_name,
      coalesce(e.uscc, p.uscc) as o_uscc, coalesce(e.address, p.address) as o_address, coalesce(e.region_code, p.region_code) as o_region
    from enterprises.import_rows r left join enterprises.enterprises e on e.id = r.twin_id
    left join enterprises.import_rows p on r.twin_row is not null and p.import_id = r.import_id and p.row_no = r.twin_row
    where r.import_id = ${record.id} and r.row_no = any (${rowNumbers as number[]}::int[])`.execute(ctx.db);
  const names = await reference(ctx).divisionNames(rows.flatMap(t => [t.region_code, ...(t.o_region ? [t.o_region] : [])]));
  const more = (region: string, address: string | null): string => [names.get(region) ?? region, address ?? ''].filter(Boolean).join(' ');
  return new Map(
    rows.map(t => [
      t.row_no,
      {
        theirs: { id: null, row: t.row_no, name: t.name, code: t.uscc, more: more(t.region_code, t.address) },
        ours: { id: t.o_id, row: t.o_row, name: t.o_name ?? '', code: t.o_uscc, more: more(t.o_region ?? '', t.o_address) },
      },
    ]),
  );
};

interface StagedRecord {
  row_no: number;
  name: string;
  uscc: string | null;
  region_code: string;
  industry_code: string | null;
  target: string;
}

/** Staged rows as the page shows them. */
export const shownRows = async (ctx: CallContext, _: ImportRecord, { where, limit }: RowWish): Promise<ShownRow[]> => {
  const { rows } = await sql<StagedRecord>`
    select r.row_no, r.name, r.uscc, r.region_code, r.industry_code, r.enterprise_id as target
    from enterprises.import_rows r where ${where} order by r.row_no limit ${limit}`.execute(ctx.db);
  const names = await reference(ctx).divisionNames(rows.map(r => r.region_code));
  return rows.map(r => ({
    row: r.row_no,
    name: r.name,
    target: r.target,
    facts: { uscc: r.uscc, region: names.get(r.region_code) ?? r.region_code, industry: r.industry_code },
  }));
};

/** Names of enterprises, for the report of an undo. */
export const enterpriseNames = async (ctx: CallContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from enterprises.enterprises where id = any (${ids as string[]}::uuid[])`.execute(ctx.db);
  return new Map(rows.map(r => [r.id, r.name]));
};
