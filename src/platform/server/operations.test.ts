import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { listTasks } from '#platform/contract/operations.ts';
import { openWorld, type World } from '#test/world.ts';

describe('platform operations', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test('[7.1-d] a file is taken in once; the same bytes under the same id answer the same', async () => {
    const officer = world.as('officer');
    const fileId = await officer.upload(Buffer.from('走访照片'), { name: '照片.txt', mediaType: 'text/plain' });
    const { rows } = await world.pool.query('select name, size, region_code from platform.files where id = $1', [fileId]);
    expect(rows).toEqual([{ name: '照片.txt', size: 12, region_code: '330105' }]);
  });

  test('[7.1-d] nobody known is refused', async () => {
    await expect(world.stranger.call(listTasks, {})).rejects.toMatchObject({ status: 401, code: 'platform.problem.notSignedIn' });
  });

  test('[7.1-d] a role without a row is refused, and other people’s work is not seen', async () => {
    const id = newId();
    await world.pool.query('set session_replication_role = replica');
    await world.pool.query(
      `insert into platform.tasks (id, authority_id, region_code, owner_id, kind, state, created_at, updated_at)
       values ($1, $2, '330105', $3, 'x', 'done', now(), now())`,
      [id, world.as('officer').actor.authorityId, world.as('officer').actor.id],
    );
    expect((await world.as('officer').call(listTasks, {})).rows).toHaveLength(1);
    expect((await world.as('manager').call(listTasks, {})).rows).toHaveLength(0);
    await expect(world.as('nobody').call(listTasks, {})).rejects.toMatchObject({ status: 403 });
  });
});
