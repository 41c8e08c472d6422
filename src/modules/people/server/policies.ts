import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';

/** The sign-in policy that holds for a region at an instant. */
export interface PolicyInForce {
  id: string;
  region_code: string;
  second_factor_roles: string[];
  idle_minutes: number;
  admin_idle_minutes: number;
  absolute_hours: number;
  valid_from: Date;
  source: string;
}

/** The newest valid row of the longest region prefix; `00` holds everywhere. */
export const policyFor = async (ctx: CallContext, regionCode: string): Promise<PolicyInForce> => {
  const { rows } = await sql<PolicyInForce>`
    select id, region_code, second_factor_roles, idle_minutes, admin_idle_minutes, absolute_hours, valid_from, source from people.pub_policies
    where valid_from <= ${ctx.now} and (region_code = '00' or starts_with(${regionCode}, region_code))
    order by case when region_code = '00' then 0 else length(region_code) end desc, valid_from desc, id desc limit 1`.execute(ctx.db);
  const policy = rows[0];
  if (!policy) throw new Error('no sign-in policy');
  return policy;
};
