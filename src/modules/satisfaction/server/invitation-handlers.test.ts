import { beforeAll, describe, expect, test } from 'vitest';
import { doBatch, previewBatch, undoBatch } from '#modules/demands/contract/batch.ts';
import { answerDemand, declineDemand, raiseDemand, referDemand } from '#modules/demands/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { registerPeople, someEnterprises } from '#test/planning.ts';
import { type Ratings, ratingsIn, receiptOf, secretOf } from '#test/ratings.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  exportInvitations,
  listInvitations,
  offerInvitation,
  sendInvitations,
  stopInvitation,
  withdrawInvitation,
} from '../contract/operations-invitations.ts';
import { openRating } from '../contract/operations-rating.ts';

let world: World;
let ratings: Ratings;
beforeAll(async () => {
  world = await openWorld();
  ratings = await ratingsIn(world);
});
const officer = () => world.as('officer');
const all = async () => (await officer().call(listInvitations, { limit: 100 })).rows;

describe('[7.6-a] an invitation after each service', () => {
  test('every end of a demand invites, also no and elsewhere; a second end of the same makes none more', async () => {
    const [enterpriseId = ''] = await someEnterprises(world, ['330105010'], '邀请');
    const ids = [newId(), newId(), newId()] as const;
    for (const id of ids)
      await officer().call(raiseDemand, { id, enterpriseId, kind: 'need', text: '商标快到期了，想办续展', classCode: 'SB02' });
    await officer().call(answerDemand, { id: ids[0], answer: '已告知' });
    await officer().call(referDemand, { id: ids[1], to: '科技局', dueOn: '2026-12-01' });
    await officer().call(declineDemand, { id: ids[2], reason: '不属于本局职责' });
    await world.deliver();
    await officer().call(answerDemand, { id: ids[1], answer: '科技局已答复' });
    await world.deliver();
    const mine = (await all()).filter(r => r.enterpriseId === enterpriseId);
    expect(mine).toHaveLength(3);
    for (const r of mine)
      expect(r).toMatchObject({
        state: 'unsent',
        servedKind: 'demand',
        servedOn: '2026-11-22',
        classCode: 'SB02',
        usedOn: null,
        servedByName: officer().actor.name,
      });
    const { rows } = await world.pool.query('select how from satisfaction.invitations where enterprise_id = $1 order by 1', [enterpriseId]);
    expect(rows.map(r => r.how)).toEqual(['answered', 'declined', 'referred']);
  });

  test('link and QR code are told once; the server keeps no secret, a repeat answers without it', async () => {
    const { invitationId } = await ratings.invite();
    const token = secretOf('told once');
    const [commandId, items] = [newId(), [{ id: invitationId, token }]];
    const [first, again] = [
      await officer().call(sendInvitations, { items }, { commandId }),
      await officer().call(sendInvitations, { items }, { commandId }),
    ];
    expect(first.sent[0]).toMatchObject({
      id: invitationId,
      address: expect.stringContaining(`/m/rate#${token}`),
      validUntil: '2026-12-22',
    });
    expect(first.sent[0]?.qr).toContain('<svg');
    expect(again.sent[0]).toMatchObject({ id: invitationId, address: null, qr: null });
    const { rows } = await world.pool.query("select string_agg(c::text, ' ') as t from platform.commands c");
    expect(rows[0].t).not.toContain(token);
    expect(await world.stranger.call(openRating, { token })).toMatchObject({ state: 'ready' });
  });

  test('a new link takes the place of the one before', async () => {
    const before = await ratings.invite();
    await officer().call(sendInvitations, { items: [{ id: before.invitationId, token: secretOf('new link') }] });
    await expect(world.stranger.call(openRating, { token: before.token })).rejects.toMatchObject({
      code: 'satisfaction.problem.linkUnknown',
    });
  });

  test('the list is narrowed by state, service and class, and goes on page by page', async () => {
    await ratings.invite({ classCode: 'RZ02' });
    await ratings.invite({ kind: 'visit' });
    for (const filter of [{ state: 'sent' }, { kind: 'visit' }, { classCode: 'RZ02' }, { unit: ratings.stationId }] as const) {
      const { rows } = await officer().call(listInvitations, { ...filter, limit: 100 });
      expect(rows.length).toBeGreaterThan(0);
      const [key, value] = Object.entries(filter)[0] as [string, string];
      if (key !== 'unit')
        expect(new Set(rows.map(r => (r as unknown as Record<string, unknown>)[key === 'kind' ? 'servedKind' : key]))).toEqual(
          new Set([value]),
        );
    }
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = await officer().call(listInvitations, {
        limit: 2,
        ...(after ? { after } : {}),
      });
      seen.push(...page.rows.map(r => r.id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await all()).length);
  });
});

describe('[7.6-a] refused', () => {
  test('another role, another district, one that is gone; a person offers none', async () => {
    const { invitationId } = await ratings.invite();
    const elsewhere = world.as('manager', { region: '330106' });
    await registerPeople(world, [elsewhere]);
    const items = [{ id: invitationId, token: secretOf('elsewhere') }];
    await expect(world.as('auditor').call(listInvitations, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.stranger.call(sendInvitations, { items })).rejects.toMatchObject({ status: 401 });
    await expect(elsewhere.call(sendInvitations, { items })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(stopInvitation, { id: invitationId })).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listInvitations, {})).rows).toEqual([]);
    await expect(officer().call(stopInvitation, { id: invitationId })).rejects.toMatchObject({ status: 403 });
    await expect(officer().call(exportInvitations, {})).rejects.toMatchObject({ status: 403 });
    const offered = {
      id: newId(),
      servedKind: 'demand',
      servedId: newId(),
      enterpriseId: newId(),
      servedBy: null,
      servedOn: '2026-11-22',
      how: null,
    } as const;
    await expect(world.as('manager').call(offerInvitation, offered)).rejects.toMatchObject({ status: 403 });
  });

  test('a conflict is told: stopped twice, sent after it was stopped', async () => {
    const { invitationId } = await ratings.invite();
    const stop = newId();
    const lead = world.as('stationLead');
    expect(await lead.call(stopInvitation, { id: invitationId }, { commandId: stop })).toEqual({ id: invitationId });
    expect(await lead.call(stopInvitation, { id: invitationId }, { commandId: stop })).toEqual({ id: invitationId });
    await expect(lead.call(stopInvitation, { id: invitationId })).rejects.toMatchObject({ code: 'satisfaction.problem.alreadyStopped' });
    expect(await officer().call(sendInvitations, { items: [{ id: invitationId, token: secretOf('too late') }] })).toMatchObject({
      sent: [],
      skipped: [{ id: invitationId, reason: 'stopped' }],
    });
  });
});

test('[7.6-a] an end that is taken back takes its unused invitation with it; a later end offers it anew, and what was rated stays', async () => {
  const [enterpriseId = ''] = await someEnterprises(world, ['330105010']);
  const ids = [newId(), newId()];
  for (const id of ids) await officer().call(raiseDemand, { id, enterpriseId, kind: 'need', text: '想办续展' });
  const answerAll = async () => {
    const batch = { id: newId(), what: { act: 'answer', answer: '周五统一答复' } as const };
    const { rows } = await officer().call(previewBatch, { act: 'answer', ids });
    await officer().call(doBatch, { ...batch, rows: rows.map(r => ({ id: r.id, version: r.version })) });
    await world.deliver();
    return batch.id;
  };
  const of = async () => {
    const { rows } = await world.pool.query(
      'select id, served_id, stopped_at is not null as stopped from satisfaction.invitations where served_id = any ($1)',
      [ids],
    );
    return rows.toSorted((a, b) => ids.indexOf(a.served_id) - ids.indexOf(b.served_id)) as { id: string; stopped: boolean }[];
  };
  const batch = await answerAll();
  const [unsent, rated] = await of();
  const rater = {
    invitationId: rated?.id ?? '',
    token: secretOf('taken back'),
    serial: secretOf('serial back'),
    receipt: receiptOf('back'),
  };
  await officer().call(sendInvitations, { items: [{ id: rater.invitationId, token: rater.token }] });
  await ratings.rate(rater, { level: 5 });
  await officer().call(undoBatch, { id: batch });
  await world.deliver();
  expect((await of()).map(i => i.stopped)).toEqual([true, false]);
  const items = [{ id: unsent?.id ?? '', token: secretOf('not any more') }];
  expect((await officer().call(sendInvitations, { items })).skipped).toEqual([{ id: unsent?.id, reason: 'stopped' }]);
  await answerAll();
  expect((await of()).map(i => i.stopped)).toEqual([false, false]);
  expect((await officer().call(sendInvitations, { items })).sent).toHaveLength(1);
  await expect(world.as('manager').call(withdrawInvitation, { servedKind: 'demand', servedId: ids[0] ?? '' })).rejects.toMatchObject({
    status: 403,
  });
});
