import type { Context } from '#platform/server/context.ts';
import type { ReferenceDb } from './db.ts';

type Ctx = Context<ReferenceDb>;

/** Names of divisions by code, withdrawn ones too; unknown codes are absent. */
export const divisionNames = async (ctx: Ctx, codes: readonly string[]): Promise<Map<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('reference.divisions')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Map(rows.map(r => [r.code, r.name]));
};

/** Whether a division is in force and lies in the caller's reach. */
export const isOwnDivision = async (ctx: Ctx, code: string): Promise<boolean> => {
  if (code < ctx.scope.lo || code >= ctx.scope.hi) return false;
  const known = await ctx.db
    .selectFrom('reference.divisions')
    .select('code')
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return known !== undefined;
};

/** Districts and streets of a range of codes that are in force. */
export const placesWithin = (ctx: Ctx, lo: string, hi: string): Promise<{ code: string; name: string }[]> =>
  ctx.db
    .selectFrom('reference.divisions')
    .select(['code', 'name'])
    .where('code', '>=', lo)
    .where('code', '<', hi)
    .where(q => q(q.fn<number>('length', ['code']), '>=', 6))
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
