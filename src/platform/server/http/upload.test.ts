import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const photo = randomBytes(300_000);
const sha256 = createHash('sha256').update(photo).digest('hex');
const partsLeft = (): string[] => {
  const root = path.join(world.dataDir, 'files');
  return existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.part')) : [];
};

const send = (who: string, id: string, range: string, payload?: Buffer) =>
  world.as(who).inject({
    method: 'PUT',
    url: `/api/files/${id}`,
    headers: { 'content-type': 'image/jpeg', 'x-file-name': 'a.jpg', 'content-range': `bytes ${range}/${photo.length}` },
    ...(payload ? { payload } : {}),
  });

describe('[X-6] a picture that comes in pieces', () => {
  it('goes on where it stood, and is one file when it is whole', async () => {
    const id = newId();
    expect((await send('officer', id, '0-99999', photo.subarray(0, 100_000))).json()).toEqual({ id, arrived: 100_000 });
    // The answer got lost, the piece comes again; then one from beyond the end, which is left alone.
    expect((await send('officer', id, '0-99999', photo.subarray(0, 100_000))).json()).toEqual({ id, arrived: 100_000 });
    expect((await send('officer', id, '200000-299999', photo.subarray(200_000))).json()).toEqual({ id, arrived: 100_000 });
    const asked = await send('officer', id, '*');
    expect([asked.statusCode, asked.json()]).toEqual([202, { id, arrived: 100_000 }]);
    const last = await send('officer', id, '100000-299999', photo.subarray(100_000));
    expect([last.statusCode, last.json()]).toMatchObject([200, { id, size: photo.length, sha256 }]);
    expect(partsLeft()).toEqual([]);
    // Its answer got lost as well: sent whole once more, it is the same file.
    expect((await send('officer', id, '0-299999', photo)).json()).toMatchObject({ id, sha256 });
  });

  it('another person’s pieces under the same id are another upload; a range that is none is refused', async () => {
    const id = newId();
    await send('officer', id, '0-9999', photo.subarray(0, 10_000));
    expect((await send('manager', id, '*')).json()).toEqual({ id, arrived: 0 });
    for (const range of ['0-9', 'x', '-1-9']) {
      const answer = await world.as('officer').inject({
        method: 'PUT',
        url: `/api/files/${id}`,
        headers: { 'content-type': 'image/jpeg', 'content-range': range },
        payload: Buffer.from('x'),
      });
      expect(answer.statusCode).toBe(400);
    }
    const huge = await world.as('officer').inject({
      method: 'PUT',
      url: `/api/files/${id}`,
      headers: { 'content-type': 'image/jpeg', 'content-range': 'bytes 0-9/900000000' },
      payload: Buffer.from('x'),
    });
    expect(huge.statusCode).toBe(413);
  });
});

describe('[7.1-d] an id that is taken', () => {
  it('is refused for other bytes and for other people, and leaves nothing on the disk', async () => {
    const id = newId();
    const put = (who: string, payload: Buffer) =>
      world.as(who).inject({ method: 'PUT', url: `/api/files/${id}`, headers: { 'content-type': 'text/csv' }, payload });
    const kept = (): string[] =>
      readdirSync(path.join(world.dataDir, 'files'), { recursive: true, encoding: 'utf8' }).filter(f => f.includes(id));
    expect((await put('officer', Buffer.from('first'))).statusCode).toBe(200);
    const [first, ...none] = kept();
    expect(none).toEqual([]);
    for (const who of ['officer', 'manager'])
      expect((await put(who, Buffer.from(`other of ${who}`))).json().code).toContain('commandReused');
    expect((await put('manager', Buffer.from('first'))).json().code).toContain('commandReused');
    expect(kept(), 'and the bytes that were handed in stay').toEqual([first]);
    expect((await put('officer', Buffer.from('first'))).statusCode).toBe(200);
    expect(kept()).toEqual([first]);
  });
});
