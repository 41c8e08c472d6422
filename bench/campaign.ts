import { createCampaign, openCampaign } from '#modules/campaigns/contract/operations-campaign.ts';
import { assignRoster, buildRoster } from '#modules/campaigns/contract/operations-roster.ts';
import { createTeam } from '#modules/campaigns/contract/operations-team.ts';
import { demoBureaus } from '#modules/people/domain/demo-bureaus.ts';
import { loadVisits, type SeedVisit } from '#modules/visits/contract/seed.ts';
import { demoAnswers, demoNotes } from '#modules/visits/domain/demo-answers.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Seeder } from '#platform/server/seed.ts';
import type { Program } from './program.ts';
import { asSeeder } from './runtime.ts';

const home = { authorityId: demoBureaus['330105'], regionCode: '330105' };
const today = (): string => dayOf(new Date());

/** A campaign under way: the whole list belongs to one team of one officer, and each enterprise has its visit. */
export interface FullCampaign {
  campaignId: string;
  teamId: string;
  rosterIds: string[];
  visitIds: string[];
}

const planOf = (size: number) => ({
  title: `走访 ${size} 家`,
  purpose: '了解企业品牌培育需求',
  targets: '',
  startsOn: today(),
  endsOn: today(),
  streets: [],
  industries: [],
  plannedSiteVisits: size,
  plannedPhoneInterviews: 0,
  plannedSeminars: 0,
});

/** The district's streets: to the seeder, whose reach has no end, no filter would mean every district. */
const streetsOf = async (program: Program): Promise<string[]> => {
  const owner = await program.owner();
  const { rows } = await owner.query<{ code: string }>("select code from reference.divisions where code like '330105___'");
  await owner.end();
  return rows.map(r => r.code);
};

const peopleOf = async (program: Program, campaignId: string) => {
  const owner = await program.owner();
  const roster = await owner.query<{ id: string; enterprise_name: string; uscc: string | null }>(
    'select id, enterprise_name, uscc from campaigns.roster where campaign_id = $1 order by id',
    [campaignId],
  );
  const officer = await owner.query<{ id: string; name: string }>("select id, name from people.persons where username = 'wangmin'");
  await owner.end();
  return { roster: roster.rows, officer: officer.rows[0] ?? { id: '', name: '' } };
};

const visitsOf = (seeder: Seeder, { roster, officer }: Awaited<ReturnType<typeof peopleOf>>, state: SeedVisit['state']): SeedVisit[] =>
  roster.map(({ id: rosterId, enterprise_name, uscc }) => ({
    id: seeder.id(`visit:${rosterId}`),
    rosterId,
    officer,
    state,
    visitedOn: today(),
    at: new Date().toISOString(),
    answers: { ...demoAnswers(seeder.random, enterprise_name, 1), ...(uscc ? { 'basic.uscc': uscc } : {}) },
    notes: demoNotes(seeder.random).map((n, at) => ({ ...n, id: seeder.id(`note:${rosterId}:${at}`) })),
  }));

/**
 * Makes a campaign of `size` enterprises, with the visits in the given state.
 * @param half of the district's streets, when a second campaign is to meet other enterprises
 */
export const makeCampaign = (program: Program, size: number, state: SeedVisit['state'], half?: 0 | 1): Promise<FullCampaign> => {
  const work = async (seeder: Seeder): Promise<FullCampaign> => {
    const campaignId = seeder.id(`campaign ${size}`);
    await seeder.call(createCampaign, { id: campaignId, plan: planOf(size) }, home);
    await seeder.call(
      buildRoster,
      {
        campaignId,
        batchId: seeder.id('list'),
        filter: { limit: size, streets: (await streetsOf(program)).filter((_, at) => half === undefined || at % 2 === half) },
      },
      home,
    );
    const { roster, officer } = await peopleOf(program, campaignId);
    const teamId = seeder.id('team');
    const team = { name: '第一组', leaderId: officer.id, memberIds: [officer.id], capacityPerDay: 12 };
    await seeder.call(createTeam, { id: teamId, campaignId, team }, home);
    const assignments = roster.map(r => ({ rosterId: r.id, teamId, expected: null }));
    await seeder.call(assignRoster, { campaignId, batchId: seeder.id('split'), assignments }, home);
    await seeder.call(openCampaign, { id: campaignId }, home);
    const visits = visitsOf(seeder, { roster, officer }, state);
    for (let from = 0; from < visits.length; from += 250) await seeder.call(loadVisits, { visits: visits.slice(from, from + 250) }, home);
    return { campaignId, teamId, rosterIds: roster.map(r => r.id), visitIds: visits.map(v => v.id) };
  };
  return asSeeder(program, work, half === undefined ? 'bench' : `bench ${half}`);
};
