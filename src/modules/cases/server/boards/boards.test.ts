import { beforeAll, describe, expect, test } from 'vitest';
import { doBatch, previewBatch, undoBatch } from '#modules/demands/contract/batch.ts';
import type { DemandFilter } from '#modules/demands/contract/filter.ts';
import { answerDemand, declineDemand, listDemands, raiseDemand, referDemand } from '#modules/demands/contract/operations.ts';
import { foldJob } from '#modules/demands/server/fold.job.ts';
import { foldRun } from '#modules/demands/server/fold.run.ts';
import { setAbsence } from '#modules/people/contract/absence.ts';
import { peopleModule } from '#modules/people/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { addDays, dayOf, lastDayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { directorBoard, leadBoard, listPromises, type PromiseFilter } from '../../contract/boards.ts';
import type { CaseFilter } from '../../contract/filter.ts';
import { advanceStage, endCase, getCase, listCases, openCase, passTurn, pauseCase, resumeCase } from '../../contract/operations-case.ts';
import { watchJob } from '../watch.job.ts';
import { watchRun } from '../watch.run.ts';

let world: World;
let ground: CaseGround;
let stationId = '';
let firms: string[] = [];

/** The same arithmetic each time: which act comes next is no matter of chance. */
const draw = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const random = draw(20261130);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const day = 86_400_000;

const demandIds: string[] = [];
const caseIds: string[] = [];

const raise = async (): Promise<void> => {
  const id = newId();
  await pick([ground.officer, ground.colleague]).call(raiseDemand, {
    id,
    enterpriseId: pick(firms),
    kind: 'need',
    text: `想办第 ${demandIds.length} 件`,
  });
  demandIds.push(id);
};

const open = async (): Promise<void> => {
  const id = newId();
  const demandId = random() < 0.3 ? pick(demandIds) : null;
  const rows = demandId === null ? [] : (await ground.lead.call(listDemands, { limit: 100 })).rows;
  const enterpriseId = rows.find(d => d.id === demandId)?.enterpriseId ?? pick(firms);
  const companionId = pick([ground.officer, ground.colleague]).actor.id;
  const itemVersionId = await ground.versionOf(pick(['QLT-04', 'STD-01', 'QLT-05']));
  const demand = demandId !== null && rows.some(d => d.id === demandId) ? { demandId } : {};
  await ground.lead.call(openCase, { id, enterpriseId, itemVersionId, companionId, ...demand });
  caseIds.push(id);
};

const batch = async (): Promise<void> => {
  const id = newId();
  const { rows } = await ground.lead.call(previewBatch, { act: 'answer', ids: [...new Set([pick(demandIds), pick(demandIds)])] });
  await ground.lead.call(doBatch, {
    id,
    what: { act: 'answer', answer: '统一答复' },
    rows: rows.map(({ id: of, version }) => ({ id: of, version })),
  });
  if (random() < 0.6) await ground.lead.call(undoBatch, { id });
};

/** One act of many; most stand, some are refused. */
const act = async (): Promise<void> => {
  const id = caseIds.length > 0 ? pick(caseIds) : '';
  const v = id && (await ground.lead.call(getCase, { id }));
  const untilOn = addDays(dayOf(world.clock.now()), 6);
  const demandActs = [
    raise,
    batch,
    () => ground.lead.call(answerDemand, { id: pick(demandIds), answer: '已告知' }),
    () => ground.lead.call(declineDemand, { id: pick(demandIds), reason: '不属于本局' }),
    () => ground.lead.call(referDemand, { id: pick(demandIds), to: '科技局', dueOn: untilOn }),
    open,
  ];
  const caseActs = v
    ? [
        () =>
          ground.lead.call(advanceStage, { id, stageId: v.stages.find(s => s.startedAt && !s.endedAt)?.id ?? newId(), turnId: newId() }),
        () =>
          ground.lead.call(passTurn, {
            id,
            turnId: newId(),
            fromTurnId: v.turn?.id ?? newId(),
            party: pick(['department', 'expert'] as const),
            expects: '意见',
            untilOn: null,
          }),
        () =>
          ground.lead.call(pauseCase, {
            id,
            pauseId: newId(),
            stageId: v.stages.find(s => s.startedAt && !s.endedAt)?.id ?? newId(),
            party: 'enterprise',
            reason: '等材料',
            untilOn,
          }),
        () => ground.lead.call(resumeCase, { id, pauseId: v.pause?.id ?? newId(), turnId: newId(), answeredOn: dayOf(world.clock.now()) }),
        () =>
          ground.lead.call(endCase, { id, outcome: pick(['granted', 'guided', 'notGranted'] as const), words: '完', grade: 'reported' }),
      ]
    : [];
  await pick([...demandActs, ...caseActs])().then(
    () => undefined,
    () => undefined,
  );
};

beforeAll(async () => {
  world = await openWorld({ modules: [...caseRooms, peopleModule, stationsModule], runs: [watchRun, foldRun] });
  world.clock.set(monday);
  ground = await caseGround(world);
  stationId = await staffedStation(world, [ground.officer]);
  firms = [ground.enterpriseId, ...(await someEnterprises(world, ['330105010', '330105001', '330105']))];
  for (let at = 0; at < 12; at += 1) await raise();
  for (let at = 0; at < 8; at += 1) await open().catch(() => undefined);
  for (let at = 0; at < 160; at += 1) {
    await act();
    if (at % 4 === 3) world.clock.advance(day);
  }
});

/** Every row that a filter lets through. */
const demandRows = async (filter: DemandFilter): Promise<number> => {
  let n = 0;
  for (let after: string | null = ''; after !== null; ) {
    const page: { rows: unknown[]; next: string | null } = await ground.lead.call(listDemands, {
      ...filter,
      limit: 100,
      ...(after ? { after } : {}),
    });
    n += page.rows.length;
    after = page.next;
  }
  return n;
};
const caseRows = async (filter: CaseFilter): Promise<number> => (await ground.lead.call(listCases, { ...filter, limit: 100 })).rows.length;
const promiseRows = async (filter: PromiseFilter): Promise<number> =>
  (await ground.lead.call(listPromises, { ...filter, limit: 100 })).rows.length;

/** Lines that are kept and lines counted anew, where the two differ. */
const differences = async (room: 'cases' | 'demands') => {
  const key = room === 'cases' ? 'key, ' : '';
  const sum = `select region_code, day, what, ${key}days, sum(n)::int as n from ${room}.day_facts group by authority_id, region_code, day, what, ${key}days having sum(n) <> 0`;
  const count = `select region_code, day, what, ${key}days, count(*)::int as n from ${room}.counted group by authority_id, region_code, day, what, ${key}days`;
  return (await world.pool.query(`((${sum}) except (${count})) union all ((${count}) except (${sum}))`)).rows;
};

/** The ids of lines that are the only ones of their key. */
const linesAlone = async (room: 'cases' | 'demands'): Promise<string[]> => {
  const key = room === 'cases' ? ', key' : '';
  const { rows } = await world.pool.query<{ id: string }>(
    `select min(id::text) as id from ${room}.day_facts group by authority_id, region_code, day, what, days${key} having count(*) = 1 order by 1`,
  );
  return rows.map(r => r.id);
};

describe('[7.5-b] 逐日数', () => {
  test('after 160 acts at random the kept lines sum up to a full recount, line by line, before and after folding', async () => {
    for (const room of ['cases', 'demands'] as const) {
      expect(await differences(room), room).toEqual([]);
      const { rows } = await world.pool.query(`select count(distinct what)::int as kinds, bool_or(n < 0) as moved from ${room}.day_facts`);
      expect(rows[0], `${room}: every kind of line came up, and some were taken back`).toEqual({ kinds: 6, moved: true });
    }
    const before = await ground.lead.call(directorBoard, {});
    const alone = await Promise.all((['cases', 'demands'] as const).map(linesAlone));
    expect(alone.every(ids => ids.length > 0)).toBe(true);
    await world.runtime.boss?.send(watchJob.name, {});
    await world.runtime.boss?.send(foldJob.name, {});
    await world.runJobs();
    for (const room of ['cases', 'demands'] as const) {
      expect(await differences(room), room).toEqual([]);
      expect(
        (
          await world.pool.query(
            `select 1 from ${room}.day_facts group by region_code, day, what, days${room === 'cases' ? ', key' : ''} having count(*) > 1`,
          )
        ).rows,
      ).toEqual([]);
    }
    expect(await ground.lead.call(directorBoard, {})).toEqual(before);
    const after = await Promise.all((['cases', 'demands'] as const).map(linesAlone));
    expect(after, 'lines that had nothing to be folded with were not touched').toEqual(alone.map(ids => expect.arrayContaining(ids)));
  });

  test("the director's numbers are those of the lists they open, for the whole, each month and each street", async () => {
    const d = await ground.lead.call(directorBoard, {});
    const lines = [
      { figures: d.whole, from: d.from, to: d.to, place: {} },
      ...d.months.filter(m => m.raised + m.opened + m.stages.due > 0).map(m => ({ figures: m, from: m.month, to: m.month, place: {} })),
      ...d.places.map(p => ({ figures: p, from: d.from, to: d.to, place: { street: p.code } })),
    ];
    expect(d.whole.stages.due).toBeGreaterThan(5);
    expect(d.whole.stages.kept).toBeLessThan(d.whole.stages.due);
    expect(d.whole.answers.kept).toBeLessThan(d.whole.answers.due);
    expect(d.places.map(p => p.code)).toEqual(['330105', '330105001', '330105010']);
    for (const { figures, from, to, place } of lines) {
      const days = { from: `${from}-01`, to: lastDayOf(to) };
      const promised = { byFrom: days.from, byTo: days.to, ...place };
      const ended = { endedFrom: days.from, endedTo: days.to, ...place };
      expect(figures, JSON.stringify({ from, to, place })).toMatchObject({
        raised: await demandRows({ ...days, ...place }),
        answered: await demandRows(ended),
        answers: { due: await demandRows({ promise: 'judged', ...promised }), kept: await demandRows({ promise: 'kept', ...promised }) },
        opened: await caseRows({ ...days, ...place }),
        ended: await caseRows(ended),
        stages: {
          due: await promiseRows({ state: 'judged', ...days, ...place }),
          kept: await promiseRows({ state: 'kept', ...days, ...place }),
        },
      });
    }
    for (const o of d.outcomes)
      expect(o.n, o.outcome).toBe(await caseRows({ outcome: o.outcome, endedFrom: `${d.from}-01`, endedTo: lastDayOf(d.to) }));
    const { rows } = await world.pool.query(`
      select percentile_disc(0.5) within group (order by reference.day_of(ended_at) - accepted_on) as median,
        percentile_disc(0.9) within group (order by reference.day_of(ended_at) - accepted_on) as p90, count(*)::int as n
      from cases.cases where ended_at is not null`);
    expect(d.caseTook).toEqual(rows[0]);
    const asked = await world.pool.query(`
      select percentile_disc(0.5) within group (order by took) as median, percentile_disc(0.9) within group (order by took) as p90, count(*)::int as n
      from (select reference.day_of(least(answered_at, declined_at, passed_at, case_at)) - reference.day_of(raised_at) as took
        from demands.demands where superseded_at is null) x where took is not null`);
    expect(d.answerTook).toEqual(asked.rows[0]);
  });
});

describe("[7.5-b] the lead's board", () => {
  test('every number is that of the list it opens; people stand by name', async () => {
    await ground.officer.call(setAbsence, {
      id: newId(),
      personId: ground.officer.actor.id,
      kind: 'leave',
      fromOn: dayOf(world.clock.now()),
      toOn: addDays(dayOf(world.clock.now()), 2),
    });
    const b = await ground.lead.call(leadBoard, {});
    expect(b.open).toBe(await caseRows({ state: 'open' }));
    expect(b.open).toBeGreaterThan(5);
    expect(b.demands).toEqual({
      alarm: await demandRows({ alarm: true }),
      toAssign: await demandRows({ place: 'toAssign' }),
      overdue: await demandRows({ due: 'overdue' }),
      open: await demandRows({ state: 'open' }),
    });
    for (const place of ['toAssign', 'nobody', 'owner'] as const)
      expect(b.overdueDemands[place], place).toBe(await demandRows({ due: 'overdue', place }));
    expect(b.overdueDemands.toAssign + b.overdueDemands.nobody + b.overdueDemands.owner).toBe(b.demands.overdue);
    for (const { party, n } of b.late) expect(n, party).toBe(await caseRows({ due: 'late', party }));
    expect(b.late.reduce((n, l) => n + l.n, 0)).toBe(await caseRows({ due: 'late' }));
    expect(b.waiting.length).toBeGreaterThan(2);
    for (const w of b.waiting) {
      expect(w.short + w.some + w.long, w.party).toBe(w.n);
      for (const waited of ['short', 'some', 'long'] as const) expect(w[waited], waited).toBe(await caseRows({ party: w.party, waited }));
    }
    expect(b.stations.map(s => s.id)).toEqual([stationId, null]);
    for (const s of b.stations) {
      const at = { stationId: s.id ?? ('none' as const) };
      expect(s, s.name).toMatchObject({
        running: await caseRows({ ...at, state: 'running' }),
        paused: await caseRows({ ...at, state: 'paused' }),
        late: await caseRows({ ...at, due: 'late' }),
        near: await caseRows({ ...at, due: 'near' }),
      });
      for (const { party, n } of s.parties) expect(n, party).toBe(await caseRows({ ...at, state: 'open', party }));
    }
    expect(b.officers.map(p => p.name)).toEqual(b.officers.map(p => p.name).toSorted(new Intl.Collator('zh').compare));
    for (const p of b.officers) expect(p.open, p.name).toBe(await caseRows({ state: 'open', companionId: p.id }));
    expect(b.absences.map(a => a.name)).toEqual([ground.officer.actor.name]);
  });

  test('officers have neither board; another district sees nothing of this one', async () => {
    await expect(ground.officer.call(leadBoard, {})).rejects.toMatchObject({ status: 403 });
    await expect(ground.officer.call(directorBoard, {})).rejects.toMatchObject({ status: 403 });
    const elsewhere = world.as('manager', { region: '330106' });
    expect(await elsewhere.call(leadBoard, {})).toMatchObject({ open: 0, stations: [], waiting: [] });
    expect((await elsewhere.call(directorBoard, {})).whole).toMatchObject({ raised: 0, opened: 0, stages: { due: 0, kept: 0 } });
    expect((await elsewhere.call(listPromises, {})).rows).toEqual([]);
    const city = await world.as('manager', { region: '3301' }).call(directorBoard, {});
    expect(city).toMatchObject({ exact: false, places: [{ code: '330105' }] });
    expect(city.whole).toEqual((await ground.lead.call(directorBoard, {})).whole);
    await expect(ground.lead.call(directorBoard, { from: '2026-11', to: '2026-01' })).rejects.toMatchObject({ status: 422 });
  });
});
