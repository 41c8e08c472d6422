import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { CampaignsDb } from './db.ts';
import { leads } from './policy.ts';

interface Uncalled {
  campaignId: string;
  title: string;
  dueOn: string;
  teamId: string | null;
  team: string | null;
  n: number;
}

/** Enterprises of open campaigns that nobody has called yet, a line for each team: an officer's own teams, a lead's all (6.1-e). */
export const contactAgenda = [
  agenda<CampaignsDb>({
    kind: 'campaigns.contact',
    needs: 'campaigns.contact.log',
    list: async (ctx, most) => {
      const rows = await ctx.ask<Uncalled>(preparedSql`
        select c.id as "campaignId", c.title, c.ends_on::text as "dueOn", t.id as "teamId", t.name as team, count(*)::int as n
        from campaigns.campaigns c
          join campaigns.roster r on r.campaign_id = c.id and r.removed_at is null and r.contact_state = 'none'
          left join campaigns.teams t on t.id = r.team_id
        where c.opened_at is not null and c.closed_at is null and c.cancelled_at is null
          and not exists (select 1 from campaigns.engagements n where n.campaign_id = r.campaign_id and n.enterprise_id = r.enterprise_id and n.with_form)
          and (${leads(ctx.actor)}::boolean or exists (select 1 from campaigns.team_members m
            where m.team_id = r.team_id and m.person_id = ${ctx.actor.id} and m.left_at is null))
        group by c.id, t.id order by c.ends_on, t.name, t.id limit ${most}`);
      return rows.map(r => ({
        id: r.teamId ?? r.campaignId,
        pageId: r.campaignId,
        title: r.title,
        hint: r.team ?? '',
        dueOn: r.dueOn,
        waitsOn: null,
        n: r.n,
      }));
    },
  }),
];
