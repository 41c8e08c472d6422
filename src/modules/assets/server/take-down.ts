import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import type { TakeDown, TakenRow } from '../contract/take-down.ts';
import { numberKey } from '../domain/number-key.ts';
import type { AssetsDb } from './db.ts';
import { type AssetPlace, insertAssets, placeOf } from './store.ts';

/** Rows of the register that this enterprise (or, for rights, its district) has under these numbers already. */
const knownNumbers = async (ctx: Context<AssetsDb>, place: AssetPlace, rows: readonly TakenRow[]): Promise<ReadonlySet<string>> => {
  const keys = rows.map(r => numberKey(r.kind, r.number)).filter(k => k !== null);
  if (keys.length === 0) return new Set();
  const found = await ctx.db
    .selectFrom('assets.assets')
    .select(['kind', 'number'])
    .where('district_code', '=', place.region_code.slice(0, 6))
    .where('number', 'in', keys)
    .where('standing', '<>', 'dismissed')
    .where(sql<boolean>`(kind <> 'standard' or enterprise_id = ${place.id})`)
    .execute();
  return new Set(found.map(f => `${f.kind} ${f.number}`));
};

/** Proposed rows that a corrected form no longer names; what a person has confirmed stays. */
const dismissGone = async (ctx: Context<AssetsDb>, input: TakeDown): Promise<void> => {
  await ctx.db
    .updateTable('assets.assets')
    .set({ standing: 'dismissed', updated_at: ctx.now })
    .where('source_id', '=', input.sourceId)
    .where('standing', '=', 'proposed')
    .where(sql<boolean>`row_key <> all (${input.rows.map(r => r.rowKey)}::text[])`)
    .execute();
};

/** Takes rows of a form down as proposed assets (6.3.3-a): filled from Table A.1 without typing again. */
export const takeDown = async (ctx: Context<AssetsDb>, input: TakeDown): Promise<{ proposed: number; known: number }> => {
  const place = await placeOf(ctx, input.enterpriseId);
  await dismissGone(ctx, input);
  const before = await ctx.db.selectFrom('assets.assets').select('row_key').where('source_id', '=', input.sourceId).execute();
  const taken = new Set(before.map(b => b.row_key));
  const fresh = input.rows.filter(r => !taken.has(r.rowKey));
  const known = await knownNumbers(ctx, place, fresh);
  const seen = new Set(known);
  const wanted = fresh.filter(r => {
    const key = `${r.kind} ${numberKey(r.kind, r.number)}`;
    if (numberKey(r.kind, r.number) === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  await insertAssets(
    ctx,
    place,
    wanted.map(row => ({
      ...row,
      id: newId(),
      owner: row.owner ?? '',
      valueNote: row.note ?? '',
      standing: 'proposed',
      status: 'inForce',
      statusWords: '',
      asOf: input.asOf,
      source: input.source,
      sourceId: input.sourceId,
    })),
  );
  return { proposed: wanted.length, known: fresh.length - wanted.length };
};
