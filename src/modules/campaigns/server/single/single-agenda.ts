import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { CampaignsDb } from '../db.ts';

/** Single visits that the caller goes on and whose result is not recorded, by their day (6.1-e). */
export const singleAgenda = agenda<CampaignsDb>({
  kind: 'campaigns.singleVisit',
  needs: 'campaigns.singleVisit.record',
  list: async (ctx, most) => {
    const rows = await ctx.ask<{ id: string; enterpriseId: string; name: string; purpose: string; dueOn: string }>(preparedSql`
      select v.id, v.enterprise_id as "enterpriseId", e.name, v.purpose, v.day::text as "dueOn"
      from campaigns.single_visit_people p join campaigns.single_visits v on v.id = p.single_visit_id
      join enterprises.pub_enterprises e on e.id = v.enterprise_id
      where p.person_id = ${ctx.actor.id} and p.left_at is null and v.outcome is null
      order by v.day, v.id limit ${most}`);
    return rows.map(v => ({ id: v.id, pageId: v.enterpriseId, title: v.name, hint: v.purpose, dueOn: v.dueOn, waitsOn: null }));
  },
});
