import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import type { proposeSplit } from '../../contract/operations-team.ts';
import { planningProblems } from '../../contract/problems.ts';
import { balance, type Placement, type TeamToFill } from '../../domain/balance.ts';
import { likelyNeeds } from '../../domain/specialty-need.ts';
import type { CampaignsDb } from '../db.ts';
import { sayPlanning } from '../say.ts';
import { loadsOf, membersOf, type Team, teamsOf } from '../team-reads.ts';
import { streetNames } from './roster-reads.ts';

type Ctx = Context<CampaignsDb>;
type Split = z.output<(typeof proposeSplit)['output']>;

const entriesFor = (ctx: Ctx, campaignId: string, onlyUnassigned: boolean) => {
  let q = ctx.db
    .selectFrom('campaigns.roster')
    .where('campaign_id', '=', campaignId)
    .where('removed_at', 'is', null)
    .where('contact_state', '!=', 'declined')
    .where(
      sql<boolean>`not exists (select 1 from campaigns.appointments a where a.roster_id = campaigns.roster.id and a.cancelled_at is null)`,
    )
    .select(['id', 'enterprise_name', 'street_code', 'industry_code', 'team_id', 'contact_state']);
  // Who has a time in an itinerary keeps the team that goes there.
  if (onlyUnassigned) q = q.where('team_id', 'is', null);
  return q.limit(2000).execute();
};
type Entry = Awaited<ReturnType<typeof entriesFor>>[number];

/** The teams as the split sees them; what is dealt out anew does not count as load. */
const fillable = async (ctx: Ctx, campaignId: string, teams: readonly Team[], dealt: readonly Entry[]): Promise<TeamToFill[]> => {
  const loads = await loadsOf(ctx, campaignId);
  const members = await membersOf(
    ctx,
    teams.map(t => t.id),
  );
  return teams.map(t => {
    const again = dealt.filter(e => e.team_id === t.id).length;
    const kept = (loads.get(t.id)?.assigned ?? 0) - again;
    return {
      id: t.id,
      start: t.start_region,
      capacityPerDay: t.capacity_per_day,
      specialties: [...new Set(members.filter(m => m.team_id === t.id).flatMap(m => m.specialties))],
      streets: again > 0 ? [] : (loads.get(t.id)?.streets ?? []),
      load: kept,
    };
  });
};

const reasonOf = (ctx: Ctx, p: Placement, street: string): string => {
  const say = sayPlanning(ctx.locale);
  const place = p.reason.steps === 0 ? 'split.sameStreet' : p.reason.steps === 1 ? 'split.nextStreet' : 'split.farStreet';
  const parts = [say(place, { street })];
  if (p.reason.specialty) parts.push(say('split.specialty', { specialty: say(`specialty.${p.reason.specialty}`) }));
  parts.push(say('split.load', { load: p.reason.load, share: p.reason.share }));
  return parts.join(say('split.comma'));
};

/**
 * A balanced split with the reason for each enterprise (6.1-d); nothing is written.
 * @throws Problem `noTeams`
 */
export const splitOf = async (ctx: Ctx, campaignId: string, onlyUnassigned: boolean): Promise<Split> => {
  const teams = await teamsOf(ctx, campaignId);
  if (teams.length === 0) throw planningProblems.noTeams();
  const entries = await entriesFor(ctx, campaignId, onlyUnassigned);
  const fill = await fillable(ctx, campaignId, teams, entries);
  const placements = balance(
    entries.map(e => ({ id: e.id, street: e.street_code, needs: likelyNeeds(e.industry_code) })),
    fill,
  );
  const names = await streetNames(
    ctx,
    entries.map(e => e.street_code),
  );
  const byId = new Map(entries.map(e => [e.id, e]));
  const assignments = placements.flatMap(p => {
    const e = byId.get(p.firmId);
    if (!e) return [];
    const because = reasonOf(ctx, p, names.get(e.street_code) ?? e.street_code);
    return [
      { rosterId: e.id, enterpriseName: e.enterprise_name, streetCode: e.street_code, teamId: p.teamId, because, expected: e.team_id },
    ];
  });
  const loads = fill.map((f, i) => {
    const own = assignments.filter(a => a.teamId === f.id);
    return {
      teamId: f.id,
      name: teams[i]?.name ?? '',
      before: f.load,
      after: f.load + own.length,
      streets: [...new Set([...f.streets, ...own.map(a => a.streetCode)])].sort(),
    };
  });
  return { assignments, loads };
};
