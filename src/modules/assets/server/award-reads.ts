import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { AwardDetails } from '../contract/details.ts';
import type { AssetsDb } from './db.ts';

/** An award of the register. */
export interface RegisteredAward {
  assetId: string;
  enterpriseId: string;
  title: string;
  level: AwardDetails['level'];
  year: number | null;
}

interface Row {
  id: string;
  enterprise_id: string;
  title: string;
  details: unknown;
}

/** Awards that these enterprises have won and that somebody confirmed, the newest first; the year as entered, or that of the day of the award. */
export const awardsOf = async (ctx: Context<AssetsDb>, enterpriseIds: readonly string[]): Promise<RegisteredAward[]> => {
  if (enterpriseIds.length === 0) return [];
  const rows = await ctx.ask<Row>(preparedSql`
    select id, enterprise_id, title, details from assets.assets
    where enterprise_id = any (${enterpriseIds as string[]}::uuid[]) and kind = 'award' and standing = 'confirmed'`);
  const found = rows.flatMap(({ id, enterprise_id, title, details }) => {
    const known = AwardDetails.safeParse(details);
    if (!known.success) return [];
    const { level, year, grantedOn } = known.data;
    const won = year ?? (grantedOn === undefined ? null : Number(grantedOn.slice(0, 4)));
    return [{ assetId: id, enterpriseId: enterprise_id, title, level, year: won }];
  });
  return found.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
};
