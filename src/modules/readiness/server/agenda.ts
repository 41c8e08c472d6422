import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { ReadinessDb } from './db.ts';

/** Gap tasks that the caller owns, and assessments that she coaches and that are not concluded (6.2.2.2-a). */
export const readinessAgenda = [
  agenda<ReadinessDb>({
    kind: 'readiness.task',
    needs: 'readiness.task.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; pageId: string; title: string; hint: string; dueOn: string }>(preparedSql`
        select t.id, t.assessment_id as "pageId", t.title, e.name as hint, t.due_on::text as "dueOn"
        from readiness.tasks t join readiness.assessments a on a.id = t.assessment_id join enterprises.pub_enterprises e on e.id = a.enterprise_id
        where t.owner_id = ${ctx.actor.id} and t.ended_at is null order by t.due_on, t.id limit ${most}`);
      return rows.map(t => ({ ...t, waitsOn: null }));
    },
  }),
  agenda<ReadinessDb>({
    kind: 'readiness.assessment',
    needs: 'readiness.assessment.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; title: string; year: number }>(preparedSql`
        select a.id, e.name as title, a.year from readiness.assessments a join enterprises.pub_enterprises e on e.id = a.enterprise_id
        where a.coach_id = ${ctx.actor.id} and a.concluded_at is null order by a.year, e.name, a.id limit ${most}`);
      return rows.map(a => ({ id: a.id, pageId: a.id, title: a.title, hint: String(a.year), dueOn: null, waitsOn: null }));
    },
  }),
];
