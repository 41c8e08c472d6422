import { type SqlBool, sql } from 'kysely';
import { stations } from '#modules/stations/index.ts';
import { wallClockOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { HeldRow, Hindered, PassedRow, Passing } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import { planningProblems } from '../contract/problems.ts';
import type { CampaignsDb } from './db.ts';
import { findTeam, lockTeam, type Team } from './team-reads.ts';
import { type Crew, joinTeam, leaveTeam, occupy, takenBy } from './team-store.ts';

type Ctx = Context<CampaignsDb>;

/** Places on teams of campaigns that have not ended; a person has one in each campaign. */
const places = (ctx: Ctx, personId: string) =>
  ctx.db
    .selectFrom('campaigns.team_members as m')
    .innerJoin('campaigns.teams as t', 't.id', 'm.team_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'm.campaign_id')
    .where('m.person_id', '=', personId)
    .where('m.left_at', 'is', null)
    .where('t.dissolved_at', 'is', null)
    .where('c.closed_at', 'is', null)
    .where('c.cancelled_at', 'is', null);

interface Ahead {
  campaign_id: string;
  enterprise_id: string;
  enterprise_name: string;
}

/** Stops ahead that are agreed with the enterprise: it expects this person. */
const agreedAhead = async (ctx: Ctx, personId: string): Promise<Ahead[]> => {
  const { rows } = await sql<Ahead>`
    select distinct a.campaign_id, r.enterprise_id, r.enterprise_name
    from campaigns.team_members m join campaigns.appointments a on a.team_id = m.team_id join campaigns.roster r on r.id = a.roster_id
    where m.person_id = ${personId} and m.left_at is null and a.cancelled_at is null and a.agreed and upper(a.slot) > ${ctx.now}
    order by r.enterprise_name, r.enterprise_id`.execute(ctx.db);
  return rows;
};

const list = async (ctx: Ctx, personId: string): Promise<HeldRow[]> => {
  const rows = await places(ctx, personId)
    .select(['m.campaign_id', 'c.title', 't.name', 't.region_code'])
    .orderBy('c.starts_on')
    .orderBy('m.campaign_id')
    .execute();
  const ahead = await agreedAhead(ctx, personId);
  return rows.map(r => ({
    id: r.campaign_id,
    title: r.title,
    hint: r.name,
    regionCode: r.region_code,
    concerns: ahead.filter(a => a.campaign_id === r.campaign_id).map(a => ({ id: a.enterprise_id, name: a.enterprise_name })),
  }));
};

/** The team on which a person is in a campaign. */
const placeIn = async (ctx: Ctx, personId: string, campaignId: string): Promise<string | undefined> =>
  (await places(ctx, personId).where('m.campaign_id', '=', campaignId).select('m.team_id').executeTakeFirst())?.team_id;

const teamInCampaign = async (ctx: Ctx, personId: string, campaignId: string): Promise<string | undefined> =>
  (
    await ctx.db
      .selectFrom('campaigns.team_members')
      .select('team_id')
      .where('person_id', '=', personId)
      .where('campaign_id', '=', campaignId)
      .where('left_at', 'is', null)
      .executeTakeFirst()
  )?.team_id;

/** Whether something else that the person has agreed lies at the time of a stop of this team. */
const isBusy = async (ctx: Ctx, personId: string, team: Team): Promise<string | undefined> => {
  const { rows } = await sql<{ at: Date }>`
    select lower(a.slot) as at from campaigns.appointments a join campaigns.person_slots s on s.slot && a.slot and s.appointment_id is distinct from a.id
    where a.team_id = ${team.id} and a.cancelled_at is null and upper(a.slot) > ${ctx.now}
      and s.person_id = ${personId} and s.released_at is null order by a.slot limit 1`.execute(ctx.db);
  return rows[0] && wallClockOf(rows[0].at);
};

const crewMember = async (ctx: Ctx, personId: string): Promise<Crew | undefined> =>
  (await stations(ctx).staff()).find(s => s.personId === personId);

const hindered = async (ctx: Ctx, { fromId, toId }: Passing, ids: readonly string[]): Promise<Hindered[]> => {
  const person = await crewMember(ctx, toId);
  const found: Hindered[] = [];
  for (const id of ids) {
    const place = await placeIn(ctx, fromId, id);
    const team = place && (await findTeam(ctx, place));
    const other = await teamInCampaign(ctx, toId, id);
    if (!team || other === team.id) continue;
    if (!person) found.push({ id, problem: planningProblems.notStaff() });
    else if (other) found.push({ id, problem: planningProblems.memberElsewhere({ name: person.name }) });
    else {
      const at = await isBusy(ctx, toId, team);
      if (at) found.push({ id, problem: planningProblems.twoPlaces({ at }) });
    }
  }
  return found;
};

/** One comes, another goes; who led is followed by who comes. The team's version tells editors of it. */
const exchange = async (
  ctx: Ctx,
  team: Team,
  { going, coming, leads }: { going: string[]; coming: Crew[]; leads: string },
): Promise<void> => {
  await leaveTeam(ctx, team, going);
  const ids = coming.map(c => c.personId);
  await joinTeam(ctx, team, coming).catch(takenBy(ctx, team, coming));
  await occupy(ctx, team, ids).catch(takenBy(ctx, team, coming));
  await ctx.db
    .updateTable('campaigns.teams')
    .set({ leader_id: leads, version: team.version + 1 })
    .where('id', '=', team.id)
    .execute();
};

interface Before {
  teamId: string;
  led: boolean;
  /** The receiver was on the team already. */
  joined: boolean;
}

const pass = async (ctx: Ctx, { fromId, toId }: Passing, ids: readonly string[]): Promise<PassedRow[]> => {
  const person = await crewMember(ctx, toId);
  const passed: PassedRow[] = [];
  for (const id of ids) {
    const place = await placeIn(ctx, fromId, id);
    const team = place && (await lockTeam(ctx, place));
    if (!team) continue;
    const joined = (await teamInCampaign(ctx, toId, id)) !== team.id;
    if (joined && !person) throw planningProblems.notStaff();
    const before: Before = { teamId: team.id, led: team.leader_id === fromId, joined };
    const coming = joined && person ? [person] : [];
    await exchange(ctx, team, { going: [fromId], coming, leads: before.led ? toId : team.leader_id });
    passed.push({ id, before, after: { version: team.version + 1 } });
  }
  return passed;
};

const isOpen = async (ctx: Ctx, campaignId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('campaigns.campaigns')
    .select('id')
    .where('id', '=', campaignId)
    .where(sql<SqlBool>`closed_at is null and cancelled_at is null`)
    .executeTakeFirst()) !== undefined;

const passBack = async (ctx: Ctx, { fromId, toId }: Passing, rows: readonly PassedRow[]): Promise<string[]> => {
  const person = await crewMember(ctx, fromId);
  const back: string[] = [];
  for (const { id, before, after } of rows) {
    const { teamId, led, joined } = before as Before;
    const team = await lockTeam(ctx, teamId);
    const isSame = team?.version === (after as { version: number }).version && (await teamInCampaign(ctx, toId, id)) === teamId;
    const isFree = person && !(await teamInCampaign(ctx, fromId, id)) && team && !(await isBusy(ctx, fromId, team));
    if (!isSame || !isFree || !(await isOpen(ctx, id))) continue;
    await exchange(ctx, team, { going: joined ? [toId] : [], coming: [person], leads: led ? fromId : team.leader_id });
    back.push(id);
  }
  return back;
};

/** A person's places on teams; with them go the visits and calls that the team has ahead (3.1-b, 6.1-d). */
export const teamHoldings = [
  holding<CampaignsDb>({
    kind: 'campaigns.team',
    count: async (ctx, personId) => (await places(ctx, personId).select('m.id').execute()).length,
    list,
    hindered,
    pass,
    passBack,
  }),
];
