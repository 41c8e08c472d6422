import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { seedPeople, staff } from '#modules/people/demo.ts';
import { newId } from '#platform/contract/ids.ts';
import { seederFor } from '#platform/server/seed.ts';
import { openWorld, type World } from '#test/world.ts';
import { type Running, startProgram } from './processes.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'peipao-copies-'));
const password = 'Quiet-Lantern-48-Harbour';
let world: World;
let servers: Running[];
let worker: Running;

/** A browser of one person: keeps the cookie and speaks to whichever copy the proxy would choose. */
const browser = () => {
  let cookie = '';
  const call = async (server: Running | undefined, name: string, input?: unknown, commandId: string = newId()) => {
    const isCommand = input !== undefined;
    const response = await fetch(`http://127.0.0.1:${server?.port}/api/${name.replaceAll('.', '/')}`, {
      method: isCommand ? 'POST' : 'GET',
      headers: { cookie, ...(isCommand ? { 'content-type': 'application/json', 'idempotency-key': commandId } : {}) },
      ...(isCommand ? { body: JSON.stringify(input) } : {}),
    });
    for (const line of response.headers.getSetCookie()) cookie = line.split(';', 1)[0] ?? '';
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const put = async (server: Running | undefined, id: string, body: string): Promise<number> => {
    const headers = { cookie, 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('企业名单.csv') };
    return (await fetch(`http://127.0.0.1:${server?.port}/api/files/${id}`, { method: 'PUT', headers, body })).status;
  };
  return Object.assign(call, { put });
};

beforeAll(async () => {
  world = await openWorld();
  await seedPeople(seederFor(world.door, 'people', world.clock.now()), () => password);
  const { host, port } = inject('cluster');
  const env = {
    DATABASE_URL: `postgresql://app_owner@localhost:${port}/${world.database.name}?host=${encodeURIComponent(host)}`,
    PEIPAO_KEY: '07'.repeat(32),
    PEIPAO_DATA: dataDir,
    PEIPAO_DEMO: 'off',
    PORT: '0',
  };
  const serve = () => startProgram('src/app/main.ts', { ...env, PEIPAO_ROLE: 'server' }, /^Peipao ready http:\/\/127\.0\.0\.1:(\d+)$/m);
  [worker, ...servers] = await Promise.all([
    startProgram('src/app/main.ts', { ...env, PEIPAO_ROLE: 'worker' }, /^Peipao worker ready()$/m),
    serve(),
    serve(),
  ]);
});
afterAll(async () => {
  await Promise.all([worker, ...(servers ?? [])].map(p => p?.end('SIGTERM')));
  rmSync(dataDir, { recursive: true, force: true });
});

describe('two servers and a worker on one PostgreSQL', () => {
  const lead = staff.find(s => s.role === 'stationLead')?.username ?? '';

  test('[7.1-a] signed in at one copy is signed in at the other, and out everywhere', async () => {
    const call = browser();
    expect(await call(servers[0], 'people.session.signIn', { username: lead, password })).toMatchObject({
      status: 200,
      body: { next: 'ready' },
    });
    expect(await call(servers[1], 'people.session.current')).toMatchObject({ status: 200, body: { person: { username: lead } } });
    await call(servers[1], 'people.session.signOut', {});
    expect((await call(servers[0], 'people.session.list')).status).toBe(401);
  });

  test('[7.1-a] one command sent to both copies at once has one effect and one answer', async () => {
    const call = browser();
    await call(servers[0], 'people.session.signIn', { username: lead, password });
    const id = newId();
    const station = {
      name: '祥符街道品牌指导服务站',
      kind: 'street',
      regionCode: '330105009',
      address: '祥园路 1 号',
      hours: '工作日 9:00–17:00',
      phone: '0571-88000000',
    };
    const commandId = newId();
    const answers = await Promise.all([0, 1, 0, 1, 0, 1].map(i => call(servers[i], 'stations.station.create', { id, station }, commandId)));
    expect(answers.map(a => a.status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(a => JSON.stringify(a.body)))).toEqual(new Set([JSON.stringify({ id })]));
    const { rows } = await world.pool.query('select count(*)::int as n from stations.stations where id = $1', [id]);
    expect(rows[0].n).toBe(1);
  });

  test('[7.1-a] a file and its job: taken in at one copy, worked by the worker, read at the other', async () => {
    const call = browser();
    await call(servers[0], 'people.session.signIn', { username: lead, password });
    const fileId = newId();
    const csv = '\ufeff企业名称,统一社会信用代码,地址\n杭州远航阀门有限公司,,祥园路 8 号\n杭州晨光纸业有限公司,,祥园路 9 号\n';
    expect(await call.put(servers[0], fileId, csv)).toBe(200);
    const id = newId();
    expect((await call(servers[0], 'enterprises.import.start', { id, fileId })).status).toBe(200);
    const state = async () => (await call(servers[1], `enterprises.import.get?id=${id}`)).body['state'];
    await expect.poll(state, { timeout: 20_000, interval: 200 }).toBe('ready');
  });

  test('SIGTERM stops each within its ten seconds', async () => {
    const started = performance.now();
    expect(await Promise.all([worker, ...servers].map(p => p.end('SIGTERM')))).toEqual([0, 0, 0]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
