import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { getCampaign } from '#modules/campaigns/contract/operations-campaign.ts';
import { listRoster } from '#modules/campaigns/contract/operations-roster.ts';
import { newId } from '#platform/contract/ids.ts';
import { type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { closeSeminar, planSeminar, recordInterview, tickAttendance } from '../contract/operations-talks.ts';
import { openVisit, returnVisit, saveDraft, submitVisit } from '../contract/operations-visits.ts';

let world: World;
let ground: VisitsGround;
const [motor, food, machine] = ['杭州运河电机有限公司', '杭州大关食品有限公司', '杭州康桥机械有限公司'];

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world, [motor ?? '', food ?? '', machine ?? '']);
});

const rosterId = (at: number): string => ground.rosterIds[at] ?? '';
const entry = async (at: number) => {
  const { rows } = await world.as('officer').call(listRoster, { campaignId: ground.campaignId });
  return rows.find(r => r.id === rosterId(at));
};
const progress = async () => {
  const { siteVisits, phoneInterviews, seminars } = (await world.as('officer').call(getCampaign, { id: ground.campaignId })).progress;
  return { site: siteVisits.done, phone: phoneInterviews.done, seminars: seminars.done };
};

const filled = async (at: number, kind: 'site' | 'phone'): Promise<{ visitId: string; revision: number }> => {
  const officer = world.as('officer');
  const visitId = newId();
  await officer.call(openVisit, { visitId, rosterId: rosterId(at), kind });
  const changes = [
    { question: 'basic.name', base: 0, answer: [motor, food, machine][at] ?? '' },
    { question: 'basic.uscc', base: 0, answer: '91330100799655058B' },
  ];
  const { revision } = await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes });
  return { visitId, revision };
};

describe('what became of an entry of the list', () => {
  it('[6.1-c] is 已走访 once the record is handed in; a correction moves its day and counts no second time', async () => {
    const officer = world.as('officer');
    const draft = await filled(0, 'site');
    expect([(await entry(0))?.visited, await progress()]).toEqual([false, { site: 0, phone: 0, seminars: 0 }]);
    await officer.call(submitVisit, { ...draft, visitedOn: '2026-10-01' });
    expect(await entry(0)).toMatchObject({ visited: true, recent: { days30: 0, days90: 1 } });
    await world.as('stationLead').call(returnVisit, { visitId: draft.visitId, reason: '日期不对' });
    expect(await entry(0)).toMatchObject({ visited: true, recent: { days30: 0, days90: 1 } });
    await officer.call(submitVisit, { ...draft, visitedOn: '2026-11-18' });
    expect(await entry(0)).toMatchObject({ visited: true, recent: { days30: 1, days90: 1 } });
    expect(await progress()).toEqual({ site: 1, phone: 0, seminars: 0 });
  });

  it('[6.1-b] a Table A.1 by telephone reaches the enterprise, but is neither a site visit nor a call', async () => {
    const draft = await filled(1, 'phone');
    await world.as('officer').call(submitVisit, { ...draft, visitedOn: '2026-11-19' });
    expect(await entry(1)).toMatchObject({ visited: true, recent: { days30: 0, days90: 0 } });
    expect(await progress()).toEqual({ site: 1, phone: 0, seminars: 0 });
  });

  it('[6.1-b] a call counts unless it was refused, and leaves the enterprise to be visited', async () => {
    const times = { startedAt: '2026-11-20T09:00:00+08:00', endedAt: '2026-11-20T09:10:00+08:00' };
    for (const outcome of ['refused', 'complete'] as const)
      await world.as('officer').call(recordInterview, { id: newId(), rosterId: rosterId(2), ...times, outcome });
    expect((await entry(2))?.visited).toBe(false);
    expect(await progress()).toEqual({ site: 1, phone: 1, seminars: 0 });
  });

  it('[6.1-b] a seminar counts once when it is held, with the guests who came', async () => {
    const lead = world.as('stationLead');
    const id = newId();
    const plan = { title: '机电座谈', cluster: '机电', place: '站内', startsAt: '2026-11-21T06:30:00+08:00' };
    await lead.call(planSeminar, { id, campaignId: ground.campaignId, ...plan, rosterIds: [...ground.rosterIds] });
    for (const at of [0, 1]) await lead.call(tickAttendance, { id, enterpriseId: ground.enterpriseIds[at] ?? '', came: true });
    expect((await progress()).seminars).toBe(0);
    await lead.call(closeSeminar, { id, summary: '' });
    expect(await progress()).toEqual({ site: 1, phone: 1, seminars: 1 });
  });

  it('[architecture] records of 0.3 are told as new ones are: the migration finds the same lines', async () => {
    const file = '../migrations/20261130T1115-engagements-told.sql';
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const columns = /insert into campaigns\.engagements \(([^)]+)\)/.exec(text)?.[1] ?? '';
    const found = text.slice(text.indexOf('select authority_id'), text.indexOf(';', text.indexOf('select authority_id')));
    const told = await world.pool.query(`select ${columns} from campaigns.engagements order by record_id, enterprise_id`);
    const migrated = await world.pool.query(`with n (${columns}) as (${found}) select * from n order by record_id, enterprise_id`);
    expect(told.rows).toHaveLength(5);
    expect(migrated.rows).toEqual(told.rows);
  });
});
