import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { StandardsDb } from './db.ts';

/** Projects that a person accompanies and that have not ended; they go with who takes over. */
export const projectHoldings = [
  holding<StandardsDb>({
    kind: 'standards.project',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(preparedSql`
        select count(*)::int as n from standards.projects where owner_id = ${personId} and dropped_on is null and withdrawn_on is null`);
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<{
        id: string;
        title: string;
        region_code: string;
        enterprise_id: string;
        name: string;
        stage: string;
      }>(preparedSql`
        select p.id, p.title, p.region_code, p.enterprise_id, e.name, s.name as stage
        from standards.projects p join enterprises.pub_enterprises e on e.id = p.enterprise_id
          join standards.procedure_stages s on s.procedure_id = p.procedure_id and s.key = p.stage_key
        where p.owner_id = ${personId} and p.dropped_on is null and p.withdrawn_on is null order by p.started_on desc, p.id`);
      return rows.map(p => ({
        id: p.id,
        title: p.title,
        hint: p.stage,
        regionCode: p.region_code,
        concerns: [{ id: p.enterprise_id, name: p.name }],
      }));
    },
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const rows = await ctx.ask<{ id: string; version: number; before: string }>(preparedSql`
        with was as (
          select id, owner_name from standards.projects
          where id = any (${ids}::uuid[]) and owner_id = ${fromId} and dropped_on is null and withdrawn_on is null for update)
        update standards.projects p set owner_id = t.id, owner_name = t.name, version = p.version + 1
        from was, people.pub_persons t where p.id = was.id and t.id = ${toId}
        returning p.id, p.version, was.owner_name as before`);
      return rows.map(({ id, version, before }) => ({ id, before: { ownerName: before }, after: { version } }));
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const versions = JSON.stringify(rows.map(({ id, before, after }) => ({ id, ...before, ...after })));
      const back = await ctx.ask<{ id: string }>(preparedSql`
        update standards.projects p set owner_id = ${fromId}, owner_name = x."ownerName", version = p.version + 1
        from json_to_recordset(${versions}::json) as x (id uuid, version int, "ownerName" text)
        where p.id = x.id and p.version = x.version and p.owner_id = ${toId} returning p.id`);
      return back.map(p => p.id);
    },
  }),
];
