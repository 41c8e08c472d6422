import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { ImprovementsDb } from './db.ts';

/** 改进措施 that the caller owns and has not done (4.4-b). */
export const improvementsAgenda = [
  agenda<ImprovementsDb>({
    kind: 'improvements.action',
    needs: 'improvements.action.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; title: string; hint: string; dueOn: string }>(preparedSql`
        select id, problem as title, action as hint, due_on::text as "dueOn" from improvements.actions
        where owner_id = ${ctx.actor.id} and done_at is null order by due_on, id limit ${most}`);
      return rows.map(a => ({ ...a, pageId: a.id, waitsOn: null }));
    },
  }),
];
