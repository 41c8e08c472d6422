import { type RawBuilder, sql } from 'kysely';
import type { ImportChange, ImportTally } from '../../contract/imports/shapes.ts';
import type { CallContext } from '../context.ts';
import { fateOf } from './fate.ts';
import type { ImportKind } from './kind.ts';
import { stagedRows } from './record.ts';
import type { ImportRecord } from './record-shape.ts';

/** Rows compared in one go. */
const atOnce = 1_000;
/** A page of changed rows looks through so many; the next page goes on from there. */
const mostLooked = 5_000;
/** So many are compared to tell how much changes in all. */
const mostTallied = 20_000;

/** Rows of a kind, in their order. */
export const rowsWhere = async (
  ctx: CallContext,
  kind: ImportKind,
  i: ImportRecord,
  { where, after, limit }: { where: RawBuilder<unknown>; after: number; limit: number },
): Promise<number[]> => {
  const { rows } = await sql<{ row: number }>`
    select r.row_no as row from ${stagedRows(kind)} where r.import_id = ${i.id} and r.row_no > ${after} and ${where} order by r.row_no limit ${limit}`.execute(
    ctx.db,
  );
  return rows.map(r => r.row);
};

type Compared = readonly (readonly [row: number, changes: readonly ImportChange[] | undefined])[];

/** Rows that are brought up to date, from a row on, with what they change; stops after `most`. */
async function* compared(
  ctx: CallContext,
  kind: ImportKind,
  i: ImportRecord,
  { after, most }: { after: number; most: number },
): AsyncGenerator<Compared> {
  const where = sql`${fateOf(kind, i)} = 'update'`;
  let from = after;
  for (let seen = 0; seen < most; seen += atOnce) {
    const rows = await rowsWhere(ctx, kind, i, { where, after: from, limit: atOnce });
    const last = rows.at(-1);
    if (last === undefined) return;
    const changes = await kind.changes(ctx, i, rows);
    yield rows.map(row => [row, changes.get(row)] as const);
    if (rows.length < atOnce) return;
    from = last;
  }
}

/** A record that is not there yet, a new one of the same file, is changed by whatever comes. */
const doesChange = (changes: readonly ImportChange[] | undefined): boolean => changes === undefined || changes.length > 0;

/** Rows whose update does, or does not, change anything. `next`: a page that looked long enough goes on behind this row. */
export const rowsByChange = async (
  ctx: CallContext,
  kind: ImportKind,
  i: ImportRecord,
  { after, limit, changed }: { after: number; limit: number; changed: boolean },
): Promise<{ rows: number[]; next: number | null }> => {
  const found: number[] = [];
  let last = after;
  let looked = 0;
  for await (const chunk of compared(ctx, kind, i, { after, most: mostLooked })) {
    for (const [row, changes] of chunk) {
      last = row;
      looked += 1;
      if (doesChange(changes) !== changed) continue;
      if (found.length === limit) return { rows: found, next: found.at(-1) ?? last };
      found.push(row);
    }
  }
  return { rows: found, next: looked >= mostLooked ? last : null };
};

/** How much the updates of an import change. */
export const tallyOf = async (ctx: CallContext, kind: ImportKind, i: ImportRecord): Promise<ImportTally> => {
  const tally = { rows: 0, changed: 0, values: 0 };
  for await (const chunk of compared(ctx, kind, i, { after: 0, most: mostTallied })) {
    for (const [, changes] of chunk) {
      tally.rows += 1;
      if (doesChange(changes)) tally.changed += 1;
      tally.values += changes?.length ?? 0;
    }
  }
  return { ...tally, whole: tally.rows < mostTallied };
};
