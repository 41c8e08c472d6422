import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { listViews, removeView, saveView } from '#platform/contract/saved-views.ts';
import { openTestDatabase } from '#test/database.ts';
import { openWorld, type World } from '#test/world.ts';

describe('saved views of lists', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({});
  });

  test('[6.1-c] a view is mine or shared with my authority, and belongs to one list', async () => {
    const [officer, lead, foreigner] = [world.as('officer'), world.as('stationLead'), world.as('officer', { region: '330106' })];
    const id = newId();
    const view = { id, list: 'probe.things', name: '规上企业', search: { aboveScale: 'yes', street: ['330105001', '330105002'] } };
    await officer.call(saveView, view);
    expect((await officer.call(listViews, { list: 'probe.things' })).rows).toMatchObject([{ id, mine: true, search: view.search }]);
    expect((await officer.call(listViews, { list: 'probe.others' })).rows).toEqual([]);
    expect((await lead.call(listViews, { list: 'probe.things' })).rows).toEqual([]);
    await officer.call(saveView, { ...view, name: '规上', shared: true, columns: ['name', 'street'] });
    expect((await lead.call(listViews, { list: 'probe.things' })).rows).toMatchObject([
      { id, mine: false, name: '规上', columns: ['name', 'street'] },
    ]);
    expect((await foreigner.call(listViews, { list: 'probe.things' })).rows).toEqual([]);
    await expect(lead.call(removeView, { id })).rejects.toMatchObject({ status: 403 });
    await expect(lead.call(saveView, { ...view, name: '夺走' })).rejects.toMatchObject({ status: 403 });
    await expect(foreigner.call(removeView, { id })).rejects.toMatchObject({ status: 404 });
    await expect(foreigner.call(saveView, { ...view, name: '夺走' })).rejects.toMatchObject({ status: expect.any(Number) });
    const commandId = newId();
    await officer.call(removeView, { id }, { commandId });
    await officer.call(removeView, { id }, { commandId });
    expect((await officer.call(listViews, { list: 'probe.things' })).rows).toEqual([]);
  });

  test('[7.1-d] an administrator keeps views of the own lists; nobody keeps what no address can hold', async () => {
    const auditor = world.as('auditor');
    await auditor.call(saveView, { id: newId(), list: 'people.audit', name: '被拒绝的', search: { outcome: 'refused' } });
    expect((await auditor.call(listViews, { list: 'people.audit' })).rows).toMatchObject([{ name: '被拒绝的' }]);
    const huge = Object.fromEntries(
      Array.from({ length: 41 }, (_, i) => [`k${'x'.repeat(i % 30)}${String.fromCharCode(97 + (i % 26))}`, '1']),
    );
    await expect(auditor.call(saveView, { id: newId(), list: 'people.audit', name: '太多', search: huge })).rejects.toMatchObject({
      status: 422,
    });
    await expect(world.as('nobody').call(listViews, { list: 'people.audit' })).rejects.toMatchObject({ status: 403 });
  });
});

describe('views without end', () => {
  test('[7.1-d] a person keeps fifty for a list; what colleagues share never pushes out one’s own, and an id of one list is none of another', async () => {
    const world = await openWorld({});
    const [flooder, officer] = [world.as('stationLead'), world.as('officer')];
    const own = newId();
    await officer.call(saveView, { id: own, list: 'probe.flood', name: '我的', shared: true, search: {} });
    const ids = Array.from({ length: 50 }, () => newId());
    for (const id of ids) await flooder.call(saveView, { id, list: 'probe.flood', name: '同名', shared: true, search: {} });
    const refused = { status: 409, code: 'platform.problem.tooManyKept', params: { limit: 50 } };
    const more = { id: newId(), list: 'probe.flood', name: '再来', search: {} };
    await expect(flooder.call(saveView, more)).rejects.toMatchObject(refused);
    await flooder.call(saveView, { ...more, list: 'probe.other' });
    await flooder.call(saveView, { id: ids[0] ?? '', list: 'probe.flood', name: '改名', search: {} });
    const seen = (await officer.call(listViews, { list: 'probe.flood' })).rows;
    expect(seen.filter(v => v.mine).map(v => v.id)).toEqual([own]);
    expect(seen).toHaveLength(50);
    expect((await flooder.call(listViews, { list: 'probe.flood' })).rows.filter(v => v.mine)).toHaveLength(50);
    const moved = { id: own, list: 'probe.other', name: '我的', search: {} };
    await expect(officer.call(saveView, moved)).rejects.toMatchObject({ code: 'platform.problem.commandReused' });
  });
});

describe('views of 0.3', () => {
  const opened: { end: () => Promise<unknown> }[] = [];
  afterAll(async () => {
    for (const one of opened.reverse()) await one.end();
  });

  test('[6.1-c] what was saved of the register stays, in the words of its address', async () => {
    const database = await openTestDatabase();
    const client = new pg.Client(database.owner);
    await client.connect();
    opened.push({ end: database.drop }, client);
    await client.query(`create table enterprises.views (id uuid primary key, authority_id uuid not null, region_code text collate "C" not null,
      owner_id uuid not null, name text not null, shared boolean not null, filter jsonb not null, sort text not null, columns text[] not null,
      created_at timestamptz not null)`);
    const [mine, plain] = [newId(), newId()];
    const put = 'insert into enterprises.views values ($1, $2, $3, $2, $4, $5, $6, $7, $8, now())';
    const owner = newId();
    const filter = { q: '智能', aboveScale: true, regionCode: '330105001' };
    await client.query(put, [mine, owner, '330105', '规上智能', true, filter, 'name', ['name', 'phone']]);
    await client.query(put, [plain, owner, '330105', '全部', false, { aboveScale: false }, 'recent', []]);
    const file = path.resolve(import.meta.dirname, '../../modules/enterprises/migrations/20261130T1610-views-to-platform.sql');
    await client.query(readFileSync(file, 'utf8'));
    const { rows } = await client.query('select id, list, name, shared, search, columns from platform.saved_views order by name desc');
    expect(rows).toEqual([
      {
        id: mine,
        list: 'enterprises.list',
        name: '规上智能',
        shared: true,
        search: { q: '智能', aboveScale: 'yes', regionCode: '330105001', sort: 'name' },
        columns: ['name', 'phone'],
      },
      { id: plain, list: 'enterprises.list', name: '全部', shared: false, search: { aboveScale: 'no' }, columns: [] },
    ]);
    expect((await client.query("select to_regclass('enterprises.views') as gone")).rows).toEqual([{ gone: null }]);
    const off = "select 1 from pg_trigger where tgrelid = 'platform.saved_views'::regclass and tgenabled = 'D'";
    expect((await client.query(off)).rows).toEqual([]);
  });
});
