import { dayOf } from '#platform/contract/china-day.ts';
import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { VisitsDb } from './db.ts';

interface Waiting {
  id: string;
  title: string;
  hint: string;
  since: Date;
}

const lineOf = (v: Waiting) => ({
  id: v.id,
  pageId: v.id,
  title: v.title,
  hint: v.hint,
  dueOn: null,
  waitsOn: null,
  since: dayOf(v.since),
});

/** 调查表: those handed in that wait for the lead's review, and one's own that came back for correction (6.1-g). */
export const visitAgenda = [
  agenda<VisitsDb>({
    kind: 'visits.review',
    needs: 'visits.visit.review',
    list: async (ctx, most) => {
      const rows = await ctx.ask<Waiting>(preparedSql`
        select v.id, v.enterprise_name as title, c.title as hint, v.submitted_at as since
        from visits.visits v join campaigns.pub_campaigns c on c.id = v.campaign_id
        where v.submitted_at is not null and v.returned_at is null and v.reviewed_at is null order by v.submitted_at, v.id limit ${most}`);
      return rows.map(lineOf);
    },
  }),
  agenda<VisitsDb>({
    kind: 'visits.returned',
    needs: 'visits.visit.submit',
    list: async (ctx, most) => {
      const me = ctx.actor.id;
      const rows = await ctx.ask<Waiting>(preparedSql`
        select v.id, v.enterprise_name as title, v.return_reason as hint, v.returned_at as since from visits.visits v
        where v.returned_at is not null and v.reviewed_at is null
          and (v.opened_by = ${me} or exists (select 1 from campaigns.pub_team_members m where m.team_id = v.team_id and m.person_id = ${me}))
        order by v.returned_at, v.id limit ${most}`);
      return rows.map(lineOf);
    },
  }),
];
