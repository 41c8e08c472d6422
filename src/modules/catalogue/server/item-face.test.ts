import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { query } from '#platform/contract/operation.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { openWorld } from '#test/world.ts';
import { Item, OfferedItem } from '../contract/item.ts';
import { publishItemVersion, retireVersion, saveVersion, startVersion } from '../contract/operations-items.ts';
import { nationalContent, nationalIds, nationalItems } from '../domain/national-items.ts';
import { catalogue, catalogueModule } from '../index.ts';

/** A room to the right, which asks the face within its own operation. */
const ask = query({
  name: 'probe.item.ask',
  clause: '5.1-a',
  input: z.strictObject({ on: Day, classCode: z.string().optional(), regionCode: z.string().optional(), ids: z.array(Id).default([]) }),
  output: z.object({ offered: z.array(OfferedItem), items: z.array(Item), pinned: z.array(OfferedItem), one: OfferedItem.nullable() }),
});
const probe: ServerModule = {
  name: 'probe',
  grants: { [ask.name]: { officer: 'region', manager: 'region' } },
  phrases: { room: 'probe', 'zh-CN': {}, en: {} },
  handlers: [
    handlersFor<unknown>().query(ask, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, { ids, on, classCode, regionCode }) => {
        const face = catalogue(ctx);
        const asked = { on, ...(classCode ? { classCode } : {}), ...(regionCode ? { regionCode } : {}) };
        const one = ids[0] === undefined ? undefined : await face.itemVersion(ids[0]);
        return { offered: await face.offered(asked), items: await face.items(), pinned: await face.itemVersions(ids), one: one ?? null };
      },
    }),
  ],
};

const world = await openWorld({ modules: [catalogueModule, probe] });
const manager = world.as('manager');
const today = '2026-11-22';

describe('what rooms to the right read', () => {
  it('[5.1-a] what is offered on a day for a class, without what is historical', async () => {
    const { offered, items } = await world.as('officer').call(ask, { on: today });
    expect(offered).toHaveLength(nationalItems.length - 1);
    expect(offered.some(o => o.version.history)).toBe(false);
    expect(items).toHaveLength(nationalItems.length);
    const { offered: few } = await world.as('officer').call(ask, { on: today, classCode: 'ZL11' });
    expect(few.map(o => o.item.code)).toEqual(['QLT-02', 'QLT-03', 'QLT-04']);
    expect((await world.as('officer').call(ask, { on: '2025-12-31' })).offered).toEqual([]);
  });

  it('[5.1-e] a case that began keeps its version, whatever came after', async () => {
    const { version } = nationalIds(9);
    const id = newId();
    await manager.call(startVersion, { id, basedOn: version });
    await manager.call(saveVersion, {
      id,
      revision: 1,
      validFrom: today,
      content: { ...nationalContent(nationalItems[8] as never), summary: '本区办法' },
    });
    await manager.call(publishItemVersion, { id, revision: 2 });
    const codeOf = async (region: string, regionCode?: string): Promise<string[]> =>
      (
        await world.as('officer', { region }).call(ask, { on: today, classCode: 'ZL02', ...(regionCode ? { regionCode } : {}) })
      ).offered.map(o => o.version.id);
    expect(await codeOf('330105')).toEqual([id]);
    expect(await codeOf('330106')).toEqual([version]);
    expect(await codeOf('3301')).toEqual([version]);
    expect(await codeOf('3301', '330105001')).toEqual([id]);
    await manager.call(retireVersion, { id, reason: '停办', afterwards: 'nothing' });
    expect(await codeOf('330105')).toEqual([]);
    const { pinned, one } = await world.as('officer').call(ask, { on: today, ids: [id, version] });
    expect(pinned.map(p => p.version.id).toSorted()).toEqual([id, version].toSorted());
    expect(one).toMatchObject({ item: { code: 'QLT-03' }, version: { id, summary: '本区办法', retireReason: '停办' } });
    expect((await world.as('officer', { region: '330106' }).call(ask, { on: today, ids: [id] })).one).toBeNull();
  });
});

describe('the tables themselves', () => {
  /** A statement of the app's role within an operation of a district's manager. */
  const asApp = async (statement: string, region = '330105'): Promise<number> => {
    const client = await world.appPool.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.lo', $1, true), set_config('app.hi', $2, true), set_config('app.entry', $3, true)", [
        region,
        `${region}:`,
        newId(),
      ]);
      return (await client.query(statement)).rowCount ?? 0;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  it('[5.1-e] a published version is closed to every SQL of the app but its end', async () => {
    for (const statement of [
      "update catalogue.item_versions set content = '{}'",
      "update catalogue.item_versions set valid_from = '2020-01-01'",
      'update catalogue.item_versions set no = 9',
      'update catalogue.item_versions set published_at = now()',
      'delete from catalogue.item_versions',
      'truncate catalogue.item_versions',
      'delete from catalogue.items',
    ])
      await expect(asApp(statement), statement).rejects.toThrow(/permission denied/);
    // The end of a version: only of one's own region; what stands above is not reached, and the reason is demanded.
    expect(
      await asApp(
        "update catalogue.item_versions set retired_at = now(), retire_reason = 'x', retired_to_above = true where region_code = ''",
      ),
    ).toBe(0);
    expect(await asApp("update catalogue.items set name = 'x' where region_code = ''")).toBe(0);
    await expect(
      asApp("update catalogue.item_versions set retired_at = now(), retire_reason = null where region_code <> ''"),
    ).rejects.toThrow(/item_versions_reason/);
  });

  it('[5.2-b] an excluded kind without its basis does not enter the table, whoever writes it', async () => {
    const content = (basis: string | null) =>
      JSON.stringify({ exclusion: { onlineWithoutVisit: false, penaltyOrForce: true, exceptionBasis: basis } });
    const insert = (basis: string | null, region = '330105'): Promise<number> =>
      asApp(`insert into catalogue.item_versions (id, authority_id, region_code, item_id, no, valid_from, content, published_at)
        values ('${newId()}', '${newId()}', '${region}', '${nationalIds(1).item}', 7, '2026-12-01', '${content(basis)}', now())`);
    await expect(insert(null)).rejects.toThrow(/item_versions_exception/);
    await expect(insert('')).rejects.toThrow(/item_versions_exception/);
    expect(await insert('《优化营商环境条例》第三十六条')).toBe(1);
    await expect(insert('x', '330106'), 'another district’s').rejects.toThrow(/row-level security/);
    await expect(insert('x', ''), 'the whole country’s').rejects.toThrow(/row-level security/);
  });

  it('[5.1-a] a district reads the country’s rows and its own, never its neighbour’s; without a scope nothing', async () => {
    const count = async (region: string): Promise<number> => asApp('select from catalogue.pub_items', region);
    expect(await count('330105')).toBe(nationalItems.length);
    expect(await count('330105001')).toBe(nationalItems.length);
    const { rows } = await world.appPool.query('select 1 from catalogue.items');
    expect(rows).toEqual([]);
  });

  it('[5.1-a] the views that later rooms and the public read say what the versions say', async () => {
    const { rows: views } = await world.pool.query('select * from catalogue.pub_item_versions where id = $1', [nationalIds(3).version]);
    expect(views[0]).toMatchObject({ no: 1, region_code: null, confidence: 'toConfirm', history: false, fee: '不收费' });
    const { rows: stages } = await world.pool.query(
      'select key, days, who from catalogue.pub_item_stages where version_id = $1 order by ord',
      [nationalIds(3).version],
    );
    expect(stages.slice(0, 2)).toEqual([
      { key: 'reply', days: 1, who: 'companion' },
      { key: 'match', days: 3, who: 'companion' },
    ]);
    const { rows: materials } = await world.pool.query(
      'select key, origin from catalogue.pub_item_materials where version_id = $1 order by ord',
      [nationalIds(3).version],
    );
    expect(materials.at(-1)).toEqual({ key: 'licence', origin: 'known' });
  });
});
