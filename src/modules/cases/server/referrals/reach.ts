import { type RawBuilder, sql } from 'kysely';
import { whereScope } from '#platform/server/scope.ts';
import type { CasesContext } from '../db.ts';

/** Referrals `r` in reach: for 协同部门 those of the organisation that the account belongs to, for staff those of the region. */
export const referralInReach = (ctx: CasesContext): RawBuilder<boolean> => {
  const place = whereScope(ctx.scope, { region: 'r.region_code' });
  if (ctx.scope.reach !== 'self') return place;
  return sql<boolean>`(${place} and r.organisation_id = (select a.organisation_id from partners.pub_accounts a where a.account_id = ${ctx.actor.id}))`;
};
