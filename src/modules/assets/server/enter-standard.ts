import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { StandardDetails } from '../contract/details.ts';
import { numberKey } from '../domain/number-key.ts';
import type { AssetsDb } from './db.ts';
import { insertAssets, placeOf } from './store.ts';

/** A published standard as a room to the right knows it. */
export interface PublishedStandard {
  /** Id that the asset gets, if it is not there yet. */
  id: string;
  enterpriseId: string;
  /** The record that it comes from; one record makes one asset. */
  sourceId: string;
  title: string;
  details: StandardDetails;
  /** 数据截至 */
  asOf: string;
}

/**
 * Enters a published standard as an asset of its enterprise (6.3.3-a): a person stands for it, so it is confirmed. One that the register has under this number, or that came
 * from this record before, is not made again; one that was dismissed (不属实) is none.
 * @returns the asset, and whether it was there before
 */
export const enterStandard = async (ctx: Context<AssetsDb>, s: PublishedStandard): Promise<{ assetId: string; known: boolean }> => {
  const place = await placeOf(ctx, s.enterpriseId);
  const number = numberKey('standard', s.details.standardNumber);
  const found = await ctx.ask<{ id: string; dismissed: boolean }>(preparedSql`
    select id, standing = 'dismissed' as dismissed from assets.assets
    where kind = 'standard' and (source_id = ${s.sourceId} or (enterprise_id = ${s.enterpriseId} and number = ${number} and standing <> 'dismissed'))
    order by id`);
  const there = found.find(a => !a.dismissed);
  if (there) return { assetId: there.id, known: true };
  await insertAssets(ctx, place, [
    {
      kind: 'standard',
      details: s.details,
      id: s.id,
      number: s.details.standardNumber,
      title: s.title,
      owner: place.name,
      valueNote: '',
      standing: 'confirmed',
      status: 'inForce',
      statusWords: '',
      asOf: s.asOf,
      source: 'hand',
      sourceId: s.sourceId,
      // What this record made before and was dismissed keeps its row.
      rowKey: found.length === 0 ? 'standard' : `standard ${found.length + 1}`,
    },
  ]);
  return { assetId: s.id, known: false };
};
