import { sql } from 'kysely';
import { stations } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { planningProblems } from '../contract/problems.ts';
import type { TeamFields } from '../contract/team.ts';
import type { Campaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { membersOf, type Team } from './team-reads.ts';

type Ctx = Context<CampaignsDb>;

/** Somebody of a team, as the stations know that person. */
export interface Crew {
  personId: string;
  name: string;
  specialties: string[];
  stationRegionCode: string;
}

/** The people named, as their stations know them; the leader always belongs. @throws Problem `notStaff` */
const crewOf = async (ctx: Ctx, team: TeamFields): Promise<Crew[]> => {
  const wanted = [...new Set([team.leaderId, ...team.memberIds])];
  const staff = new Map((await stations(ctx).staff()).map(s => [s.personId, s]));
  return wanted.map(id => {
    const person = staff.get(id);
    if (!person) throw planningProblems.notStaff();
    return person;
  });
};

/** The constraints' words for the two things that may be taken: a name, a person. */
export const takenBy = (ctx: Ctx, team: Pick<TeamFields, 'name'>, crew: readonly Crew[]) => (error: unknown) => {
  const { constraint, detail = '' } = error as { constraint?: string; detail?: string };
  if (constraint === 'teams_name_once') throw planningProblems.teamNameTaken({ name: team.name });
  if (constraint === 'team_members_one_team') {
    throw planningProblems.memberElsewhere({ name: crew.find(c => detail.includes(c.personId))?.name ?? ctx.actor.name });
  }
  if (constraint === 'person_slots_one_place') throw planningProblems.twoPlaces({ at: '' });
  throw error;
};

/** Puts people on a team. */
export const joinTeam = async (ctx: Ctx, team: Pick<Team, 'id' | 'campaign_id' | 'region_code'>, crew: readonly Crew[]): Promise<void> => {
  if (crew.length === 0) return;
  await ctx.db
    .insertInto('campaigns.team_members')
    .values(
      crew.map(c => ({
        id: newId(),
        authority_id: ctx.actor.authorityId,
        region_code: team.region_code,
        campaign_id: team.campaign_id,
        team_id: team.id,
        person_id: c.personId,
        person_name: c.name,
        specialties: c.specialties,
        joined_at: ctx.now,
      })),
    )
    .execute();
};

/** The newcomers' time is taken by what the team has agreed already. */
export const occupy = async (ctx: Ctx, team: Team, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return;
  const ahead = await sql<{ id: string; region_code: string; slot: string }>`
    select id, region_code, slot::text as slot from campaigns.appointments
    where team_id = ${team.id} and cancelled_at is null and upper(slot) > ${ctx.now}`.execute(ctx.db);
  for (const a of ahead.rows) {
    for (const personId of personIds) {
      await sql`insert into campaigns.person_slots (id, authority_id, region_code, appointment_id, person_id, slot)
        values (${newId()}, ${ctx.actor.authorityId}, ${a.region_code}, ${a.id}, ${personId}, ${a.slot}::tstzrange)`.execute(ctx.db);
    }
  }
};

/** Takes people off a team; their time ahead is free. */
export const leaveTeam = async (ctx: Ctx, team: Team, personIds: readonly string[]): Promise<void> => {
  if (personIds.length === 0) return;
  await ctx.db
    .updateTable('campaigns.team_members')
    .set({ left_at: ctx.now })
    .where('team_id', '=', team.id)
    .where('person_id', 'in', [...personIds])
    .where('left_at', 'is', null)
    .execute();
  await sql`update campaigns.person_slots s set released_at = ${ctx.now} from campaigns.appointments a
    where a.id = s.appointment_id and a.team_id = ${team.id} and upper(a.slot) > ${ctx.now}
      and s.released_at is null and s.person_id = any(${[...personIds]}::uuid[])`.execute(ctx.db);
};

const columnsOf = (team: TeamFields, crew: readonly Crew[]) => ({
  name: team.name,
  leader_id: team.leaderId,
  capacity_per_day: team.capacityPerDay,
  start_region: crew[0]?.stationRegionCode ?? '',
});

interface NewTeam {
  id: string;
  team: TeamFields;
  /** Its place among teams that are made at once: the board keeps their order. */
  place?: number;
}

/** Puts down a team with its people. @throws Problem `notStaff`, `teamNameTaken`, `memberElsewhere` */
export const insertTeam = async (ctx: Ctx, c: Campaign, { id, team, place: at = 0 }: NewTeam): Promise<void> => {
  const crew = await crewOf(ctx, team);
  const place = { authority_id: ctx.actor.authorityId, region_code: c.region_code, campaign_id: c.id };
  await ctx.db
    .insertInto('campaigns.teams')
    .values({ id, ...place, created_at: new Date(ctx.now.getTime() + at), ...columnsOf(team, crew) })
    .execute()
    .catch(takenBy(ctx, team, crew));
  await joinTeam(ctx, { id, ...place }, crew).catch(takenBy(ctx, team, crew));
};

/** @throws Problem `changedMeanwhile`, `memberElsewhere`, `twoPlaces`, `notStaff` */
export const correctTeamRow = async (ctx: Ctx, team: Team, version: number, fields: TeamFields): Promise<void> => {
  const crew = await crewOf(ctx, fields);
  const there = new Set((await membersOf(ctx, [team.id])).map(m => m.person_id));
  const coming = crew.filter(c => !there.has(c.personId));
  const going = [...there].filter(id => !crew.some(c => c.personId === id));
  const row = await ctx.db
    .updateTable('campaigns.teams')
    .set({ ...columnsOf(fields, crew), version: version + 1 })
    .where('id', '=', team.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
    .catch(takenBy(ctx, fields, crew));
  if (!row) throw planningProblems.changedMeanwhile();
  await leaveTeam(ctx, team, going);
  await joinTeam(ctx, team, coming).catch(takenBy(ctx, fields, crew));
  const newcomers = coming.map(c => c.personId);
  await occupy(ctx, team, newcomers).catch(takenBy(ctx, fields, crew));
};

/** Dissolves a team; its people are free for others. */
export const dissolveTeamRow = async (ctx: Ctx, team: Team): Promise<void> => {
  const ids = (await membersOf(ctx, [team.id])).map(m => m.person_id);
  await leaveTeam(ctx, team, ids);
  await ctx.db.updateTable('campaigns.teams').set({ dissolved_at: ctx.now }).where('id', '=', team.id).execute();
};
