import { beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { newId } from '#platform/contract/ids.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { listTasks } from '#platform/contract/operations.ts';
import { readConfig } from '#platform/server/config.ts';
import { poolOf } from '#platform/server/database/connection.ts';
import { doorOf } from '#platform/server/door.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { openWorld, type World } from '#test/world.ts';

describe('the HTTP door', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test.each([
    ['a slash at the end', '/api/platform/task/list/'],
    ['encoded slashes', '/api/platform%2Ftask%2Flist'],
    ['doubled slashes', '//api//platform/task/list'],
    ['other letters', '/api/Platform/Task/List'],
    ['a way up', '/api/platform/../platform/task/x'],
    ['the upload as a command', '/api/platform/file/put'],
  ])('[7.1-d] %s is no operation', async (_, url) => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await world.app.inject({
        method,
        url,
        headers: { 'content-type': 'application/json' },
        payload: method === 'POST' ? '{}' : undefined,
      });
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'platform.problem.notFound' });
    }
  });

  test('[7.1-d] a query is not sent as a command nor a command as a query; OPTIONS tells nothing; HEAD asks who it is', async () => {
    const url = pathOf(listTasks);
    expect(
      (await world.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: '{}' })).statusCode,
    ).toBe(404);
    expect((await world.app.inject({ method: 'OPTIONS', url })).statusCode).toBe(404);
    const head = await world.app.inject({ method: 'HEAD', url });
    expect([head.statusCode, head.headers['access-control-allow-origin']]).toEqual([401, undefined]);
  });

  test('[7.1-d] the id of somebody else’s command answers nothing of it', async () => {
    const fileId = await world.as('officer').upload(Buffer.from('甲'), { name: '甲.txt', mediaType: 'text/plain' });
    const put = (who: string, bytes: string) =>
      world
        .as(who)
        .inject({ method: 'PUT', url: `/api/files/${fileId}`, headers: { 'content-type': 'text/plain' }, payload: Buffer.from(bytes) });
    const stolen = await put('manager', '甲');
    expect(stolen.statusCode).toBe(422);
    expect(stolen.body).not.toContain('甲.txt');
    expect((await put('officer', '乙')).statusCode).toBe(422);
    expect((await world.stranger.inject({ method: 'PUT', url: `/api/files/${newId()}`, payload: Buffer.from('x') })).statusCode).toBe(401);
  });

  test('[7.1-d] without PostgreSQL: not ready and busy, quickly, with a time to come back', async () => {
    const pool = poolOf({ host: '/nowhere', user: 'app', database: 'gone', max: 2 });
    const runtime = { ...world.runtime, pool };
    const { app } = await buildHttp({
      config: readConfig({ PEIPAO_DATA: world.dataDir, PEIPAO_LOG: 'silent', PORT: '0' }),
      runtime,
      door: doorOf(runtime),
      modules,
      authenticate: async () => world.as('officer').actor,
      webRoot: null,
    });
    const began = performance.now();
    expect((await app.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(503);
    expect((await app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
    const list = await app.inject({ method: 'GET', url: pathOf(listTasks) });
    expect([list.statusCode, list.headers['retry-after'], list.json().code]).toEqual([503, '3', 'platform.problem.busy']);
    expect(performance.now() - began).toBeLessThan(2_000);
    await app.close();
    await pool.end();
  });
});
