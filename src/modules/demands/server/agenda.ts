import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DemandsDb } from './db.ts';

/** Demands that the caller owns and still owes an answer; what was referred waits on who received it (3.1-a). */
export const demandsAgenda = [
  agenda<DemandsDb>({
    kind: 'demands.demand',
    needs: 'demands.demand.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; text: string; name: string; dueOn: string | null; referred: boolean; to: string }>(
        preparedSql`
          select d.id, d.text, e.name, d.referred_at is not null as referred, coalesce(d.referred_to, '') as "to",
            (case when d.referred_at is null then d.answer_by else d.due_on end)::text as "dueOn"
          from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
          where d.owner_id = ${ctx.actor.id} and d.answered_at is null and d.declined_at is null and d.case_id is null and d.superseded_at is null
          order by (case when d.referred_at is null then d.answer_by else d.due_on end), d.id limit ${most}`,
      );
      return rows.map(d => ({
        id: d.id,
        pageId: d.id,
        title: d.text,
        hint: d.referred ? `${d.name} · ${d.to}` : d.name,
        dueOn: d.dueOn,
        waitsOn: d.referred ? 'department' : null,
      }));
    },
  }),
];
