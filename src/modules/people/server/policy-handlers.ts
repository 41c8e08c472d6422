import { sql } from 'kysely';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getPolicy, type Policy, setPolicy } from '../contract/policy.ts';
import { peopleProblems } from '../contract/problems.ts';
import type { PeopleDb } from './db.ts';
import { type PolicyInForce, policyFor } from './policies.ts';

const { command, query } = handlersFor<PeopleDb>();

const view = (p: PolicyInForce): Policy => ({
  id: p.id,
  regionCode: p.region_code,
  secondFactorRoles: p.second_factor_roles,
  idleMinutes: p.idle_minutes,
  adminIdleMinutes: p.admin_idle_minutes,
  absoluteHours: p.absolute_hours,
  validFrom: p.valid_from.toISOString(),
  source: p.source,
});

const get = query(getPolicy, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const { rows } = await sql<PolicyInForce>`
      select * from people.pub_policies where region_code = '00' or starts_with(${ctx.actor.regionCode}, region_code)
      order by valid_from desc, id desc limit 50`.execute(ctx.db);
    return { inForce: view(await policyFor(ctx, ctx.actor.regionCode)), history: rows.map(view) };
  },
});

const set = command(setPolicy, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const within = input.regionCode >= ctx.scope.lo && input.regionCode < ctx.scope.hi;
    if (!within) throw peopleProblems.notWithinRegion();
    await ctx.db
      .insertInto('people.policies')
      .values({
        id: input.id,
        authority_id: ctx.actor.authorityId,
        region_code: input.regionCode,
        second_factor_roles: input.secondFactorRoles,
        idle_minutes: input.idleMinutes,
        admin_idle_minutes: input.adminIdleMinutes,
        absolute_hours: input.absoluteHours,
        valid_from: input.validFrom,
        source: input.source,
      })
      .execute();
    return { subject: input.id, result: { id: input.id }, reason: input.source };
  },
});

export const policyHandlers = [get, set];
