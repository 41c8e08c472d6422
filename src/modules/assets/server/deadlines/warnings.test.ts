import ical from 'node-ical';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { importHolidays } from '#modules/reference/contract/calendar.ts';
import { readNotice } from '#modules/reference/domain/holiday-notice.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { floods, killAndJump, peacefulWorker } from '#test/reminder-kills.ts';
import { openWorld } from '#test/world.ts';
import {
  deadlineFeed,
  getLadders,
  issueReminders,
  listDeadlineFeeds,
  listNotices,
  noticeSeen,
  noticeSent,
  revokeDeadlineFeed,
  setLadder,
  subscribeDeadlines,
} from '../../contract/operations-notices.ts';
import { createAsset, getAsset } from '../../contract/operations-register.ts';
import {
  assignCompanion,
  closeDeadline,
  companionChoices,
  deadlineMonth,
  deadlineSummary,
  exportDeadlines,
  getDeadline,
  giveUpDeadline,
  listDeadlines,
  listMoves,
  recomputeStretch,
  rescueList,
  snoozeDeadline,
} from '../../contract/operations-warnings.ts';
import type { CreateAsset } from '../../contract/register-input.ts';
import { assetsModule } from '../../index.ts';
import { assetsRuns } from '../runs.ts';

const world = await openWorld({
  modules: [platformModule, referenceModule, peopleModule, enterprisesModule, stationsModule, catalogueModule, demandsModule, assetsModule],
  runs: assetsRuns,
});
const officer = world.as('officer');
const lead = world.as('stationLead');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer, lead, elsewhere]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');
await lead.call(assignCompanion, { id: newId(), enterpriseId: tea.id, personId: officer.actor.id });

const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

let serial = 18_000_000;
const mark = (registeredOn: string, more: Partial<CreateAsset> = {}): CreateAsset => ({
  id: newId(),
  enterpriseId: tea.id,
  number: String(serial++),
  numberAsPrinted: true,
  title: '运河星',
  owner: '杭州龙坞茶业有限公司',
  status: 'inForce',
  statusWords: '已注册',
  asOf: '2026-11-20',
  valueNote: '',
  kindDetails: { kind: 'trademark', details: { classes: [30], registeredOn } },
  ...more,
});
const register = async (asset: CreateAsset): Promise<CreateAsset> => {
  await officer.call(createAsset, asset);
  return asset;
};
const deadlineOf = async (assetId: string, kind: string) => {
  const { rows } = await officer.call(listDeadlines, { enterpriseId: tea.id, limit: 100 });
  const found = rows.find(r => r.assetId === assetId && r.kind === kind);
  if (!found) throw new Error(`no open ${kind}`);
  return found;
};
/** The worker's hour: the job is queued as the timetable does it, and carried out. */
const hour = async (): Promise<void> => {
  await world.runtime.boss?.send('assets.recompute', {});
  await world.runJobs();
};
const receipt = () => officer.upload(Buffer.from('续展证明'), { name: '续展证明.jpg', mediaType: 'image/jpeg' });
const notices = async () =>
  (await world.pool.query('select key, step, recipient, folded_into from assets.notices where cause = $1 order by key', ['reminder'])).rows;

describe('期限预警', () => {
  it('[6.3.1-a] an asset that is registered has its deadlines at once, with safe day, legal day, line and article', async () => {
    const asset = await register(mark('2016-11-28'));
    const d = await deadlineOf(asset.id, 'renewal');
    expect(d).toMatchObject({ dueOn: '2026-11-27', assetNumber: asset.number, confidence: 'confirmed', asOf: '2026-11-20' });
    expect(d.safeOn <= d.dueOn).toBe(true);
    expect(d.urgency).toBe('soon');
    expect(d.companion?.id).toBe(officer.actor.id);
    const view = await officer.call(getDeadline, { id: d.id });
    expect(view.message).toContain('2026年11月27日');
    expect(view.message).toContain('商标法');
    expect(view.message).not.toMatch(/\{\w+\}|law\.|message\./);
    expect(view.guide.length).toBeGreaterThan(2);
  });

  it('[6.3.1-a] the calendar counts by safe day and kind, the rescue list holds what is near, the first page sums it up', async () => {
    const month = await officer.call(deadlineMonth, { month: '2026-11' });
    expect(month.days.flatMap(d => d.counts).reduce((n, c) => n + c.count, 0)).toBe(
      (await officer.call(listDeadlines, { from: '2026-11-01', to: '2026-11-30' })).rows.length,
    );
    const asset = await register(mark('2016-08-31', { title: '在宽展期' }));
    const { rows } = await officer.call(rescueList, {});
    expect(rows.map(r => r.assetId)).toContain(asset.id);
    expect(rows.find(r => r.assetId === asset.id)?.kind).toBe('renewalGrace');
    const summary = await officer.call(deadlineSummary, { mine: true });
    expect(summary.thirtyDays).toBeGreaterThan(0);
    expect(summary.nearest.length).toBeGreaterThan(0);
  });

  it('[6.3.4-a] closes only with evidence and the right number; the act stands on the asset, the next term is computed', async () => {
    const asset = await register(mark('2016-12-10'));
    const d = await deadlineOf(asset.id, 'renewal');
    const input = {
      id: d.id,
      happenedOn: '2026-11-21',
      checkedNumber: asset.number,
      validUntil: '2036-12-09',
      reference: '续展2026-1',
      fileIds: [],
    };
    expect((await refusal(officer.call(closeDeadline, input))).code).toBe('platform.problem.invalidInput');
    const fileIds = [await receipt()];
    expect((await refusal(officer.call(closeDeadline, { ...input, fileIds, checkedNumber: '99999999' }))).code).toBe(
      'assets.problem.numberDiffers',
    );
    expect((await refusal(officer.call(closeDeadline, { ...input, fileIds, validUntil: '2026-12-01' }))).code).toBe(
      'assets.problem.validUntilTooEarly',
    );
    expect((await refusal(officer.call(closeDeadline, { ...input, fileIds, happenedOn: '2026-11-23' }))).code).toBe(
      'assets.problem.happenedAhead',
    );
    const commandId = newId();
    const closed = await officer.call(closeDeadline, { ...input, fileIds }, { commandId });
    expect(closed).toMatchObject({ closedHow: 'evidence', may: [] });
    expect(await officer.call(closeDeadline, { ...input, fileIds }, { commandId })).toEqual(closed);
    expect((await refusal(officer.call(closeDeadline, { ...input, fileIds }))).code).toBe('assets.problem.deadlineClosed');
    const whole = await officer.call(getAsset, { id: asset.id });
    expect(whole.events[0]).toMatchObject({ act: 'renewal', happenedOn: '2026-11-21' });
    expect(whole.evidence).toHaveLength(1);
    expect((await deadlineOf(asset.id, 'renewal')).dueOn).toBe('2036-12-09');
  });

  it('[6.3.4-a] given up with reason and named person: no further alarm, not in the grace period either', async () => {
    const asset = await register(mark('2016-12-12'));
    const d = await deadlineOf(asset.id, 'renewal');
    const done = await officer.call(giveUpDeadline, { id: d.id, person: '王芳', reason: '产品已停产' });
    expect(done.closedHow).toBe('givenUp');
    expect(done.acts[0]).toMatchObject({ person: '王芳', reason: '产品已停产' });
    world.clock.set('2026-12-20T09:00:00+08:00');
    await hour();
    const { rows } = await officer.call(listDeadlines, { enterpriseId: tea.id, limit: 100 });
    expect(rows.filter(r => r.assetId === asset.id && r.kind.startsWith('renewal'))).toEqual([]);
    world.clock.set('2026-11-22T09:00:00+08:00');
  });

  it('[6.3.2-b] reminders can be put off, never beyond the safe day', async () => {
    const asset = await register(mark('2017-03-15'));
    const d = await deadlineOf(asset.id, 'renewal');
    expect((await refusal(officer.call(snoozeDeadline, { id: d.id, until: '2027-06-01', reason: '企业正在搬迁' }))).code).toBe(
      'assets.problem.snoozeTooLong',
    );
    expect((await officer.call(snoozeDeadline, { id: d.id, until: '2027-01-10', reason: '企业正在搬迁' })).snoozedUntil).toBe('2027-01-10');
    await hour();
    expect((await notices()).filter(n => n.key.includes(d.id))).toEqual([]);
  });

  it('[1-a] another district sees none of it and can change nothing', async () => {
    const { rows } = await officer.call(listDeadlines, { limit: 1 });
    const id = rows[0]?.id ?? '';
    expect((await elsewhere.call(listDeadlines, {})).rows).toEqual([]);
    expect((await elsewhere.call(rescueList, {})).rows).toEqual([]);
    expect((await elsewhere.call(listDeadlines, { regionCode: '330105' })).rows).toEqual([]);
    expect((await refusal(elsewhere.call(getDeadline, { id }))).status).toBe(404);
    expect((await refusal(elsewhere.call(giveUpDeadline, { id, person: '甲', reason: '乙' }))).status).toBe(404);
    expect((await refusal(elsewhere.call(snoozeDeadline, { id, until: '2026-11-23', reason: '乙' }))).status).toBe(404);
    expect((await refusal(elsewhere.call(exportDeadlines, {}))).status).toBe(403);
    expect((await refusal(officer.call(recomputeStretch, { slot: 'x', after: null }))).status).toBe(403);
    expect((await refusal(officer.call(issueReminders, { slot: 'x' }))).status).toBe(403);
    expect((await refusal(officer.call(assignCompanion, { id: newId(), enterpriseId: tea.id, personId: officer.actor.id }))).status).toBe(
      403,
    );
  });

  it('[6.3.2-b] the ladder is the default with its source until the lead sets the district its own', async () => {
    const before = await officer.call(getLadders, {});
    expect(before.ladders.find(l => l.kind === 'renewal')).toMatchObject({ own: false });
    expect((await refusal(officer.call(setLadder, { id: newId(), kind: 'renewal', steps: [] }))).status).toBe(403);
    expect((await refusal(lead.call(setLadder, { id: newId(), kind: 'lunch', steps: [] }))).code).toBe(
      'assets.problem.unknownDeadlineKind',
    );
    const steps = [{ unit: 'month' as const, amount: 2, toCompanion: true, toEnterprise: false }];
    await lead.call(setLadder, { id: newId(), kind: 'patentTerm', steps });
    expect((await lead.call(getLadders, {})).ladders.find(l => l.kind === 'patentTerm')).toMatchObject({ own: true, steps });
    await lead.call(setLadder, { id: newId(), kind: 'patentTerm', steps: [] });
    expect((await lead.call(getLadders, {})).ladders.find(l => l.kind === 'patentTerm')?.own ?? false).toBe(false);
    expect((await lead.call(companionChoices, {})).rows.map(r => r.id)).toContain(officer.actor.id);
  });

  it('[6.3.1-a] the list is handed out as a workbook, recorded', async () => {
    const file = await lead.call(exportDeadlines, {});
    expect(file.fileName).toMatch(/\.xlsx$/);
    expect(file.body.length).toBeGreaterThan(3_000);
  });

  it('[6.3.1-a] nobody is told of days that did not move', async () => {
    expect((await officer.call(listMoves, {})).rows).toEqual([]);
  });
});

describe('提醒', () => {
  it('[6.3.2-b] each step once to companion and enterprise; missed ones are folded; the message is sent by a person', async () => {
    const asset = await register(mark('2017-01-21'));
    const d = await deadlineOf(asset.id, 'renewal');
    await hour();
    const mine = (await notices()).filter(n => n.key.includes(d.id));
    expect(mine.map(n => n.step).toSorted()).toEqual(['m12', 'm12', 'm3', 'm3', 'm6', 'm6']);
    expect(mine.filter(n => n.folded_into === null).map(n => n.step)).toEqual(['m3', 'm3']);
    const box = await officer.call(listNotices, { box: 'mine' });
    const told = box.rows.find(n => n.deadlineId === d.id);
    expect(told).toMatchObject({ cause: 'reminder', folded: 2, seenAt: null });
    expect((await officer.call(noticeSeen, { ids: [told?.id ?? ''] })).seen).toBe(1);
    const toSend = (await officer.call(listNotices, { box: 'toSend', mine: true, limit: 100 })).rows.find(n => n.deadlineId === d.id);
    expect(toSend?.message).toContain('2027年1月20日');
    expect((await refusal(elsewhere.call(noticeSent, { id: toSend?.id ?? '', how: 'copied' }))).status).toBe(404);
    await officer.call(noticeSent, { id: toSend?.id ?? '', how: 'copied' });
    expect((await officer.call(listNotices, { box: 'sent' })).rows[0]).toMatchObject({ id: toSend?.id, sentByName: officer.actor.name });
    const other = await register(mark('2017-02-01'));
    const settled = await deadlineOf(other.id, 'renewal');
    await hour();
    const waiting = async () =>
      (await officer.call(listNotices, { box: 'toSend', limit: 100 })).rows.some(n => n.deadlineId === settled.id);
    expect(await waiting()).toBe(true);
    await officer.call(giveUpDeadline, { id: settled.id, person: '王芳', reason: '品牌停用' });
    expect(await waiting()).toBe(false);
  });

  it('[6.3.2-b] a job that runs again, twice at once, or under a clock that jumps tells nothing twice', async () => {
    await hour();
    const before = await notices();
    expect(before.length).toBeGreaterThan(20);
    await hour();
    await Promise.all([0, 1].map(n => world.runtime.boss?.send('assets.recompute', { slot: `law:${n}` })));
    const run = assetsRuns[0];
    const worker = peacefulWorker(world);
    await Promise.all(['a', 'b', 'a', 'b'].map(slot => run?.run(worker as never, { slot } as never)));
    world.clock.advance(-3 * 3_600_000);
    await hour();
    await run?.run(worker as never, { slot: 'set back' } as never);
    expect(await notices()).toEqual(before);
    world.clock.set('2026-11-22T09:00:00+08:00');
    world.clock.advance(400 * 86_400_000);
    await hour();
    await run?.run(worker as never, { slot: 'far ahead' } as never);
    const ahead = await notices();
    expect(new Set(ahead.map(n => n.key)).size).toBe(ahead.length);
    world.clock.set('2026-11-22T10:00:00+08:00');
    await run?.run(worker as never, { slot: 'back again' } as never);
    const { rows } = await world.pool.query('select key from assets.notices group by key having count(*) > 1');
    expect(rows).toEqual([]);
    for (const n of before) expect((await notices()).filter(x => x.key === n.key)).toHaveLength(1);
  });
});

describe('工人被杀、时钟跳动', () => {
  it('[6.3.2-b] workers die at any step, two at once, under a clock that jumps: every reminder once, none lost, no flood', async () => {
    for (const day of ['2016-12-01', '2017-02-28', '2016-08-15', '2017-05-30']) await register(mark(day));
    const story = await killAndJump(world, { rounds: 10, seed: 7, start: '2026-11-22T09:00:00+08:00' });
    expect(story.deaths).toBeGreaterThan(2);
    expect(story.keys).toBeGreaterThan(30);
    expect(await floods(world)).toBe(0);
    world.clock.set('2026-11-22T09:00:00+08:00');
    await assetsRuns[0]?.run(peacefulWorker(world) as never, { slot: 'home again' } as never);
  });
});

describe('放假通知', () => {
  it('[6.3.4-a] a holiday notice moves days: old and new stand side by side, provisional becomes confirmed, the companion is told once', async () => {
    const manager = world.as('manager');
    const asset = await register(
      mark('2016-11-28', {
        title: '一种阀门',
        number: 'ZL202210000001.X',
        kindDetails: {
          kind: 'patent',
          details: {
            type: 'invention',
            filedOn: '2022-05-01',
            grantedOn: '2024-01-09',
            paidThroughYear: 5,
            reduction: 0,
            openLicence: false,
            inventors: [],
            pct: false,
          },
        },
      }),
    );
    const before = await deadlineOf(asset.id, 'annualFee');
    expect(before).toMatchObject({ item: 'year:6', dueOn: '2027-05-03', confidence: 'provisional' });
    const words = [
      '一、元旦：1月1日至3日放假，共3天。',
      '二、劳动节：5月1日至5日放假调休。5月8日上班。',
      '三、国庆节：10月1日至7日放假调休。10月9日上班。',
    ];
    await manager.call(importHolidays, { id: newId(), year: 2027, source: '试验用放假通知', days: readNotice(words.join('\n'), 2027) });
    await world.deliver();
    await world.runJobs();
    const after = await deadlineOf(asset.id, 'annualFee');
    expect(after).toMatchObject({ id: before.id, dueOn: '2027-05-06', safeOn: before.safeOn });
    expect(after.confidence).not.toBe('provisional');
    const moves = (await officer.call(listMoves, {})).rows.filter(m => m.deadlineId === before.id);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ dueBefore: '2027-05-03', dueAfter: '2027-05-06' });
    expect((await officer.call(getDeadline, { id: before.id })).moves).toHaveLength(1);
    const told = async () => (await officer.call(listNotices, { box: 'mine', limit: 100 })).rows.filter(n => n.cause === 'moved');
    expect(await told()).toHaveLength(1);
    await hour();
    expect(await told()).toHaveLength(1);
    expect((await elsewhere.call(listMoves, {})).rows).toEqual([]);
  });
});

describe('日历订阅', () => {
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  it('[6.3.1-a] a calendar library reads the feed: all-day entries on the safe day, on a server in any zone; dead once revoked', async () => {
    const { id, token } = { id: newId(), token: 'A'.repeat(43) };
    await officer.call(subscribeDeadlines, { id, token });
    const { rows } = await world.pool.query('select token_hash from platform.calendar_feeds');
    expect(JSON.stringify(rows)).not.toContain(token);
    const open = (await officer.call(listDeadlines, { mine: true, limit: 100 })).rows;
    const within = open.filter(d => d.safeOn <= '2027-12-01' && d.safeOn >= '2026-06-01');
    expect(within.length).toBeGreaterThan(2);
    for (const tz of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', tz);
      const feed = await world.stranger.call(deadlineFeed, { token });
      const text = Buffer.from(feed.body).toString('utf8');
      const events = ical.sync.parseICS(text);
      for (const d of within) {
        const event = events[`${d.id}@peipao`] as { datetype?: string; start?: Date; summary?: string } | undefined;
        expect(event?.datetype, `${tz} ${d.kind}`).toBe('date');
        const at = event?.start as Date;
        const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
        expect(day, tz).toBe(d.safeOn);
      }
      // No phone number; eleven digits within an id are none.
      expect(text.replaceAll('\r\n ', '')).not.toMatch(/(?<![0-9a-f-])1[3-9]\d{9}(?![0-9a-f-])/);
    }
    expect((await officer.call(listDeadlineFeeds, {})).rows.map(r => r.id)).toEqual([id]);
    expect((await refusal(lead.call(revokeDeadlineFeed, { id }))).status).toBe(404);
    await officer.call(revokeDeadlineFeed, { id });
    expect((await refusal(world.stranger.call(deadlineFeed, { token }) as Promise<unknown>)).status).toBe(404);
  });
});
