import { stations } from '#modules/stations/index.ts';
import type { Context } from '#platform/server/context.ts';
import { teamsFromStaff } from '../domain/propose-teams.ts';
import type { Campaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { membersOf, teamsOf } from './team-reads.ts';

/** Teams of the stations' staff inside the campaign's place who are on none of its teams yet (6.1-d). */
export const teamProposal = async (ctx: Context<CampaignsDb>, c: Campaign, count: number) => {
  const teams = await teamsOf(ctx, c.id);
  const members = await membersOf(
    ctx,
    teams.map(t => t.id),
  );
  const taken = new Set(members.map(m => m.person_id));
  const staff = (await stations(ctx).staff()).filter(s => s.stationRegionCode.startsWith(c.region_code) && !taken.has(s.personId));
  const proposed = teamsFromStaff(
    staff.map(s => ({ ...s, isLead: s.duty === 'lead' })),
    count,
    new Set(teams.map(t => t.name)),
  );
  return {
    free: new Set(staff.map(s => s.personId)).size,
    teams: proposed.map(t => ({
      ...t,
      members: t.members.map(({ personId, name, stationName }) => ({ personId, name, stationName })),
    })),
  };
};
