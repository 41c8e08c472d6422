import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { DemandsDb } from './db.ts';

interface Passed {
  id: string;
  version: number;
}

/** Demands that a person owns and that have not come to their end; they go with who takes over (3.1-b). */
export const demandHoldings = [
  holding<DemandsDb>({
    kind: 'demands.demand',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(preparedSql`
        select count(*)::int as n from demands.demands
        where owner_id = ${personId} and answered_at is null and declined_at is null and case_id is null and superseded_at is null`);
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<{ id: string; text: string; region_code: string; enterprise_id: string; name: string; answerBy: string }>(
        preparedSql`
          select d.id, d.text, d.region_code, d.enterprise_id, e.name, coalesce(d.answer_by::text, '') as "answerBy"
          from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
          where d.owner_id = ${personId} and d.answered_at is null and d.declined_at is null and d.case_id is null and d.superseded_at is null
          order by d.answer_by, d.id`,
      );
      return rows.map(d => ({
        id: d.id,
        title: d.text,
        hint: d.answerBy,
        regionCode: d.region_code,
        concerns: [{ id: d.enterprise_id, name: d.name }],
      }));
    },
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const rows = await ctx.ask<Passed>(preparedSql`
        update demands.demands set owner_id = ${toId}, version = version + 1
        where id = any (${ids}::uuid[]) and owner_id = ${fromId}
          and answered_at is null and declined_at is null and case_id is null and superseded_at is null
        returning id, version`);
      return rows.map(({ id, version }) => ({ id, before: {}, after: { version } }));
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const versions = JSON.stringify(rows.map(({ id, after }) => ({ id, ...after })));
      const back = await ctx.ask<{ id: string }>(preparedSql`
        update demands.demands d set owner_id = ${fromId}, version = d.version + 1
        from json_to_recordset(${versions}::json) as x (id uuid, version int)
        where d.id = x.id and d.version = x.version and d.owner_id = ${toId} returning d.id`);
      return back.map(d => d.id);
    },
  }),
];
