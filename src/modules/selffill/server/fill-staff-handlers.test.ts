import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addContact } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { messageRun } from '#platform/server/jobs/message.run.ts';
import { setMessageGateway } from '#platform/server/jobs/messages.ts';
import { codeOf, fillRooms, issuedLink, openedPhone, phoneOf, secret } from '#test/fill.ts';
import { type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  fillDoor,
  getFill,
  issueFill,
  listFill,
  makeFillCode,
  openFill,
  revokeFill,
  sendFillCode,
  showFillCode,
} from '../contract/operations-selffill.ts';
import { fillSweepJob } from './fill-sweep.job.ts';
import { fillSweepRun } from './fill-sweep.run.ts';
import { selffillRuns } from './runs.ts';

const refused = async (act: Promise<unknown>): Promise<Problem> =>
  act.then(
    () => expect.fail('was not refused'),
    p => p as Problem,
  );

let world: World;
let ground: VisitsGround;
beforeAll(async () => {
  world = await openWorld({ modules: fillRooms, runs: [messageRun, ...selffillRuns] });
  ground = await visitsGround(world, ['杭州甲电机有限公司', '杭州乙电机有限公司', '杭州丙电机有限公司']);
});
const wish = (at: number) => ({ id: newId(), visitId: newId(), rosterId: ground.rosterIds[at] ?? '', token: secret() });

describe('[A.1-a] the office asks enterprises to fill in', () => {
  it('issues links in bulk; address and picture are told once, and kept nowhere', async () => {
    const links = [wish(0), wish(1), { ...wish(2), rosterId: newId() }];
    const commandId = newId();
    const officer = world.as('officer');
    const told = await officer.call(issueFill, { links, days: 7 }, { commandId });
    expect(told.issued.map(i => i.enterpriseName)).toEqual(['杭州甲电机有限公司', '杭州乙电机有限公司']);
    expect(told.issued[0]?.address).toMatch(new RegExp(`/m/fill#${links[0]?.token}$`));
    expect(told.issued[0]?.qr).toContain('<svg');
    expect(told.skipped).toEqual([{ rosterId: links[2]?.rosterId, enterpriseName: '', reason: 'absent' }]);
    const again = await officer.call(issueFill, { links, days: 7 }, { commandId });
    expect(again.issued.map(i => [i.address, i.qr])).toEqual([
      [null, null],
      [null, null],
    ]);
    const list = await officer.call(listFill, { campaignId: ground.campaignId });
    expect(list).toMatchObject({ gateway: false });
    expect(list.rows.map(r => r.state)).toEqual(['unopened', 'unopened']);
  });

  it('is refused to another team, absent for another district and for who plans only the machine', async () => {
    const input = { links: [wish(0)], days: 7 };
    expect((await refused(world.as('officer', { name: '外组' }).call(issueFill, input))).status).toBe(403);
    expect((await refused(world.as('officer', { region: '330106' }).call(issueFill, input))).status).toBe(404);
    expect((await refused(world.as('systemAdmin').call(issueFill, input))).status).toBe(403);
    expect((await refused(world.stranger.call(issueFill, input))).status).toBe(401);
    const { linkId } = await issuedLink(world, ground.rosterIds[0] ?? '');
    for (const op of [showFillCode, revokeFill]) {
      expect((await refused(world.as('officer', { name: '外组' }).call(op, { linkId }))).status).toBe(403);
      expect((await refused(world.as('officer', { region: '330106' }).call(op, { linkId }))).status).toBe(404);
      expect((await refused(world.stranger.call(op, { linkId }))).status).toBe(401);
    }
    expect((await world.as('officer', { region: '330106' }).call(listFill, { campaignId: ground.campaignId })).rows).toEqual([]);
    expect((await refused(world.as('auditor').call(listFill, {}))).status).toBe(403);
  });

  it('a new link stops the one before; the code is shown once, a repeat of the command does not tell it', async () => {
    const first = await issuedLink(world, ground.rosterIds[0] ?? '');
    const code = await codeOf(world, first.linkId);
    const second = await issuedLink(world, ground.rosterIds[0] ?? '');
    expect((await refused(phoneOf(world, '192.0.2.1').call(openFill, { token: first.token, code, session: secret() }))).status).toBe(403);
    const commandId = newId();
    const officer = world.as('officer');
    expect((await officer.call(showFillCode, { linkId: second.linkId }, { commandId })).code).toMatch(/^\d{6}$/);
    expect((await officer.call(showFillCode, { linkId: second.linkId }, { commandId })).code).toBeNull();
    const stop = newId();
    const stopped = await officer.call(revokeFill, { linkId: second.linkId }, { commandId: stop });
    expect(await officer.call(revokeFill, { linkId: second.linkId }, { commandId: stop })).toEqual(stopped);
    expect((await refused(officer.call(showFillCode, { linkId: second.linkId }))).code).toBe('selffill.problem.fillRevoked');
    const { rows } = await officer.call(listFill, { visitId: second.visitId });
    expect(rows.map(r => r.state)).toContain('revoked');
  });

  it('sweeps sessions and codes that are over', async () => {
    const { linkId, token } = await issuedLink(world, ground.rosterIds[1] ?? '');
    const phone = await openedPhone(world, { linkId, token });
    expect((await phone.call(getFill, { linkId })).linkId).toBe(linkId);
    world.clock.advance(9 * 86_400_000);
    const worker = { pool: world.runtime.pool, now: world.runtime.clock } as Parameters<typeof fillSweepRun.run>[0];
    await fillSweepRun.run(worker, fillSweepJob.payload.parse({}) as never);
    const { rows } = await world.pool.query(
      'select (select count(*) from selffill.fill_sessions)::int as sessions, (select count(*) from selffill.fill_codes)::int as codes',
    );
    expect(rows).toEqual([{ sessions: 0, codes: 0 }]);
    world.clock.advance(-9 * 86_400_000);
  });
});

describe('[A.1-a] a code to the number on file', () => {
  const taken: { id: string; to: string; text: string; auth: string | undefined }[] = [];
  let answer = 200;
  const gateway = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      taken.push({ ...JSON.parse(body), auth: request.headers.authorization });
      response.writeHead(answer).end();
    });
  });
  beforeAll(async () => {
    await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    setMessageGateway(undefined);
    gateway.close();
  });
  const connect = (): void => setMessageGateway({ url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, token: 'geheim' });

  it('without a gateway nothing is offered and nothing is made', async () => {
    const { token } = await issuedLink(world, ground.rosterIds[2] ?? '');
    expect(await phoneOf(world).call(fillDoor, {})).toEqual({ message: false });
    expect((await refused(phoneOf(world).call(sendFillCode, { token }))).code).toBe('selffill.problem.fillNoGateway');
    expect(await world.runJobs()).toBe(0);
  });

  it('sends six digits that open the link, once a minute, and keeps neither number nor text', async () => {
    connect();
    const contact = {
      id: newId(),
      enterpriseId: ground.enterpriseIds[2] ?? '',
      kind: 'liaison' as const,
      name: '李雷',
      phone: '13800001234',
    };
    await world.as('stationLead').call(addContact, contact);
    const { linkId, token } = await issuedLink(world, ground.rosterIds[2] ?? '');
    const phone = phoneOf(world, '192.0.2.20');
    expect(await phone.call(fillDoor, {})).toEqual({ message: true });
    const commandId = newId();
    const asked = await phone.call(sendFillCode, { token }, commandId);
    expect(await phone.call(sendFillCode, { token }, commandId), 'replayed: nothing more is queued').toEqual(asked);
    await phone.call(sendFillCode, { token });
    await world.runJobs();
    expect(taken.map(t => [t.to, t.auth])).toEqual([['13800001234', 'Bearer geheim']]);
    const code = /验证码 (\d{6})/.exec(taken[0]?.text ?? '')?.[1] ?? '';
    await phone.call(openFill, { token, code, session: secret() });
    expect((await phone.call(getFill, { linkId })).enterpriseName).toBe('杭州丙电机有限公司');
    const { rows } = await world.pool.query('select to_sealed, text_sealed, sent_at is not null as sent from platform.messages');
    expect(rows).toEqual([{ to_sealed: '', text_sealed: '', sent: true }]);
  });

  it('a link that is not there gets the same answer, and no message; asking at will is stopped', async () => {
    connect();
    const before = taken.length;
    const phone = phoneOf(world, '192.0.2.21');
    const nowhere = secret();
    for (let n = 0; n < 5; n += 1) expect(await phone.call(sendFillCode, { token: nowhere })).toEqual({ asked: true });
    expect((await refused(phone.call(sendFillCode, { token: nowhere }))).status).toBe(429);
    await world.runJobs();
    expect(taken).toHaveLength(before);
    expect((await refused(world.as('officer').call(makeFillCode, { tokenHash: 'a'.repeat(64) }))).status).toBe(403);
  });

  it('a gateway that refuses: the message waits and is tried again, under the same id', async () => {
    connect();
    answer = 503;
    world.clock.advance(120_000);
    const { token } = await issuedLink(world, ground.rosterIds[2] ?? '');
    await phoneOf(world, '192.0.2.22').call(sendFillCode, { token });
    const before = taken.length;
    await expect(world.runJobs()).rejects.toThrow('gateway answered 503');
    answer = 200;
    const { rows } = await world.pool.query<{ id: string }>('select id from platform.messages where sent_at is null and tries = 1');
    const worker = { pool: world.runtime.pool, now: world.runtime.clock, cipher: world.runtime.cipher } as Parameters<
      typeof messageRun.run
    >[0];
    await messageRun.run(worker, { id: rows[0]?.id } as never);
    expect(taken.slice(before).map(t => t.id)).toEqual([rows[0]?.id, rows[0]?.id]);
  });
});
