import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { streetSteps } from '../../domain/street-distance.ts';
import type { CampaignsDb } from '../db.ts';
import { isVisited } from '../engagement-reads.ts';
import { stopsOf } from '../itinerary/itinerary-reads.ts';
import type { Wanted } from '../itinerary/replan.ts';
import type { Team } from '../team-reads.ts';

type Ctx = Context<CampaignsDb>;

/** The team's entries that may be visited: not declined, not done, nothing agreed already. */
const visitable = (ctx: Ctx, team: Team) =>
  ctx.db
    .selectFrom('campaigns.roster as r')
    .where('r.team_id', '=', team.id)
    .where('r.removed_at', 'is', null)
    .where('r.contact_state', '!=', 'declined')
    .where(sql<boolean>`not ${isVisited}`)
    .where(
      sql<boolean>`not exists (select 1 from campaigns.appointments a where a.roster_id = r.id and a.cancelled_at is null and a.agreed)`,
    )
    .select(['r.id', 'r.street_code', 'r.region_code', 'r.enterprise_name', 'r.contact_state']);

const asWanted = (r: { id: string; street_code: string; region_code: string; enterprise_name: string }): Wanted => ({
  name: r.enterprise_name,
  rosterId: r.id,
  street: r.street_code,
  regionCode: r.region_code,
});

/** The named entries, as far as this team may visit them. */
export const wantedOf = async (ctx: Ctx, team: Team, rosterIds: readonly string[]): Promise<Wanted[]> => {
  if (rosterIds.length === 0) return [];
  return (
    await visitable(ctx, team)
      .where('r.id', 'in', [...rosterIds])
      .execute()
  ).map(asWanted);
};

/** As many more of the team's entries as the day still takes, nearest to its other stops first; who has a day already stays there. */
export const fillers = async (ctx: Ctx, team: Team, day: string, wanted: readonly Wanted[]): Promise<Wanted[]> => {
  const stops = await stopsOf(ctx, team.id, day);
  const room = team.capacity_per_day - stops.length - wanted.length;
  if (room <= 0) return [];
  const rows = await visitable(ctx, team)
    .where(sql<boolean>`not exists (select 1 from campaigns.appointments a where a.roster_id = r.id and a.cancelled_at is null)`)
    .orderBy('r.street_code')
    .orderBy('r.id')
    .execute();
  const places = [...stops.map(s => s.streetCode), ...wanted.map(w => w.street)];
  const near = places.length > 0 ? places : [team.start_region];
  const steps = (street: string): number => Math.min(...near.map(p => streetSteps(p, street)));
  return rows
    .filter(r => !wanted.some(w => w.rosterId === r.id))
    .sort((a, b) => steps(a.street_code) - steps(b.street_code))
    .slice(0, room)
    .map(asWanted);
};
