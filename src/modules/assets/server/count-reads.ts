import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { AssetKind } from '../contract/asset.ts';
import type { AssetsDb } from './db.ts';

/** How many assets of one kind an enterprise has, as far as the register has confirmed them. */
export interface AssetCount {
  enterpriseId: string;
  kind: AssetKind;
  /** 有效, 滞纳或宽展期 included. */
  inForce: number;
  pending: number;
  /** Of patents in force: 发明. */
  inventions: number;
  /** Of standards in force: 主导. */
  led: number;
  /** 数据截至 of the newest. */
  asOf: string;
}

/** Confirmed assets by enterprise and kind; a kind without any is absent. */
export const assetCountsOf = (ctx: Context<AssetsDb>, enterpriseIds: readonly string[]): Promise<AssetCount[]> =>
  ctx.ask<AssetCount>(preparedSql`
    select enterprise_id as "enterpriseId", kind,
      (count(*) filter (where status in ('inForce', 'inGrace')))::int as "inForce", (count(*) filter (where status = 'pending'))::int as pending,
      (count(*) filter (where status in ('inForce', 'inGrace') and details ->> 'type' = 'invention'))::int as inventions,
      (count(*) filter (where status in ('inForce', 'inGrace') and details ->> 'role' = 'lead'))::int as led, max(as_of)::text as "asOf"
    from assets.assets where enterprise_id = any (${enterpriseIds as string[]}::uuid[]) and standing = 'confirmed' group by 1, 2`);
