import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { PapersDb } from '../db.ts';

/** Drafts of the caller in which something stands and that were not issued (6.1-e). */
export const papersAgenda = [
  agenda<PapersDb>({
    kind: 'papers.officialLetter',
    needs: 'papers.officialLetter.issue',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; title: string; name: string }>(preparedSql`
        select l.id, l.title, e.name from papers.official_letters l join enterprises.pub_enterprises e on e.id = l.enterprise_id
        where l.drafted_by = ${ctx.actor.id} and l.issued_at is null and l.discarded_at is null and l.revision > 0
        order by l.drafted_at, l.id limit ${most}`);
      return rows.map(l => ({ id: l.id, pageId: l.id, title: l.title || l.name, hint: l.name, dueOn: null, waitsOn: null }));
    },
  }),
];
