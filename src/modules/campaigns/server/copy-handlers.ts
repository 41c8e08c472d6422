import { sql } from 'kysely';
import { stations } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { copyCampaign } from '../contract/operations-change.ts';
import { planningProblems } from '../contract/problems.ts';
import { type Campaign, findCampaign } from './campaign-reads.ts';
import { insertCampaign } from './campaign-store.ts';
import type { CampaignsDb } from './db.ts';
import { candidatesById } from './roster/roster-candidates.ts';
import { addEntries } from './roster/roster-store.ts';
import { membersOf, teamsOf } from './team-reads.ts';
import { insertTeam } from './team-store.ts';

const { command } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

interface LeftOut {
  name: string;
  why: 'notStaff' | 'inactive' | 'withdrew';
}

/** The teams of one campaign for another: who is no longer of a station stays behind, and another member leads. */
const copyTeams = async (ctx: Ctx, from: Campaign, to: Campaign): Promise<{ made: Map<string, string>; leftOut: LeftOut[] }> => {
  const teams = await teamsOf(ctx, from.id);
  const members = await membersOf(
    ctx,
    teams.map(t => t.id),
  );
  const staff = new Set((await stations(ctx).staff()).map(s => s.personId));
  const made = new Map<string, string>();
  for (const t of teams) {
    const here = members.filter(m => m.team_id === t.id && staff.has(m.person_id)).map(m => m.person_id);
    const leaderId = here.includes(t.leader_id) ? t.leader_id : here[0];
    if (leaderId === undefined) continue;
    const id = newId();
    const team = { name: t.name, leaderId, memberIds: here, capacityPerDay: t.capacity_per_day };
    await insertTeam(ctx, to, { id, team, place: made.size });
    made.set(t.id, id);
  }
  return { made, leftOut: members.filter(m => !staff.has(m.person_id)).map(m => ({ name: m.person_name, why: 'notStaff' })) };
};

/** The list of one campaign for another: those that are in business, each with its team's successor. Who withdrew is not asked again unasked. */
const copyRoster = async (ctx: Ctx, from: Campaign, to: Campaign, teams: ReadonlyMap<string, string>) => {
  const rows = await ctx.db
    .selectFrom('campaigns.roster')
    .where('campaign_id', '=', from.id)
    .where(sql<boolean>`(removed_at is null or withdrawn_at is not null)`)
    .select(['enterprise_id', 'enterprise_name', 'team_id', 'withdrawn_at'])
    .execute();
  const wanted = rows.filter(r => r.withdrawn_at === null);
  const found = await candidatesById(
    ctx,
    to,
    wanted.map(r => r.enterprise_id),
  );
  const items = await addEntries(ctx, to, 'hand', found);
  const pairs = wanted.flatMap(r => {
    const team = r.team_id && teams.get(r.team_id);
    return team ? [{ enterprise: r.enterprise_id, team }] : [];
  });
  await sql`
    update campaigns.roster r set team_id = v.team, assigned_at = ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as v(enterprise uuid, team uuid)
    where r.campaign_id = ${to.id} and r.enterprise_id = v.enterprise`.execute(ctx.db);
  const here = new Set(found.map(f => f.id));
  const leftOut = rows.flatMap((r): LeftOut[] => {
    if (r.withdrawn_at !== null) return [{ name: r.enterprise_name, why: 'withdrew' }];
    return here.has(r.enterprise_id) ? [] : [{ name: r.enterprise_name, why: 'inactive' }];
  });
  return { listed: items.length, leftOut };
};

/** 照此新建 (6.1-b): last year's campaign with its teams and its list. */
export const copyHandlers = [
  command(copyCampaign, {
    load: (ctx, i) => findCampaign(ctx, i.fromId),
    allow: matrixDecides,
    run: async (ctx, from, i) => {
      if (i.endsOn < i.startsOn)
        throw planningProblems.periodBackwards({}, [{ pointer: '/endsOn', code: 'campaigns.problem.periodBackwards' }]);
      const plan = {
        title: i.title,
        purpose: from.purpose,
        targets: from.targets,
        startsOn: i.startsOn,
        endsOn: i.endsOn,
        streets: from.streets,
        industries: from.industries,
        plannedSiteVisits: from.planned_site_visits,
        plannedPhoneInterviews: from.planned_phone_interviews,
        plannedSeminars: from.planned_seminars,
      };
      await insertCampaign(ctx, i.id, plan, from);
      const to = await findCampaign(ctx, i.id);
      if (!to) throw planningProblems.outsideRegion();
      const teams = i.teams ? await copyTeams(ctx, from, to) : { made: new Map<string, string>(), leftOut: [] };
      const list = i.roster ? await copyRoster(ctx, from, to, teams.made) : { listed: 0, leftOut: [] };
      const leftOut = [...teams.leftOut, ...list.leftOut].slice(0, 200);
      return { subject: i.id, result: { id: i.id, teams: teams.made.size, listed: list.listed, leftOut } };
    },
  }),
];
