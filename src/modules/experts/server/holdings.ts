import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { ExpertsDb } from './db.ts';

/** Consultations in a person's hands that have not come to their end: somebody must offer, meet and tell the enterprise (6.2.2.4-a). */
export const consultationHoldings = [
  holding<ExpertsDb>({
    kind: 'experts.consultation',
    count: async (ctx, personId) => {
      const [row] = await ctx.ask<{ n: number }>(preparedSql`
        select count(*)::int as n from experts.consultations where held_by = ${personId} and ended_at is null`);
      return row?.n ?? 0;
    },
    list: async (ctx, personId): Promise<HeldRow[]> => {
      const rows = await ctx.ask<{
        id: string;
        question: string;
        region_code: string;
        enterprise_id: string;
        name: string;
        wantedOn: string;
      }>(
        preparedSql`
          select c.id, c.question, c.region_code, c.enterprise_id, e.name, c.wanted_on::text as "wantedOn"
          from experts.consultations c join enterprises.pub_enterprises e on e.id = c.enterprise_id
          where c.held_by = ${personId} and c.ended_at is null order by c.wanted_on, c.id`,
      );
      return rows.map(c => ({
        id: c.id,
        title: c.question,
        hint: c.wantedOn,
        regionCode: c.region_code,
        concerns: [{ id: c.enterprise_id, name: c.name }],
      }));
    },
    // What was offered since then is the sign that somebody has worked on it.
    pass: async (ctx, { fromId, toId }, ids): Promise<PassedRow[]> => {
      const rows = await ctx.ask<{ id: string; offers: number }>(preparedSql`
        update experts.consultations c set held_by = ${toId}, held_by_name = (select name from people.pub_persons where id = ${toId})
        where c.id = any (${ids}::uuid[]) and c.held_by = ${fromId} and c.ended_at is null
        returning c.id, (select count(*)::int from experts.assignments a where a.consultation_id = c.id) as offers`);
      return rows.map(({ id, offers }) => ({ id, before: {}, after: { offers } }));
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const seen = JSON.stringify(rows.map(({ id, after }) => ({ id, ...after })));
      const back = await ctx.ask<{ id: string }>(preparedSql`
        update experts.consultations c set held_by = ${fromId}, held_by_name = (select name from people.pub_persons where id = ${fromId})
        from json_to_recordset(${seen}::json) as x (id uuid, offers int)
        where c.id = x.id and c.held_by = ${toId} and c.ended_at is null
          and x.offers = (select count(*) from experts.assignments a where a.consultation_id = c.id)
        returning c.id`);
      return back.map(c => c.id);
    },
  }),
];
