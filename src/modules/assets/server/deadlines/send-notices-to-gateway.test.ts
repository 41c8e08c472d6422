import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addContact } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { setMessageGateway } from '#platform/server/jobs/messages.ts';
import { openAssetsWorld } from '#test/assets-world.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { handOverReminders, listNotices, noticeSent, noticeWays } from '../../contract/operations-notices.ts';
import { createAsset } from '../../contract/operations-register.ts';

const { world, officer, lead, tea, hour, refusal } = await openAssetsWorld();
const silk = await makeEnterprise(world, '杭州丝绸有限公司');

const taken: { id: string; to: string; text: string }[] = [];
let answer = 200;
const gateway = createServer((request, response) => {
  let body = '';
  request.on('data', chunk => {
    body += chunk;
  });
  request.on('end', () => {
    taken.push(JSON.parse(body));
    response.writeHead(answer).end();
  });
});
beforeAll(async () => {
  await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', resolve));
  const contact = { id: newId(), enterpriseId: tea.id, kind: 'liaison' as const, name: '李雷', phone: '13800001234' };
  await lead.call(addContact, contact);
});
afterAll(() => {
  setMessageGateway(undefined);
  gateway.close();
});
const connect = (): void => setMessageGateway({ url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, token: undefined });

let serial = 48_000_000;
/** A mark whose renewal is near: the ladder speaks at once. */
const near = async (enterpriseId: string): Promise<string> => {
  const id = newId();
  await officer.call(createAsset, {
    id,
    enterpriseId,
    number: String(serial++),
    numberAsPrinted: true,
    title: '运河星',
    owner: '',
    status: 'inForce',
    statusWords: '',
    asOf: '2026-11-20',
    valueNote: '',
    kindDetails: { kind: 'trademark', details: { classes: [30], registeredOn: '2016-12-02', validUntil: '2026-12-01' } },
  });
  return id;
};
const allOf = async (name: 'toSend' | 'sent', assetId: string) =>
  (await officer.call(listNotices, { box: name, limit: 100 })).rows.filter(n => n.assetId === assetId);
const box = async (name: 'toSend' | 'sent', assetId: string) => (await allOf(name, assetId)).filter(n => n.text.includes('续展'));
const sentFor = (number: number): number => taken.filter(t => t.text.includes(String(number))).length;

describe('短信网关', () => {
  it('[6.3.2-b] without a gateway nothing leaves, the page knows it, and the message waits for the person who copies', async () => {
    expect(await officer.call(noticeWays, {})).toEqual({ gateway: false });
    const id = await near(tea.id);
    await hour();
    expect(await box('toSend', id)).toEqual([expect.objectContaining({ gateway: null, sentAt: null })]);
    const { rows } = await world.pool.query('select 1 from platform.messages');
    expect(rows).toEqual([]);
    expect((await refusal(officer.call(handOverReminders, {}))).status).toBe(403);
    // What is older than two days when a gateway comes is not sent after all.
    world.clock.advance(3 * 86_400_000);
    connect();
    await hour();
    expect(sentFor(48_000_000)).toBe(0);
  });

  it('[6.3.2-b] with one, a reminder leaves by day, once, to the contact on file, and is sent without anybody marking it', async () => {
    connect();
    expect(await officer.call(noticeWays, {})).toEqual({ gateway: true });
    const id = await near(tea.id);
    const silent = await near(silk.id);
    world.clock.set('2026-11-25T14:30:00Z');
    await hour();
    expect(taken).toEqual([]);
    world.clock.set('2026-11-26T00:10:00Z');
    await hour();
    await hour();
    const mine = taken.filter(t => t.text.includes('48000001'));
    expect(mine.filter(t => t.text.includes('续展'))).toHaveLength(1);
    expect(mine[0]).toMatchObject({ to: '13800001234' });
    expect(mine[0]?.text).toMatch(/^【陪跑】杭州龙坞茶业有限公司：您好！/);
    expect(await box('toSend', id)).toEqual([]);
    expect(await box('sent', id)).toEqual([expect.objectContaining({ gateway: 'sent', sentByName: '短信网关' })]);
    expect(await box('toSend', silent)).toEqual([expect.objectContaining({ gateway: 'noMobile', sentAt: null })]);
    const { rows } = await world.pool.query(`select count(*)::int as n from platform.messages where to_sealed <> '' or text_sealed <> ''`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('[6.3.2-b] one that the gateway does not take says so; a person who sends it takes it back from the queue', async () => {
    connect();
    answer = 503;
    const id = await near(tea.id);
    await expect(hour()).rejects.toThrow('gateway answered 503');
    // The queue stops at the first that is refused: which of the mark's reminders that is, is the queue's affair.
    const held = (await allOf('toSend', id)).find(n => n.gateway === 'heldUp');
    expect(held).toMatchObject({ sentAt: null });
    await officer.call(noticeSent, { id: held?.id ?? '', how: 'phone' });
    answer = 200;
    const before = taken.length;
    await hour();
    expect(taken.slice(before).map(t => t.text)).not.toContain(`【陪跑】${held?.message}`);
    expect((await allOf('sent', id)).find(n => n.id === held?.id)).toMatchObject({ sentByName: officer.actor.name });
  });
});
