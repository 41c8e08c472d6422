import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openAssetsWorld } from '#test/assets-world.ts';
import type { EventFigures } from '../../contract/event.ts';
import { getLadders, listNotices } from '../../contract/operations-notices.ts';
import { createAsset, getAsset, recordEvent, withdrawEvent } from '../../contract/operations-register.ts';
import { closeDeadline, deadlineMonth, getDeadline, listDeadlines, rescueList } from '../../contract/operations-warnings.ts';

const { world, officer, tea, hour, refusal } = await openAssetsWorld();

let serial = 28_000_000;
const mark = async (): Promise<{ id: string; number: string }> => {
  const asset = { id: newId(), number: String(serial++) };
  await officer.call(createAsset, {
    ...asset,
    enterpriseId: tea.id,
    numberAsPrinted: true,
    title: '龙坞春',
    owner: '杭州龙坞茶业有限公司',
    status: 'pending',
    statusWords: '驳回',
    asOf: '2026-11-20',
    valueNote: '',
    kindDetails: { kind: 'trademark', details: { classes: [30], filedOn: '2026-02-01' } },
  });
  return asset;
};
const take = async (assetId: string, figures: EventFigures, happenedOn: string, until?: string): Promise<string> => {
  const id = newId();
  await officer.call(recordEvent, {
    id,
    assetId,
    act: 'notice',
    happenedOn,
    ...(until ? { until } : {}),
    party: '',
    note: '发文号 TMZC0001',
    figures,
    files: [],
  });
  return id;
};
const open = async (assetId: string) => (await officer.call(listDeadlines, { assetId, limit: 100 })).rows;

describe('收到的官方通知', () => {
  it('[6.3.1-a] a refusal is taken down: its period stands in list, month and rescue list, named and with line and article', async () => {
    const asset = await mark();
    const event = await take(asset.id, { notice: 'trademark.reviewRefusal', delivery: 'electronic' }, '2026-11-05');
    const [d] = await open(asset.id);
    expect(d).toMatchObject({
      kind: 'noticeReply',
      item: `event:${event}`,
      dueOn: '2026-12-07',
      safeOn: '2026-12-05',
      law: 'TML2019',
      article: '34',
    });
    const { rows } = await officer.call(rescueList, { limit: 100 });
    expect(rows.map(r => r.id)).toContain(d?.id);
    const month = await officer.call(deadlineMonth, { month: '2026-12', assetId: asset.id });
    expect(month.days).toEqual([expect.objectContaining({ day: '2026-12-05' })]);
    const view = await officer.call(getDeadline, { id: d?.id ?? '' });
    expect(view.message).toContain('事项：驳回复审');
    expect(view.message).toContain('第三十四条');
    expect(view).toMatchObject({ closing: 'noticeAnswer', feeAmount: 675 });
    expect(view.guide.length).toBeGreaterThan(2);
  });

  it('[6.3.2-b] the worker tells companion and enterprise at once, each once, although the hour comes again', async () => {
    const asset = await mark();
    await take(asset.id, { notice: 'trademark.reviewRefusal', delivery: 'received' }, '2026-11-20');
    await hour();
    await hour();
    const { rows } = await world.pool.query(
      `select recipient, step from assets.notices where asset_id = $1 and folded_into is null order by recipient`,
      [asset.id],
    );
    expect(rows.map(r => r.recipient)).toEqual(['companion', 'enterprise']);
    const told = (await officer.call(listNotices, { box: 'toSend', limit: 100 })).rows.find(n => n.assetId === asset.id);
    expect(told?.text).toContain('驳回复审');
    const { ladders } = await officer.call(getLadders, {});
    expect(ladders.find(l => l.kind === 'noticeReply')?.steps).toHaveLength(6);
  });

  it('[6.3.4-a] closed by the answer with its receipt, for good; the answer stands among the acts and names its notice', async () => {
    const asset = await mark();
    const event = await take(asset.id, { notice: 'trademark.correction', delivery: 'received' }, '2026-11-10');
    const [d] = await open(asset.id);
    const file = await officer.upload(Buffer.from('补正回执'), { name: '回执.jpg', mediaType: 'image/jpeg' });
    const closed = { id: d?.id ?? '', happenedOn: '2026-11-21', checkedNumber: asset.number, reference: '回执 7', fileIds: [file] };
    await officer.call(closeDeadline, closed);
    expect(await open(asset.id)).toEqual([]);
    await hour();
    expect(await open(asset.id)).toEqual([]);
    const { events } = await officer.call(getAsset, { id: asset.id });
    expect(events.find(e => e.act === 'noticeAnswer')).toMatchObject({ endsEvent: event, note: '回执 7' });
  });

  it('[6.3.3-a] what does not fit is refused, what was recorded in error is taken back with its deadline', async () => {
    const asset = await mark();
    expect(await refusal(take(asset.id, { notice: 'patent.officeActionFirst' }, '2026-11-10'))).toMatchObject({
      code: 'assets.problem.eventNeeds',
    });
    expect(await refusal(take(asset.id, { notice: 'paper.notice' }, '2026-11-10'))).toMatchObject({ code: 'assets.problem.eventNeeds' });
    expect(await refusal(take(asset.id, { notice: 'trademark.suit' }, '2030-01-01'))).toMatchObject({ code: 'assets.problem.eventAhead' });
    const event = await take(asset.id, { notice: 'paper.notice' }, '2026-11-10', '2026-12-20');
    expect(await open(asset.id)).toHaveLength(1);
    await officer.call(withdrawEvent, { id: event, reason: '登错了商标' });
    expect(await open(asset.id)).toEqual([]);
  });

  it('[6.3.1-a] the notice of a lapse makes a patent recoverable, with two months and the cost; taken back, it is as before', async () => {
    const id = newId();
    await officer.call(createAsset, {
      id,
      enterpriseId: tea.id,
      number: 'ZL202110000021.9',
      numberAsPrinted: true,
      title: '一种揉捻机',
      owner: '杭州龙坞茶业有限公司',
      status: 'ended',
      statusWords: '未缴年费终止失效',
      asOf: '2026-11-20',
      valueNote: '',
      kindDetails: {
        kind: 'patent',
        details: {
          type: 'utility',
          filedOn: '2021-02-01',
          grantedOn: '2021-11-09',
          paidThroughYear: 5,
          reduction: 0,
          openLicence: false,
          inventors: [],
          pct: false,
        },
      },
    });
    const event = await take(id, { notice: 'patent.restoration', delivery: 'electronic' }, '2026-11-09');
    // Year 6: 1,200 and 25 % late, with 1,000 for the request.
    expect(await open(id)).toEqual([
      expect.objectContaining({ kind: 'restoration', safeOn: '2027-01-09', dueOn: '2027-01-11', feeAmount: 2500 }),
    ]);
    expect((await officer.call(getAsset, { id })).status).toBe('recoverable');
    await officer.call(withdrawEvent, { id: event, reason: '不是这件' });
    // Without a notice it is counted from the day of the data that call it 未缴年费终止失效, and to be verified.
    expect(await open(id)).toEqual([
      expect.objectContaining({
        kind: 'restoration',
        dueOn: '2027-01-20',
        confidence: 'toVerify',
        notes: expect.arrayContaining(['noLapseNotice']),
      }),
    ]);
    expect((await officer.call(getAsset, { id })).status).toBe('ended');
  });
});
