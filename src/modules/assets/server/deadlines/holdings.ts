import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { insertRows } from '#platform/server/database/insert-rows.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { WarningsDb } from './db-warnings.ts';
import { renewDeadlines } from './renew-deadlines.ts';

type Ctx = Context<WarningsDb>;

interface Released {
  id: string;
  enterprise_id: string;
  authority_id: string;
  region_code: string;
}

/** Ends these assignments, if they are still in force. */
const release = (ctx: Ctx, ids: readonly string[]): Promise<Released[]> =>
  ctx.ask<Released>(preparedSql`
    update assets.companions set released_at = ${ctx.now} where id = any (${ids}::uuid[]) and released_at is null
    returning id, enterprise_id, authority_id, region_code`);

/** Assigns the enterprises of released rows to somebody; answers the new rows by the old ones. */
const assign = async (ctx: Ctx, personId: string, released: readonly Released[]): Promise<Map<string, string>> => {
  const made = new Map(released.map(r => [r.id, newId()]));
  if (released.length === 0) return made;
  const [person] = await ctx.ask<{ name: string }>(preparedSql`select name from people.pub_persons where id = ${personId}`);
  const rows = released.map(({ id, ...place }) => ({
    id: made.get(id),
    ...place,
    person_id: personId,
    person_name: person?.name ?? '',
    by_name: ctx.actor.name,
    assigned_at: ctx.now,
  }));
  ctx.send(insertRows('assets.companions', rows));
  const firms = released.map(r => r.enterprise_id);
  const assets = await ctx.ask<{ id: string }>(preparedSql`select id from assets.assets where enterprise_id = any (${firms}::uuid[])`);
  await renewDeadlines(
    ctx,
    assets.map(a => a.id),
  );
  return made;
};

/** Enterprises that a person accompanies by assignment; with them go their deadlines and warnings (3.1-b, 6.3.2-b). */
export const companionHoldings = [
  holding<WarningsDb>({
    kind: 'assets.companion',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(preparedSql`
        select count(*)::int as n from assets.companions c join enterprises.pub_enterprises e on e.id = c.enterprise_id
        where c.person_id = ${personId} and c.released_at is null`);
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<{ id: string; enterprise_id: string; region_code: string; name: string; street: string | null }>(
        preparedSql`
          select c.id, c.enterprise_id, e.region_code, e.name, r.name as street
          from assets.companions c join enterprises.pub_enterprises e on e.id = c.enterprise_id
          left join reference.pub_divisions r on r.code = e.region_code
          where c.person_id = ${personId} and c.released_at is null order by e.region_code, e.name, c.id`,
      );
      return rows.map(c => ({
        id: c.enterprise_id,
        title: c.name,
        hint: c.street ?? '',
        regionCode: c.region_code,
        concerns: [{ id: c.enterprise_id, name: c.name }],
      }));
    },
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const held = await ctx.ask<{ id: string }>(preparedSql`
        select id from assets.companions where person_id = ${fromId} and enterprise_id = any (${ids}::uuid[]) and released_at is null`);
      const released = await release(
        ctx,
        held.map(h => h.id),
      );
      const made = await assign(ctx, toId, released);
      return released.map(r => ({ id: r.enterprise_id, before: {}, after: { assignment: made.get(r.id) } }));
    },
    passBack: async (ctx, { fromId }, rows) => {
      const released = await release(
        ctx,
        rows.map(r => (r.after as { assignment: string }).assignment),
      );
      await assign(ctx, fromId, released);
      return released.map(r => r.enterprise_id);
    },
  }),
];
