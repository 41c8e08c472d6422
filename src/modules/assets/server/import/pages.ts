import { sql } from 'kysely';
import type { ImportTwin } from '#platform/contract/imports/shapes.ts';
import type { Context } from '#platform/server/context.ts';
import type { RowWish, ShownRow } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { textOf } from '#platform/server/imports/row-reader.ts';
import type { WireCell } from '#platform/server/sheets/worker-cell-format.ts';
import type { AssetsDb } from '../db.ts';

type Ctx = Context<AssetsDb>;

interface StagedRecord {
  row_no: number;
  title: string | null;
  cells: WireCell[];
  enterprise_name: string | null;
  target: string;
}

/** Staged rows as the page shows them: what stands in the columns that mean something. */
export const shownRows = async (ctx: Ctx, record: ImportRecord, { where, limit }: RowWish): Promise<ShownRow[]> => {
  const { rows } = await sql<StagedRecord>`
    select r.row_no, r.content ->> 'title' as title, r.cells, e.name as enterprise_name,
      coalesce(r.twin_id, r.asset_id) as target
    from assets.import_rows r left join enterprises.pub_enterprises e on e.id = r.enterprise_id where ${where} order by r.row_no limit ${limit}`.execute(
    ctx.db,
  );
  const shown = record.columns.filter(c => c.field !== null && c.field !== 'enterprise' && c.field !== 'title');
  return rows.map(r => ({
    row: r.row_no,
    name: r.title ?? '',
    target: r.target,
    facts: {
      content: shown
        .map(c => textOf(r.cells[c.index]).trim())
        .filter(Boolean)
        .join(' · '),
      enterprise: r.enterprise_name,
    },
  }));
};

interface TwinRecord {
  row_no: number;
  title: string;
  number: string | null;
  owner: string;
  o_id: string | null;
  o_row: number | null;
  o_title: string | null;
  o_number: string | null;
  o_owner: string | null;
}

/** Both sides of pairs: the row of the export, and the asset or the earlier row that has its number. */
export const twinSides = async (
  ctx: Ctx,
  record: ImportRecord,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, Pick<ImportTwin, 'theirs' | 'ours'>>> => {
  const { rows } = await sql<TwinRecord>`
    select r.row_no, coalesce(r.content ->> 'title', '') as title, r.content ->> 'number' as number, coalesce(r.content ->> 'owner', '') as owner,
      a.id as o_id, p.row_no as o_row, coalesce(a.title, p.content ->> 'title') as o_title, coalesce(a.number_shown, p.content ->> 'number') as o_number,
      coalesce(a.enterprise_name, p.content ->> 'owner') as o_owner
    from assets.import_rows r left join assets.assets a on a.id = r.twin_id
    left join assets.import_rows p on r.twin_row is not null and p.import_id = r.import_id and p.row_no = r.twin_row
    where r.import_id = ${record.id} and r.row_no = any (${rowNumbers as number[]}::int[])`.execute(ctx.db);
  return new Map(
    rows.map(t => [
      t.row_no,
      {
        theirs: { id: null, row: t.row_no, name: t.title, code: t.number, more: t.owner },
        ours: { id: t.o_id, row: t.o_row, name: t.o_title ?? '', code: t.o_number, more: t.o_owner ?? '' },
      },
    ]),
  );
};

/** Titles of assets, for the report of an undo. */
export const assetTitles = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from assets.assets where id = any (${ids as string[]}::uuid[])`.execute(ctx.db);
  return new Map(rows.map(r => [r.id, r.title]));
};
