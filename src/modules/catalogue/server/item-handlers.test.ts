import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { correctItem, createItem, exportItems, getItem, getItemVersion, itemTimeline, listItems } from '../contract/operations-items.ts';
import { nationalContent, nationalIds, nationalItems } from '../domain/national-items.ts';
import { catalogueModule } from '../index.ts';

const world = await openWorld({ modules: [catalogueModule] });
const manager = world.as('manager');
const officer = world.as('officer');
const no = { onlineWithoutVisit: false, penaltyOrForce: false, exceptionBasis: null };
const fields = { code: 'GS-BRD-01', name: '老字号品牌辅导', level: 'district', letter: 'e', classCodes: ['PP04'] } as const;
const letterOf = (code: string): string => nationalItems.find(i => i.code === code)?.letter ?? '';
let next = 10;
/** Adds an item with a code of its own. */
const added = async (more: Partial<{ code: string; name: string }> = {}) => {
  next += 1;
  const [id, versionId] = [newId(), newId()];
  await manager.call(createItem, {
    id,
    versionId,
    item: { ...fields, classCodes: [...fields.classCodes], code: `GS-ADD-${next}`, ...more },
    exclusion: no,
  });
  return { id, versionId };
};

describe('the catalogue', () => {
  it('[5.1-a] [5.1-b] [5.1-c] [5.1-d] holds the national items as the room brings them, each with its version', async () => {
    const { rows, may } = await officer.call(listItems, {});
    expect(rows.map(r => r.code)).toEqual(
      nationalItems.map(i => i.code).toSorted((a, b) => letterOf(a).localeCompare(letterOf(b)) || (a < b ? -1 : 1)),
    );
    expect(may).toEqual([]);
    for (const [at, item] of nationalItems.entries()) {
      const ids = nationalIds(at + 1);
      const { version, state } = await officer.call(getItemVersion, { id: ids.version });
      expect({ ...version, state }).toMatchObject({
        ...nationalContent(item),
        itemId: ids.item,
        no: 1,
        regionCode: null,
        state: 'published',
        validFrom: '2026-01-01',
      });
    }
  });

  it('[5.1-a] is narrowed by level, letter, class, state and words, the name of 2020 among them', async () => {
    const codes = async (filter: object): Promise<string[]> => (await officer.call(listItems, filter)).rows.map(r => r.code);
    expect(await codes({ level: 'city' })).toEqual(['QLT-03']);
    expect(await codes({ letter: 'd' })).toEqual(['TM-01', 'TM-02', 'TM-03', 'TM-04']);
    expect(await codes({ classCode: 'ZL02' })).toEqual(['QLT-03']);
    expect(await codes({ state: 'draft' })).toEqual([]);
    expect(await codes({ text: '省名牌' })).toEqual(['STD-05']);
    expect(await codes({ text: 'pat-0' })).toHaveLength(6);
    expect(await codes({ own: true })).toEqual([]);
    expect(await codes({ text: '没有这样的事项' })).toEqual([]);
  });

  it('[5.2-a] [5.2-b] adding asks the two questions: excluded kinds are refused with the clause, nothing is made', async () => {
    const add = (exclusion: object) =>
      manager.call(createItem, {
        id: newId(),
        versionId: newId(),
        item: { ...fields, classCodes: ['PP04'] },
        exclusion: { ...no, ...exclusion },
      });
    await expect(add({ onlineWithoutVisit: true })).rejects.toMatchObject({
      status: 422,
      code: 'catalogue.problem.excludedOnline',
      fields: [{ pointer: '/exclusion/onlineWithoutVisit' }],
    });
    await expect(add({ onlineWithoutVisit: true, penaltyOrForce: true })).rejects.toMatchObject({
      code: 'catalogue.problem.excludedPenalty',
      fields: [{ pointer: '/exclusion/onlineWithoutVisit' }, { pointer: '/exclusion/penaltyOrForce' }],
    });
    await expect(add({ penaltyOrForce: true, exceptionBasis: '领导同意' })).rejects.toMatchObject({
      code: 'catalogue.problem.basisUnclear',
    });
    expect((await manager.call(listItems, { own: true })).rows).toEqual([]);
  });

  it('[5.2-b] the exception of the note is admitted by its legal basis, which stays with the item', async () => {
    const [id, versionId] = [newId(), newId()];
    const exclusion = { onlineWithoutVisit: true, penaltyOrForce: false, exceptionBasis: '《中华人民共和国标准化法》第二十七条' };
    const item = { ...fields, classCodes: ['PP04'], code: 'GS-EXC-01' };
    expect(await manager.call(createItem, { id, versionId, item, exclusion })).toEqual({ id, versionId });
    expect((await manager.call(getItemVersion, { id: versionId })).version.exclusion).toEqual(exclusion);
  });

  it('[5.1-e] a district adds its own item as a draft, which others do not see until it is published', async () => {
    const { id, versionId } = await added({ name: '直播间品牌辅导' });
    expect(await manager.call(getItem, { id })).toMatchObject({
      draftId: versionId,
      shownId: versionId,
      regionCode: '330105',
      versions: [],
    });
    expect((await manager.call(listItems, { text: '直播间' })).rows).toMatchObject([
      { id, state: 'draft', versionId, no: 1, stages: 5, promisedDays: 21 },
    ]);
    expect((await officer.call(listItems, { text: '直播间' })).rows).toEqual([]);
    await expect(officer.call(getItem, { id })).rejects.toMatchObject({ status: 404 });
    await expect(officer.call(getItemVersion, { id: versionId })).rejects.toMatchObject({ status: 404 });
    const other = world.as('manager', { region: '330106' });
    await expect(other.call(getItem, { id })).rejects.toMatchObject({ status: 404 });
  });

  it('[5.1-e] refused: a role that only reads, an unknown or historical class, a code that is taken, words that are none', async () => {
    const item = { ...fields, classCodes: ['PP04'] as string[] };
    const make = (more: object) => manager.call(createItem, { id: newId(), versionId: newId(), item: { ...item, ...more }, exclusion: no });
    await expect(officer.call(createItem, { id: newId(), versionId: newId(), item, exclusion: no })).rejects.toMatchObject({ status: 403 });
    await expect(make({ classCodes: ['ZZ99'] })).rejects.toMatchObject({ code: 'catalogue.problem.unknownClass' });
    await expect(make({ classCodes: ['PX04'] })).rejects.toMatchObject({ code: 'catalogue.problem.unknownClass' });
    await expect(make({ code: 'STD-01' })).rejects.toMatchObject({ status: 409, code: 'catalogue.problem.codeTaken' });
    await expect(make({ code: 'std 1' })).rejects.toMatchObject({ status: 422 });
    await expect(make({ name: ' ' })).rejects.toMatchObject({ status: 422 });
    await expect(world.as('auditor').call(listItems, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.stranger.call(listItems, {})).rejects.toMatchObject({ status: 401 });
  });

  it('[5.1-e] replayed: one item, one draft; two managers with one code: one gets it', async () => {
    const [id, versionId, commandId] = [newId(), newId(), newId()];
    const input = { id, versionId, item: { ...fields, classCodes: [...fields.classCodes], code: 'GS-REP-01' }, exclusion: no };
    const answers = await Promise.all([1, 2, 3].map(() => manager.call(createItem, input, { commandId })));
    expect(answers).toEqual([1, 2, 3].map(() => ({ id, versionId })));
    const race = await Promise.allSettled(
      ['甲', '乙'].map(name =>
        world
          .as('manager', { name })
          .call(createItem, { ...input, id: newId(), versionId: newId(), item: { ...input.item, code: 'GS-RACE-01' } }),
      ),
    );
    expect(race.map(r => r.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(race.find(r => r.status === 'rejected')).toMatchObject({ reason: { code: 'catalogue.problem.codeTaken' } });
  });

  it('[5.1-e] its name and classes are corrected by the district alone; a conflict is told; replayed once', async () => {
    const { id } = await added();
    const item = { ...fields, classCodes: ['PP01', 'PP04'], code: 'GS-COR-01', name: '老字号与品牌战略辅导' };
    const commandId = newId();
    const acts = [1, 2].map(() => manager.call(correctItem, { id, revision: 1, item }, { commandId }));
    expect(await Promise.all(acts)).toEqual([{ id }, { id }]);
    expect(await manager.call(getItem, { id })).toMatchObject({ ...item, revision: 2 });
    await expect(manager.call(correctItem, { id, revision: 1, item })).rejects.toMatchObject({
      code: 'catalogue.problem.changedMeanwhile',
    });
    const national = nationalIds(1).item;
    await expect(manager.call(correctItem, { id: national, revision: 1, item })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(correctItem, { id, revision: 2, item })).rejects.toMatchObject({ status: 403 });
    await expect(world.as('manager', { region: '330106' }).call(correctItem, { id, revision: 2, item })).rejects.toMatchObject({
      status: 404,
    });
    const city = world.as('manager', { region: '3301' });
    await expect(city.call(correctItem, { id, revision: 2, item })).rejects.toMatchObject({ status: 403 });
    const { items } = await manager.call(itemTimeline, { id });
    expect(items.map(i => i.operation)).toEqual([correctItem.name, createItem.name]);
    expect(items[0]?.changes[0]).toMatchObject({ before: { name: fields.name }, after: { name: item.name } });
    await expect(world.as('manager', { region: '330106' }).call(itemTimeline, { id })).rejects.toMatchObject({ status: 404 });
  });

  it('[5.1-a] leads take the list away as a workbook, and that is recorded', async () => {
    const file = await world.as('stationLead').call(exportItems, { letter: 'a' });
    expect(file.fileName).toBe('服务事项清单-2026-11-22.xlsx');
    expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
    const { rows } = await world.pool.query('select count(*)::int as n from platform.audit_entries where operation = $1', [
      exportItems.name,
    ]);
    expect(rows[0].n).toBe(1);
    await expect(officer.call(exportItems, {})).rejects.toMatchObject({ status: 403 });
  });
});
