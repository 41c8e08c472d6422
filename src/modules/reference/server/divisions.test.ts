import { describe, expect, it } from 'vitest';
import { openWorld } from '#test/world.ts';
import { listDivisions } from '../contract/division.ts';
import { referenceModule } from '../index.ts';

const world = await openWorld({ modules: [referenceModule] });

describe('[1-a] 行政区划', () => {
  it('[1-a] 18 streets of 拱墅区, withdrawn districts with their successors, for anybody', async () => {
    const { rows } = await world.stranger.call(listDivisions, { under: '330105' });
    expect(rows.filter(r => r.code.length === 9)).toHaveLength(18);
    const all = await world.stranger.call(listDivisions, {});
    expect(all.rows.find(r => r.code === '330104')).toMatchObject({
      name: '江干区',
      validTo: '2021-04-09',
      successors: ['330102', '330114'],
    });
    expect(all.rows.filter(r => r.code.length === 6 && r.validTo === null)).toHaveLength(13);
  });

  it('[7.1-d] the program reads them and cannot write them', async () => {
    await expect(world.appPool.query("update reference.divisions set name = 'x' where code = '33'")).rejects.toThrow(/permission denied/);
    const { rows } = await world.appPool.query("select name from reference.pub_divisions where code = '33'");
    expect(rows).toEqual([{ name: '浙江省' }]);
  });
});
