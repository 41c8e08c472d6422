import { platformModule } from '#app/platform-module.ts';
import type { CampaignPlan } from '#modules/campaigns/contract/campaign.ts';
import { createCampaign, openCampaign } from '#modules/campaigns/contract/operations-campaign.ts';
import { assignRoster, buildRoster, listRoster } from '#modules/campaigns/contract/operations-roster.ts';
import { createTeam } from '#modules/campaigns/contract/operations-team.ts';
import { campaignsModule } from '#modules/campaigns/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { papersModule } from '#modules/papers/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { questionnairesModule } from '#modules/questionnaires/index.ts';
import { reportsModule } from '#modules/reports/index.ts';
import { selffillModule } from '#modules/selffill/index.ts';
import { assignStaff, createStation } from '#modules/stations/contract/operations.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { visitsModule } from '#modules/visits/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { behindTheDoor } from './behind.ts';
import type { World } from './world.ts';

/** The rooms that planning stands on. */
export const planningRooms: readonly ServerModule[] = [
  platformModule,
  peopleModule,
  enterprisesModule,
  stationsModule,
  catalogueModule,
  demandsModule,
  questionnairesModule,
  campaignsModule,
  visitsModule,
  selffillModule,
  papersModule,
  reportsModule,
];

/** Enters the worlds' made people into the register of accounts; `world.as` alone does not. */
export const registerPeople = (world: World, callers: readonly ReturnType<World['as']>[]): Promise<void> =>
  behindTheDoor(world, async client => {
    for (const { actor } of callers) {
      await client.query(
        `insert into people.authorities (id, authority_id, region_code, kind, name, created_at) values ($1, $1, $2, 'bureau', $3, now()) on conflict (id) do nothing`,
        [actor.authorityId, actor.regionCode, `局 ${actor.regionCode}`],
      );
      await client.query(
        `insert into people.persons (id, authority_id, region_code, username, name, role, created_at) values ($1, $2, $3, $4, $5, $6, now())`,
        [actor.id, actor.authorityId, actor.regionCode, `u${actor.id.slice(0, 8)}${actor.id.slice(-8)}`, actor.name, actor.role],
      );
    }
  });

/** A plan to begin with. */
export const samplePlan = (more: Partial<CampaignPlan> = {}): CampaignPlan => ({
  title: '2026 年冬季走访',
  purpose: '了解企业品牌培育需求',
  targets: '',
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  streets: [],
  industries: [],
  plannedSiteVisits: 10,
  plannedPhoneInterviews: 2,
  plannedSeminars: 1,
  ...more,
});

/** A station with the given people on its staff. */
export const staffedStation = async (
  world: World,
  callers: readonly ReturnType<World['as']>[],
  regionCode = '330105010',
): Promise<string> => {
  const lead = world.as('stationLead');
  const id = newId();
  const station = {
    name: `站 ${id.slice(-6)}`,
    kind: 'street',
    regionCode,
    address: '康桥路 1 号',
    hours: '工作日',
    phone: '0571-88000000',
  } as const;
  await lead.call(createStation, { id, station });
  for (const { actor } of callers) {
    await lead.call(assignStaff, { stationId: id, personId: actor.id, duty: 'officer', specialties: ['quality'], capacityPerDay: 4 });
  }
  return id;
};

/** Enterprises with made names in the given streets; answers their ids. */
export const someEnterprises = async (world: World, streets: readonly string[], prefix = '杭州'): Promise<string[]> => {
  const ids: string[] = [];
  for (const [i, regionCode] of streets.entries()) {
    const id = newId();
    const name = `${prefix}${String(i).padStart(2, '0')}${regionCode.slice(-3)}机电有限公司`;
    await world.as('stationLead').call(createEnterprise, { id, name, regionCode, address: `大街 ${i + 1} 号`, industryCode: '3812' });
    ids.push(id);
  }
  return ids;
};

/** A campaign under way: list, one team per crew, everything dealt out in turn. */
export const openPlan = async (
  world: World,
  crews: readonly (readonly ReturnType<World['as']>[])[],
  streets: readonly string[] = ['330105010'],
) => {
  const lead = world.as('stationLead');
  const campaignId = newId();
  await lead.call(createCampaign, { id: campaignId, plan: samplePlan({ title: `走访 ${campaignId.slice(-6)}` }) });
  await lead.call(buildRoster, { campaignId, batchId: newId(), filter: { streets: [...streets] } });
  const teamIds: string[] = [];
  for (const [i, crew] of crews.entries()) {
    const id = newId();
    const memberIds = crew.map(c => c.actor.id);
    await lead.call(createTeam, {
      id,
      campaignId,
      team: { name: `第${i + 1}组`, leaderId: memberIds[0] ?? '', memberIds, capacityPerDay: 4 },
    });
    teamIds.push(id);
  }
  const { rows } = await lead.call(listRoster, { campaignId, limit: 100 });
  const assignments = rows.map((r, i) => ({ rosterId: r.id, teamId: teamIds[i % teamIds.length] ?? null, expected: null }));
  if (assignments.length > 0) await lead.call(assignRoster, { campaignId, batchId: newId(), assignments });
  await lead.call(openCampaign, { id: campaignId });
  return { campaignId, teamIds, roster: (await lead.call(listRoster, { campaignId, limit: 100 })).rows };
};

/** The problem an act ends with; fails when it succeeds. */
export const codeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'done';
};
