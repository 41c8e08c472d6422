import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { StandardsDb } from './db.ts';

/** Projects that the caller accompanies, by the last day of their stage (6.2.1.3-a); what is published and has no day waits for nothing. */
export const standardsAgenda = [
  agenda<StandardsDb>({
    kind: 'standards.project',
    needs: 'standards.project.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; title: string; hint: string; dueOn: string | null }>(preparedSql`
        select p.id, p.title, e.name || ' · ' || s.name as hint, p.due_on::text as "dueOn"
        from standards.projects p join enterprises.pub_enterprises e on e.id = p.enterprise_id
        join standards.procedure_stages s on s.procedure_id = p.procedure_id and s.key = p.stage_key
        where p.owner_id = ${ctx.actor.id} and p.dropped_on is null and p.withdrawn_on is null and (p.published_on is null or p.due_on is not null)
        order by p.due_on, p.id limit ${most}`);
      return rows.map(p => ({ ...p, pageId: p.id, waitsOn: null }));
    },
  }),
];
