import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CallContext } from '../context.ts';

/**
 * The ledger of what imports wrote, for a kind that writes set by set: `import_id, record_id, region_code, kind ('created' or 'updated'), before,
 * after, left_alone, undone`. An undo reads it; `left_alone` is a list of `{ field, why }`, field `*` for the whole record.
 */
export const importEffects: RawBuilder<unknown> = sql`platform.import_effects`;

/** Of a list's filter: these records one import wrote and has not taken back. `record` is the id of the listed record, as SQL. */
export const wroteThese = (record: RawBuilder<unknown>, id: string, wrote: 'created' | 'updated' | undefined): RawBuilder<SqlBool> =>
  sql<SqlBool>`${record} in (select x.record_id from ${importEffects} x where x.import_id = ${id} and not x.undone ${wrote === undefined ? sql`` : sql`and x.kind = ${wrote}`})`;

/** How many records an import made and brought up to date. */
export const countWritten = async (ctx: CallContext, id: string): Promise<{ created: number; updated: number }> => {
  const { rows } = await sql<{ created: number; updated: number }>`
    select count(*) filter (where kind = 'created')::int as created, count(*) filter (where kind = 'updated')::int as updated
    from ${importEffects} x where x.import_id = ${id}`.execute(ctx.db);
  return rows[0] ?? { created: 0, updated: 0 };
};

/** What a kind that writes record by record notes of each. */
export interface Effect {
  readonly recordId: string;
  readonly regionCode: string;
  readonly kind: 'created' | 'updated';
  readonly before?: unknown;
  readonly after?: unknown;
}

export const noteEffects = async (ctx: CallContext, importId: string, effects: readonly Effect[]): Promise<void> => {
  if (effects.length === 0) return;
  await sql`
    insert into ${importEffects} (import_id, record_id, region_code, kind, before, after)
    select ${importId}, e."recordId", e."regionCode", e.kind, e.before, e.after
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb) as e("recordId" uuid, "regionCode" text, kind text, before jsonb, after jsonb)
    on conflict (import_id, record_id) do nothing`.execute(ctx.db);
};

/** What was noted of records, to take them back. */
export const effectsOf = async <B, A>(
  ctx: CallContext,
  importId: string,
  ids: readonly string[],
): Promise<{ recordId: string; before: B | null; after: A | null }[]> => {
  const { rows } = await sql<{ recordId: string; before: B | null; after: A | null }>`
    select record_id as "recordId", before, after from ${importEffects} where import_id = ${importId} and record_id = any (${ids as string[]}::uuid[])`.execute(
    ctx.db,
  );
  return rows;
};

/** These stay as they are: somebody changed them since. */
export const leaveAlone = async (ctx: CallContext, importId: string, ids: readonly string[]): Promise<void> => {
  const why = JSON.stringify([{ field: '*', why: 'changedSince' }]);
  await sql`update ${importEffects} set left_alone = ${why}::jsonb where import_id = ${importId} and record_id = any (${ids as string[]}::uuid[])`.execute(
    ctx.db,
  );
};

/** Which of these records the import wrote, and did not take back. */
export const writtenOf = async (ctx: CallContext, importId: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from ${importEffects} where import_id = ${importId} and record_id = any (${ids as string[]}::uuid[]) and not undone`.execute(
    ctx.db,
  );
  return new Set(rows.map(r => r.id));
};
