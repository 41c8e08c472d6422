import { campaignsModule } from '#modules/campaigns/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { papersModule } from '#modules/papers/index.ts';
import { questionnairesModule } from '#modules/questionnaires/index.ts';
import { openVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { visitsModule } from '#modules/visits/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { behindTheDoor } from './behind.ts';
import { authorityOf, homeRegion } from './people.ts';
import type { World } from './world.ts';

/** The rooms that visiting needs, and its papers. */
export const visitingRooms: readonly ServerModule[] = [
  enterprisesModule,
  catalogueModule,
  demandsModule,
  questionnairesModule,
  campaignsModule,
  visitsModule,
  papersModule,
];

/** Valid credit codes, made up. */
const codes = ['91330100799655058B', '91330105MA2AXBGN0G', '9133010571959871XP'];

/** A campaign under way with a team of one officer and enterprises on its list, written straight into the tables. */
export interface VisitsGround {
  readonly campaignId: string;
  readonly teamId: string;
  readonly enterpriseIds: readonly string[];
  readonly rosterIds: readonly string[];
}

const insert = (world: World, statements: readonly [string, unknown[]][]): Promise<void> =>
  behindTheDoor(world, async client => {
    for (const [text, values] of statements) await client.query(text, values);
  });

/** Makes the ground that visits stand on; the member of the team is `world.as('officer')`. */
export const visitsGround = async (
  world: World,
  names: readonly string[] = ['杭州运河电机有限公司', '杭州大关食品有限公司'],
): Promise<VisitsGround> => {
  const lead = world.as('stationLead');
  const officer = world.as('officer').actor;
  const place = [authorityOf(homeRegion), homeRegion];
  const [campaignId, teamId] = [newId(), newId()];
  const enterpriseIds: string[] = [];
  for (const [at, name] of names.entries()) {
    const id = newId();
    await lead.call(createEnterprise, { id, name, regionCode: '330105001', address: `湖墅南路 ${at + 1} 号` });
    enterpriseIds.push(id);
  }
  const rosterIds = names.map(() => newId());
  await insert(world, [
    [
      `insert into campaigns.campaigns (id, authority_id, region_code, owner_id, title, purpose, starts_on, ends_on, opened_at, created_at, updated_at)
       values ($1, $2, $3, $4, '2026 年秋季走访', '了解需求', '2026-11-01', '2026-12-31', now(), now(), now())`,
      [campaignId, ...place, lead.actor.id],
    ],
    [
      `insert into campaigns.teams (id, authority_id, region_code, campaign_id, name, leader_id, capacity_per_day, start_region, created_at)
       values ($1, $2, $3, $4, '第一组', $5, 4, '330105001', now())`,
      [teamId, ...place, campaignId, officer.id],
    ],
    [
      `insert into campaigns.team_members (id, authority_id, region_code, campaign_id, team_id, person_id, person_name, joined_at) values ($1, $2, $3, $4, $5, $6, '王芳', now())`,
      [newId(), ...place, campaignId, teamId, officer.id],
    ],
    ...rosterIds.map((id, at): [string, unknown[]] => [
      `insert into campaigns.roster (id, authority_id, region_code, campaign_id, enterprise_id, enterprise_name, uscc, address, street_code, source, added_at, team_id)
         values ($1, $2, '330105001', $3, $4, $5, $6, $7, '330105001', 'hand', now(), $8)`,
      [id, place[0], campaignId, enterpriseIds[at], names[at], codes[at], `湖墅南路 ${at + 1} 号`, teamId],
    ]),
  ]);
  return { campaignId, teamId, enterpriseIds, rosterIds };
};

/** Opens a visit of the first enterprise. */
export const openedVisit = async (world: World, ground: VisitsGround, at = 0): Promise<string> => {
  const visitId = newId();
  await world.as('officer').call(openVisit, { visitId, rosterId: ground.rosterIds[at] ?? '' });
  return visitId;
};

/** The least that Table A.1 needs before it may be handed in. */
const least = {
  'basic.name': '杭州运河电机有限公司',
  'basic.uscc': '91330100799655058B',
  'basic.products': [{ name: '微型电机', share: 70, value: 3200 }],
  'basic.contact': { name: '王芳', post: '质量部', phone: '13800001234' },
  'visit.met': [{ name: '李强', post: '总经理', phone: '13900005678' }],
} as const;

/** A record of an entry, filled in with the least and handed in; answers its id and the revision that was handed in. */
export const handedIn = async (
  caller: ReturnType<World['as']>,
  rosterId: string,
  visitedOn: string,
): Promise<{ visitId: string; revision: number }> => {
  const visitId = (await caller.call(openVisit, { visitId: newId(), rosterId })).id;
  const changes = Object.entries(least).map(([question, answer]) => ({ question, base: 0, answer: structuredClone(answer) as never }));
  const { revision } = await caller.call(saveDraft, { visitId, formId: newId(), since: 0, changes });
  await caller.call(submitVisit, { visitId, revision, visitedOn });
  return { visitId, revision };
};
