import { type SqlBool, sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { TakeDown, TakeDownAnswers, TakenRow } from '../contract/assets-from-answers.ts';
import { assetsInFile } from '../domain/from-file.ts';
import { numberKey } from '../domain/number-key.ts';
import type { AssetsDb } from './db.ts';
import { type AssetPlace, insertAssets, placeOf } from './store.ts';

type Ctx = Context<AssetsDb>;

/** What makes two rows one asset: the number where there is one, else the name at the same enterprise. */
const sameness = (r: { kind: string; number: string | null; title: string }): string =>
  r.number === null ? `${r.kind} = ${r.title.normalize('NFKC').replace(/\s/g, '')}` : `${r.kind} # ${r.number}`;
const samenessOfRow = (r: TakenRow): string => sameness({ kind: r.kind, number: numberKey(r.kind, r.number), title: r.title });

interface RegisteredRow {
  kind: string;
  number: string | null;
  title: string;
  enterprise_id: string;
  district_code: string;
  source_id: string | null;
  row_key: string | null;
}

/** What the register says of an enterprise, of a source, and of the numbers of rows; a row may come twice. A standard has as many owners as use it: only its own enterprise is asked. */
const registered = async (ctx: Ctx, enterpriseId: string, sourceId: string | null, rows: readonly TakenRow[]): Promise<RegisteredRow[]> => {
  const keys = rows.flatMap(r => (r.kind === 'standard' ? [] : (numberKey(r.kind, r.number) ?? [])));
  // Three ways in, each by its own index. The numbers as a query: of a list PostgreSQL would not know how long it is, and plan anew each time.
  return ctx.ask<RegisteredRow>(preparedSql`
    select kind, number, title, enterprise_id, district_code, source_id, row_key from assets.assets where enterprise_id = ${enterpriseId}
    union all
    select kind, number, title, enterprise_id, district_code, source_id, row_key from assets.assets where source_id = ${sourceId}
    union all
    select kind, number, title, enterprise_id, district_code, source_id, row_key from assets.assets
    where number is not null and number = any (array(select unnest(${keys}::text[]))) and kind <> 'standard' and standing <> 'dismissed'`);
};

/** The rows that are none of those registered in the district. */
const unknownRows = (place: AssetPlace, rows: readonly TakenRow[], there: readonly RegisteredRow[]): TakenRow[] => {
  const district = place.region_code.slice(0, 6);
  const known = new Set(
    there
      .filter(f => f.district_code === district)
      .flatMap(f => (f.enterprise_id === place.id ? [sameness(f), sameness({ ...f, number: null })] : [sameness(f)])),
  );
  return rows.filter(r => {
    const key = samenessOfRow(r);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
};

/** The rows that the register does not have yet; rows that a person dismissed are not offered again. */
export const newRows = async (ctx: Ctx, place: AssetPlace, rows: readonly TakenRow[]): Promise<TakenRow[]> =>
  rows.length === 0 ? [] : unknownRows(place, rows, await registered(ctx, place.id, null, rows));

/** Proposed rows that a corrected form no longer names; what a person has confirmed stays. */
const dismissGone = async (ctx: Ctx, input: TakeDown): Promise<void> => {
  await ctx.db
    .updateTable('assets.assets')
    .set({ standing: 'dismissed', updated_at: ctx.now })
    .where('source_id', '=', input.sourceId)
    .where('standing', '=', 'proposed')
    .where(sql<SqlBool>`row_key <> all (${input.rows.map(r => r.rowKey)}::text[])`)
    .execute();
};

/** Takes rows of a form down as proposed assets (6.3.3-a): filled from Table A.1 without typing again. */
export const takeDown = async (ctx: Ctx, input: TakeDown & { keepOthers?: boolean }): Promise<{ proposed: number; known: number }> => {
  const [place, there] = await Promise.all([
    placeOf(ctx, input.enterpriseId),
    registered(ctx, input.enterpriseId, input.sourceId, input.rows),
  ]);
  const before = there.filter(r => r.source_id === input.sourceId);
  if (!input.keepOthers && before.length > 0) await dismissGone(ctx, input);
  const taken = new Set(before.map(b => b.row_key));
  const fresh = input.rows.filter(r => !taken.has(r.rowKey));
  const wanted = unknownRows(place, fresh, there);
  await insertAssets(
    ctx,
    place,
    wanted.map(row => ({
      ...row,
      id: newId(),
      owner: row.owner ?? '',
      valueNote: row.note ?? '',
      standing: 'proposed',
      status: row.status ?? 'inForce',
      statusWords: row.statusWords ?? '',
      asOf: input.asOf,
      source: input.source,
      sourceId: input.sourceId,
    })),
  );
  return { proposed: wanted.length, known: fresh.length - wanted.length };
};

/** Takes down what answers say of assets; the supplementary sheet counts as a source of its own beside Table A.1. */
export const takeAnswersDown = async (ctx: Ctx, i: TakeDownAnswers): Promise<{ proposed: number; known: number }> => {
  const rows = assetsInFile(i.values);
  const { enterpriseId, sourceId, asOf } = i;
  const source = rows.length > 0 && rows.every(r => r.rowKey.startsWith('supplement.')) ? 'supplement' : 'tableA1';
  return takeDown(ctx, { enterpriseId, sourceId, asOf, source, rows });
};
