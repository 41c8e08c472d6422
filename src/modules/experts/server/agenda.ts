import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { ExpertsDb } from './db.ts';

/** Consultations in the caller's hands: to be offered by her, then waiting on the expert (6.2.2.4-a). */
export const expertsAgenda = [
  agenda<ExpertsDb>({
    kind: 'experts.consultation',
    needs: 'experts.consultation.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; question: string; name: string; expert: string | null; dueOn: string }>(preparedSql`
        select c.id, c.question, e.name, x.name as expert,
          (case when a.id is not null and a.accepted_at is null then a.answer_by else c.wanted_on end)::text as "dueOn"
        from experts.consultations c join enterprises.pub_enterprises e on e.id = c.enterprise_id
        left join experts.assignments a on a.consultation_id = c.id and a.recused_at is null and a.withdrawn_at is null
        left join experts.experts x on x.id = a.expert_id
        where c.held_by = ${ctx.actor.id} and c.ended_at is null
        order by (case when a.id is not null and a.accepted_at is null then a.answer_by else c.wanted_on end), c.id limit ${most}`);
      return rows.map(c => ({
        id: c.id,
        pageId: c.id,
        title: c.question,
        hint: c.expert === null ? c.name : `${c.name} · ${c.expert}`,
        dueOn: c.dueOn,
        waitsOn: c.expert === null ? null : 'expert',
      }));
    },
  }),
];
