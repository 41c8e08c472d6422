import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetsModule } from '#modules/assets/index.ts';
import { campaignsModule } from '#modules/campaigns/index.ts';
import type { DemandFilter } from '#modules/demands/contract/filter.ts';
import { answerDemand, listDemands, raiseDemand } from '#modules/demands/contract/operations.ts';
import { peopleModule } from '#modules/people/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { behindTheDoor } from '#test/behind.ts';
import { type CaseGround, caseGround, caseRooms } from '#test/cases.ts';
import { registerPeople, someEnterprises } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import type { CaseFilter } from '../../contract/filter.ts';
import { advanceStage, getCase, listCases } from '../../contract/operations-case.ts';
import { downloadWeekly, getOverview, issueWeekly, listWeeklies } from '../../contract/overview.ts';

const run = promisify(execFile);
let world: World;
let ground: CaseGround;
let firms: string[] = [];

/** Monday of week 49: week 48 is over, with what stands below in it. */
const monday = '2026-11-30T08:00:00+08:00';

const rooms = [...caseRooms.slice(0, -2), peopleModule, stationsModule, assetsModule, campaignsModule, ...caseRooms.slice(-2)];

const raise = async (enterpriseId: string): Promise<string> => {
  const id = newId();
  await ground.officer.call(raiseDemand, { id, enterpriseId, kind: 'need', text: '想了解政府质量奖' });
  return id;
};

beforeAll(async () => {
  world = await openWorld({ modules: rooms });
  world.clock.set('2026-11-16T09:00:00+08:00');
  ground = await caseGround(world);
  await registerPeople(world, [world.as('manager'), world.as('manager', { name: '副局长' })]);
  firms = await someEnterprises(world, ['330105001', '330105002', '330105010', '330105010']);
  // week 47: three raised, one answered; week 48: two raised, two answered, a case begun and left lying
  const early = [await raise(firms[0] ?? ''), await raise(firms[1] ?? ''), await raise(firms[2] ?? '')];
  await ground.officer.call(answerDemand, { id: early[0] ?? '', answer: '已告知' });
  const caseId = await ground.opened();
  world.clock.set('2026-11-24T09:00:00+08:00');
  await raise(firms[3] ?? '');
  const late = await raise(firms[0] ?? '');
  await ground.officer.call(answerDemand, { id: early[1] ?? '', answer: '已告知' });
  await ground.officer.call(answerDemand, { id: late, answer: '已告知' });
  const view = await ground.lead.call(getCase, { id: caseId });
  await ground.lead.call(advanceStage, {
    id: caseId,
    stageId: view.stages.find(s => s.startedAt && !s.endedAt)?.id ?? '',
    turnId: newId(),
  });
  await behindTheDoor(world, client =>
    client.query("update cases.stages set due_on = '2026-11-25' where started_at is not null and ended_at is null"),
  );
  world.clock.set(monday);
});

const demandRows = async (filter: DemandFilter) => (await ground.lead.call(listDemands, { limit: 100, ...filter })).rows.length;
const caseRows = async (filter: CaseFilter) => (await ground.lead.call(listCases, { limit: 100, ...filter })).rows.length;

describe('[6.3.2-a] 总览', () => {
  it('[6.3.2-a] opens on the week that is over; its figures are those of the rows, with the week before beside them', async () => {
    const d = await ground.lead.call(getOverview, {});
    expect([d.week, d.from, d.to, d.current, d.exact]).toEqual(['2026-W48', '2026-11-23', '2026-11-29', '2026-W49', true]);
    expect(d.now).toMatchObject({ raised: 2, answered: 2 });
    expect(d.before).toMatchObject({ raised: 3, answered: 1, opened: 1 });
    expect(d.now.raised).toBe(await demandRows({ from: d.from, to: d.to }));
    expect(d.now.answered).toBe(await demandRows({ endedFrom: d.from, endedTo: d.to }));
    expect(d.overdue).toMatchObject({ demands: await demandRows({ due: 'overdue' }), cases: await caseRows({ due: 'late' }) });
    expect(d.overdue.n).toBeGreaterThan(0);
    const before = await ground.lead.call(getOverview, { week: '2026-W47' });
    expect(before.now).toEqual(d.before);
    expect(d.trend).toHaveLength(12);
    expect(d.trend.slice(-2).map(w => [w.week, w.raised, w.answered])).toEqual([
      ['2026-W47', 3, 1],
      ['2026-W48', 2, 2],
    ]);
    expect(d.trend[0]).toMatchObject({ week: '2026-W37', raised: 0 });
  });

  it('[6.3.2-a] streets add up to the whole, and what became of them accounts for every demand and case', async () => {
    const d = await ground.lead.call(getOverview, {});
    const sum = (key: 'raised' | 'answered' | 'lateDemands' | 'lateCases'): number => d.places.reduce((n, p) => n + p[key], 0);
    expect(sum('raised')).toBe(await demandRows({ from: '2026-01-01', to: d.today }));
    expect(sum('lateDemands')).toBe(d.overdue.demands);
    expect(sum('lateCases')).toBe(d.overdue.cases);
    for (const p of d.places) {
      expect(p.name).not.toMatch(/\d/);
      expect(p.lateDemands, p.name).toBe(await demandRows({ due: 'overdue', street: p.code }));
    }
    expect(d.demands.carried + d.demands.begun).toBe(d.demands.ended + d.demands.waiting + d.demands.out);
    expect(d.demands).toMatchObject({ carried: 0, begun: 5, ended: 3 });
    expect(d.cases.carried + d.cases.begun).toBe(d.cases.ended + d.cases.us + d.cases.enterprise + d.cases.third);
    expect(d.sides.reduce((n, s) => n + s.n, 0)).toBe(d.overdue.n);
    for (const s of d.sides) expect(s.causes.reduce((n, c) => n + c.n, 0)).toBe(s.n);
  });

  it('[6.3.2-a] what waits for a word is told with its place; demands in nobody’s hands first', async () => {
    const [left] = (await ground.lead.call(listDemands, { state: 'open', limit: 1 })).rows;
    await behindTheDoor(world, client =>
      client.query("update demands.demands set owner_id = null, raised_at = raised_at - interval '5 days' where id = $1", [left?.id]),
    );
    const { matters } = await ground.lead.call(getOverview, {});
    const alarm = matters.find(m => m.key === 'demands.alarm');
    expect(alarm).toMatchObject({ weight: 'bad', href: '/demands?alarm=true' });
    expect(alarm?.what.zh).toBe(`${await demandRows({ alarm: true })} 件需求无人负责`);
    expect(alarm?.what.en).toMatch(/nobody’s hands/);
  });

  it('[6.3.2-a] a week that is none is named; one that has not begun shows the usual one; officers and other districts see nothing', async () => {
    await expect(ground.lead.call(getOverview, { week: '2027-W53' })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/week' }],
    });
    expect((await ground.lead.call(getOverview, { week: '2027-W40' })).week).toBe('2026-W48');
    await expect(ground.officer.call(getOverview, {})).rejects.toMatchObject({ status: 403 });
    const elsewhere = await world.as('manager', { region: '330106' }).call(getOverview, {});
    expect(elsewhere).toMatchObject({ places: [], matters: [], overdue: { n: 0 }, now: { raised: 0 } });
    const city = await world.as('manager', { region: '3301' }).call(getOverview, {});
    expect([city.exact, city.places.map(p => p.code)]).toEqual([false, ['330105']]);
  });

  it('[6.3.2-a] reads what stands open by its partial index, however long the history', async () => {
    const plan = async (text: string): Promise<string> => {
      const client = await world.pool.connect();
      try {
        await client.query('begin');
        await client.query('set local enable_seqscan = off');
        return JSON.stringify((await client.query(`explain (format json) ${text}`)).rows);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    const open = `d.answered_at is null and d.declined_at is null and d.referred_at is null and d.case_id is null and d.superseded_at is null`;
    expect(await plan(`select count(*) from demands.demands d where (${open}) and d.answer_by < '2026-11-30'`)).toMatch(
      /demands_(answer_by|outstanding|owner)/,
    );
    expect(
      await plan(
        `select count(*) from demands.demands d where d.answered_at is null and d.declined_at is null and d.case_id is null and d.superseded_at is null and d.passed_at is null`,
      ),
    ).toMatch(/demands_(outstanding|owner)/);
    expect(
      await plan(`select count(*) from cases.referrals r where r.returned_at is null and r.answered_at is null and r.withdrawn_at is null`),
    ).toMatch(/referrals_(out|due|demand_out|case_out)/);
  });
});

describe('[6.3.2-a] 周报', () => {
  const manager = () => world.as('manager');
  const deputy = () => world.as('manager', { name: '副局长' });

  it('[6.3.2-a] is made once a week: pressed again, by another, or by both at once, it is the same file', async () => {
    const [a, b, c] = await Promise.all([
      manager().call(issueWeekly, { id: newId(), week: '2026-W48' }),
      deputy().call(issueWeekly, { id: newId(), week: '2026-W48' }),
      manager().call(issueWeekly, { id: newId(), week: '2026-W48' }),
    ]);
    expect(new Set([a.id, b.id, c.id]).size).toBe(1);
    expect([a, b, c].filter(w => !w.known)).toHaveLength(1);
    expect(a).toMatchObject({ issueNo: '〔2026〕第48期', from: '2026-11-23', to: '2026-11-29' });
    const again = await deputy().call(issueWeekly, { id: newId(), week: '2026-W48' });
    expect(again).toMatchObject({ id: a.id, known: true });
    const { rows } = await ground.lead.call(listWeeklies, {});
    expect(rows.map(r => r.issueNo)).toEqual(['〔2026〕第48期']);
    const [one, two] = [await deputy().call(downloadWeekly, { id: a.id }), await ground.lead.call(downloadWeekly, { id: a.id })];
    const sha = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
    expect(sha(one.body)).toBe(sha(two.body));
    expect(one.fileName).toMatch(/品牌培育工作周报 2026年第48周（11月23日至11月29日）\.docx$/);
    await expect(world.appPool.query("update cases.weeklies set week = '2026-W01'")).rejects.toThrow(/permission denied/);
  });

  it('[6.3.2-a] says all that the page asks to be decided, adds up, and has no day that is none', { timeout: 120_000 }, async () => {
    const [kept] = (await ground.lead.call(listWeeklies, {})).rows;
    const file = await manager().call(downloadWeekly, { id: kept?.id ?? '' });
    const folder = await mkdtemp(path.join(tmpdir(), 'weekly-'));
    await writeFile(path.join(folder, 'w.docx'), file.body);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      folder,
      path.join(folder, 'w.docx'),
    ]);
    const { stdout } = await run('cat', [path.join(folder, 'w.txt')]);
    const { rows } = await world.pool.query('select data from cases.weeklies where id = $1', [kept?.id]);
    for (const m of rows[0].data.matters) expect(stdout).toContain(m.what.zh);
    for (const words of ['局 330105', '〔2026〕第48期', '一、总体情况', '二、请定夺的事项', '合计', '2026年11月30日'])
      expect(stdout.replaceAll(' ', ' ')).toContain(words);
    expect(stdout).not.toMatch(/NaN|undefined|null/);
  });

  it('[6.3.2-a] is refused before the Friday of its week, for a week that is none, an id that is taken, and to who may not', async () => {
    await expect(manager().call(issueWeekly, { id: newId(), week: '2026-W49' })).rejects.toMatchObject({
      code: 'cases.problem.weekNotOver',
      fields: [{ pointer: '/week' }],
    });
    await expect(manager().call(issueWeekly, { id: newId(), week: '2026-W54' })).rejects.toMatchObject({ status: 422 });
    const [kept] = (await ground.lead.call(listWeeklies, {})).rows;
    await expect(manager().call(issueWeekly, { id: kept?.id ?? '', week: '2026-W47' })).rejects.toMatchObject({
      code: 'cases.problem.idTaken',
    });
    await expect(ground.lead.call(issueWeekly, { id: newId(), week: '2026-W47' })).rejects.toMatchObject({ status: 403 });
    const elsewhere = world.as('manager', { region: '330106' });
    expect((await elsewhere.call(listWeeklies, {})).rows).toEqual([]);
    await expect(elsewhere.call(downloadWeekly, { id: kept?.id ?? '' })).rejects.toMatchObject({ status: 404 });
    // a street of the same authority has its own, and neither stands in the other's way
    const street = world.as('manager', { region: '330105001', name: '街道负责人' });
    expect((await street.call(issueWeekly, { id: newId(), week: '2026-W48' })).known).toBe(false);
    expect((await manager().call(listWeeklies, {})).rows).toHaveLength(1);
  });

  it('[6.3.2-a] said again under the same command it is the same answer', async () => {
    const input = { id: newId(), week: '2026-W46' };
    const commandId = newId();
    const first = await manager().call(issueWeekly, input, { commandId });
    expect(await manager().call(issueWeekly, input, { commandId })).toEqual(first);
    expect(first.known).toBe(false);
  });
});
