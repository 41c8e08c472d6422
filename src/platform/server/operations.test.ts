import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { listTasks, sweepFiles } from '#platform/contract/operations.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepFilesJob } from './jobs/sweep.job.ts';
import { sweepFilesRun } from './jobs/sweep.run.ts';

describe('platform operations', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ runs: [sweepFilesRun] });
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

  test('[7.1-d] platform.file.sweep takes uploads away that nobody used in 30 days, row and bytes, and leaves what is used', async () => {
    const officer = world.as('officer');
    const upload = (name: string): Promise<string> => officer.upload(Buffer.from(name), { name: `${name}.txt`, mediaType: 'text/plain' });
    const [unused, used, young] = [await upload('没用上'), await upload('用上了'), await upload('刚传的')];
    await world.pool.query('set session_replication_role = replica');
    await world.pool.query(
      `insert into platform.imports (kind, id, authority_id, region_code, owner_id, owner_name, file_id, file_name, state, home_region, created_at)
       select 'tiny', id, authority_id, region_code, owner_id, '王敏', id, name, 'abandoned', region_code, created_at from platform.files where id = $1`,
      [used],
    );
    await world.pool.query(`update platform.files set created_at = created_at - interval '31 days' where id = any ($1)`, [[unused, used]]);
    const keyOf = async (id: string): Promise<string> =>
      (await world.pool.query('select storage_key from platform.files where id = $1', [id])).rows[0]?.storage_key;
    const gone = await keyOf(unused);
    await expect(officer.call(sweepFiles, { limit: 10 })).rejects.toMatchObject({ status: 403 });
    await world.runtime.boss?.send(sweepFilesJob.name, {});
    expect(await world.runJobs()).toBe(1);
    const { rows } = await world.pool.query('select id from platform.files where id = any ($1)', [[unused, used, young]]);
    expect(rows.map(r => r.id).sort()).toEqual([used, young].sort());
    await expect(world.runtime.files.read(gone)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await world.runtime.files.read(await keyOf(used))).toString()).toBe('用上了');
  });
});
