import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { openSheets } from '#platform/server/sheets/open.ts';
import { handedIn, openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { listInterviews, listSeminars, planSeminar, recordInterview } from '../contract/operations-talks.ts';
import { countVisits, exportRecords, listVisits } from '../contract/operations-visits.ts';
import type { ExportRecords } from '../contract/visit.ts';

let world: World;
let ground: VisitsGround;
let elsewhere: VisitsGround;
const lead = () => world.as('stationLead');
const found = async (filter: object) => (await lead().call(listVisits, filter)).rows.map(r => r.enterpriseName).toSorted();

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world, ['杭州（运河）电机有限公司', '杭州大关食品有限公司']);
  elsewhere = await visitsGround(world, ['宁波ＡＢ模具有限公司']);
  for (const at of [0, 1]) await openedVisit(world, ground, at);
  await handedIn(world.as('officer'), elsewhere.rosterIds[0] ?? '', '2026-11-20');
});

describe('[6.1-g] the records are found', () => {
  it.each([
    ['a part of the name', { q: '大关' }, ['杭州大关食品有限公司']],
    ['narrow brackets find wide ones', { q: '(运河)' }, ['杭州（运河）电机有限公司']],
    ['wide letters find wide ones', { q: 'ＡＢ' }, ['宁波ＡＢ模具有限公司']],
    ['narrow letters find wide ones', { q: 'ab' }, ['宁波ＡＢ模具有限公司']],
    ['a sign of the pattern is a sign', { q: '%' }, []],
    ['by day of the visit', { from: '2026-11-20', to: '2026-11-20' }, ['宁波ＡＢ模具有限公司']],
    ['by day of opening where no day is known', { from: '2026-11-22' }, ['杭州大关食品有限公司', '杭州（运河）电机有限公司'].toSorted()],
    ['backwards days', { from: '2026-11-23', to: '2026-11-22' }, []],
  ])('%s', async (_, filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  it('by team and campaign, and counts them by state as the list does', async () => {
    expect(await found({ teamId: ground.teamId })).toHaveLength(2);
    expect(await found({ campaignId: elsewhere.campaignId })).toEqual(['宁波ＡＢ模具有限公司']);
    const { counts } = await lead().call(countVisits, {});
    expect(counts).toEqual({ planned: 2, drafted: 0, submitted: 1, returned: 0, reviewed: 0 });
    expect((await lead().call(countVisits, { q: '大关' })).counts).toMatchObject({ planned: 1, submitted: 0 });
    expect((await world.as('stationLead', { region: '330106' }).call(countVisits, {})).counts).toMatchObject({ planned: 0, submitted: 0 });
    await expect(world.as('auditor').call(countVisits, {})).rejects.toMatchObject({ status: 403 });
  });

  it('calls and seminars by words and days', async () => {
    const [startedAt, endedAt] = ['2026-11-21T09:00:00+08:00', '2026-11-21T09:10:00+08:00'].map(t => new Date(t).toISOString());
    const call = {
      id: newId(),
      rosterId: ground.rosterIds[0] ?? '',
      startedAt: startedAt ?? '',
      endedAt: endedAt ?? '',
      outcome: 'complete',
    } as const;
    await world.as('officer').call(recordInterview, call);
    const of = async (filter: object) => (await lead().call(listInterviews, filter)).rows.map(r => r.id);
    expect(await of({ q: '(运河)', from: '2026-11-21', to: '2026-11-21' })).toEqual([call.id]);
    expect(await of({ to: '2026-11-20' })).toEqual([]);
    const seminar = {
      id: newId(),
      campaignId: ground.campaignId,
      title: '电机（一）',
      cluster: '机电',
      place: '站里',
      startsAt: '2026-11-25T01:00:00.000Z',
    };
    await lead().call(planSeminar, seminar);
    const talks = async (filter: object) => (await lead().call(listSeminars, filter)).rows.map(r => r.id);
    expect([await talks({ q: '(一)' }), await talks({ q: '机电' }), await talks({ from: '2026-11-26' })]).toEqual([
      [seminar.id],
      [seminar.id],
      [],
    ]);
  });
});

describe('[6.1-g] the list is taken along as a workbook', () => {
  const sheetOf = async (input: z.input<typeof ExportRecords>): Promise<string> => {
    const { body } = await lead().call(exportRecords, input);
    await using book = await openSheets({ bytes: Buffer.from(body), fileName: 'a.xlsx' });
    const rows: string[] = [];
    for await (const row of book.rows(0)) rows.push(row.cells.map(c => c.text).join('|'));
    return rows.join('\n');
  };

  it('just as it is narrowed, each of the three lists', async () => {
    const text = await sheetOf({ list: 'visits', q: '大关' });
    expect(text).toContain('杭州大关食品有限公司');
    expect(text).not.toContain('宁波');
    expect(await sheetOf({ list: 'interviews' })).toContain('杭州（运河）电机有限公司');
    expect(await sheetOf({ list: 'seminars' })).toContain('电机（一）');
  });

  it('is refused to officers and the administrators, and what is no list is named', async () => {
    for (const role of ['officer', 'auditor'] as const)
      await expect(world.as(role).call(exportRecords, { list: 'visits' })).rejects.toMatchObject({ status: 403 });
    await expect(lead().call(exportRecords, { list: 'all' as never })).rejects.toMatchObject({ status: 422 });
  });
});
