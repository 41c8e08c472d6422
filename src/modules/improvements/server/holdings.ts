import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { ImprovementsDb } from './db.ts';

/** 改进措施 that a person owns and that are not done (4.4-b). A bad rating has no owner of its own: what somebody took on stands here. */
export const actionHoldings = [
  holding<ImprovementsDb>({
    kind: 'improvements.action',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(preparedSql`
        select count(*)::int as n from improvements.actions where owner_id = ${personId} and done_at is null`);
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<{ id: string; problem: string; dueOn: string; region_code: string }>(preparedSql`
        select id, problem, due_on::text as "dueOn", region_code from improvements.actions
        where owner_id = ${personId} and done_at is null order by due_on, id`);
      return rows.map(a => ({ id: a.id, title: a.problem, hint: a.dueOn, regionCode: a.region_code, concerns: [] }));
    },
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const rows = await ctx.ask<{ id: string; version: number }>(preparedSql`
        update improvements.actions set owner_id = ${toId}, owner_name = (select name from people.pub_persons where id = ${toId}), version = version + 1
        where id = any (${ids}::uuid[]) and owner_id = ${fromId} and done_at is null returning id, version`);
      return rows.map(({ id, version }) => ({ id, before: {}, after: { version } }));
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const versions = JSON.stringify(rows.map(({ id, after }) => ({ id, ...after })));
      const back = await ctx.ask<{ id: string }>(preparedSql`
        update improvements.actions a set owner_id = ${fromId}, owner_name = (select name from people.pub_persons where id = ${fromId}),
          version = a.version + 1
        from json_to_recordset(${versions}::json) as x (id uuid, version int)
        where a.id = x.id and a.version = x.version and a.owner_id = ${toId} and a.done_at is null returning a.id`);
      return back.map(a => a.id);
    },
  }),
];
