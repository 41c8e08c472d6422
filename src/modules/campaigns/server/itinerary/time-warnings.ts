import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import { reference } from '#modules/reference/index.ts';
import { clockOf, dayOf, instantOf, minuteOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { ItineraryNote } from '../../contract/itinerary.ts';
import { dayWarnings, visitWarnings } from '../../domain/visit-warnings.ts';
import type { Campaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { membersOf } from '../team-reads.ts';

type Ctx = Context<CampaignsDb>;

interface Crew {
  personId: string;
  name: string;
}

/** The people of a team now. */
const crewOf = async (ctx: Ctx, teamId: string): Promise<Crew[]> =>
  (await membersOf(ctx, [teamId])).map(m => ({ personId: m.person_id, name: m.person_name }));

/** Who of these people is away that day, and until when. */
export const crewAway = async (ctx: Ctx, crew: readonly Crew[], day: string): Promise<{ person: string; until: string }[]> => {
  const presence = await people(ctx).presenceOn(
    crew.map(c => c.personId),
    day,
  );
  return crew.flatMap(({ personId, name }) => {
    const until = presence.get(personId)?.awayTo;
    return until ? [{ person: name, until }] : [];
  });
};

interface Standing {
  starts_at: Date;
  ends_at: Date;
  person: string | null;
  enterprise: string | null;
  team: string | null;
}

/** What these people have within a span, at which enterprise: also in other campaigns, and what is planned without one. */
export const engagedWithin = async (
  ctx: Ctx,
  asked: { personIds: readonly string[]; from: Date; to: Date; exceptRosterId?: string; exceptTeamId?: string },
): Promise<Standing[]> => {
  if (asked.personIds.length === 0) return [];
  const { rows } = await sql<Standing>`
    select lower(s.slot) as starts_at, upper(s.slot) as ends_at, p.name as person, r.enterprise_name as enterprise, t.name as team
    from campaigns.person_slots s
    left join campaigns.appointments a on a.id = s.appointment_id
    left join campaigns.roster r on r.id = a.roster_id
    left join campaigns.teams t on t.id = a.team_id
    left join people.pub_persons p on p.id = s.person_id
    where s.released_at is null and s.person_id = any(${[...asked.personIds]}::uuid[])
      and s.slot && tstzrange(${asked.from}, ${asked.to})
      and a.roster_id is distinct from ${asked.exceptRosterId ?? null}::uuid
      and (${asked.exceptTeamId ?? null}::uuid is null or a.team_id is distinct from ${asked.exceptTeamId ?? null}::uuid)
    order by 1, 3 limit 50`.execute(ctx.db);
  return rows;
};

interface Asked {
  campaign: Campaign;
  rosterId: string;
  enterpriseId: string;
  teamId: string;
  startsAt: Date;
  minutes: number;
}

/** Other days on which the enterprise is to be visited, and its last site visit within 30 days. */
const visitsOf = async (ctx: Ctx, i: Asked): Promise<{ planned: string[]; lastOn: string | null }> => {
  const today = dayOf(ctx.now);
  const planned = await sql<{ day: string }>`
    select distinct a.day::text as day from campaigns.appointments a join campaigns.roster r on r.id = a.roster_id
    where r.enterprise_id = ${i.enterpriseId} and a.cancelled_at is null and a.day >= ${today}::date and a.roster_id <> ${i.rosterId}
    order by 1 limit 5`.execute(ctx.db);
  const last = await sql<{ day: string | null }>`
    select max(done_on)::text as day from campaigns.engagements
    where enterprise_id = ${i.enterpriseId} and method = 'site' and done_on > ${today}::date - 30`.execute(ctx.db);
  return { planned: planned.rows.map(r => r.day), lastOn: last.rows[0]?.day ?? null };
};

/** Everything that speaks against a time for the team of an entry (6.1-e): the day, who is away, what the team has then, the plan's own days. */
export const teamTimeWarnings = async (ctx: Ctx, i: Asked): Promise<ItineraryNote[]> => {
  const day = dayOf(i.startsAt);
  const to = new Date(i.startsAt.getTime() + i.minutes * 60_000);
  const crew = await crewOf(ctx, i.teamId);
  const { holidays, notices } = await reference(ctx).calendar();
  const personIds = crew.map(c => c.personId);
  const clashes = await engagedWithin(ctx, { personIds, from: i.startsAt, to, exceptRosterId: i.rosterId });
  const notes = visitWarnings({
    day,
    start: minuteOf(i.startsAt),
    end: minuteOf(i.startsAt) + i.minutes,
    holidays,
    years: notices.map(n => n.year),
    away: await crewAway(ctx, crew, day),
    clashes: clashes.map(c => ({ person: c.person ?? '', at: clockOf(c.starts_at), enterprise: c.enterprise ?? '' })),
    ...(await visitsOf(ctx, i)),
    // A time gone by is refused at its field: no need to warn of it.
    past: false,
  });
  const { starts_on: from, ends_on: until } = i.campaign;
  return day < from || day > until ? [...notes, { code: 'campaigns.warn.outsidePlan', params: { from, until } }] : notes;
};

/** What speaks against a day for a team as a whole: weekends, holidays, who is away, where its people are otherwise. */
export const teamDayWarnings = async (ctx: Ctx, teamId: string, day: string): Promise<ItineraryNote[]> => {
  const crew = await crewOf(ctx, teamId);
  const { holidays, notices } = await reference(ctx).calendar();
  const away = await crewAway(ctx, crew, day);
  const elsewhere = await engagedWithin(ctx, {
    personIds: crew.map(c => c.personId),
    from: instantOf(day),
    to: instantOf(day, 1440),
    exceptTeamId: teamId,
  });
  return [
    ...away.map(w => ({ code: 'campaigns.warn.away', params: { ...w } })),
    ...dayWarnings({ day, holidays, years: notices.map(n => n.year) }),
    ...elsewhere.map(e => ({
      code: 'campaigns.note.elsewhere',
      params: {
        person: e.person ?? '',
        from: clockOf(e.starts_at),
        to: clockOf(e.ends_at),
        enterprise: e.enterprise ?? '',
        team: e.team ?? '',
      },
    })),
  ];
};
