import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import type { ItemContent } from '../contract/item.ts';
import {
  createItem,
  discardVersion,
  getItem,
  getItemVersion,
  itemTimeline,
  listItems,
  printGuide,
  publishItemVersion,
  retireVersion,
  saveVersion,
  startVersion,
} from '../contract/operations-items.ts';
import { nationalContent, nationalIds, nationalItems } from '../domain/national-items.ts';
import { catalogueModule } from '../index.ts';

const world = await openWorld({ modules: [catalogueModule] });
const manager = world.as('manager');
const colleague = world.as('manager', { name: '乙' });
const officer = world.as('officer');
const today = '2026-11-22';
/** The n-th national item and its version. */
const national = (n: number) => ({ ...nationalIds(n), content: nationalContent(nationalItems[n - 1] as never) });

/** A draft of the district on the n-th national item. */
const begun = async (n: number, by = manager): Promise<string> => {
  const id = newId();
  await by.call(startVersion, { id, basedOn: national(n).version });
  return id;
};
const saved = (id: string, content: ItemContent, revision = 1, validFrom = today) =>
  manager.call(saveVersion, { id, revision, validFrom, content });
/** The district's own version of the n-th national item, published. */
const ownVersion = async (n: number): Promise<string> => {
  const id = await begun(n);
  await saved(id, { ...national(n).content, summary: '本区办法' });
  await manager.call(publishItemVersion, { id, revision: 2 });
  return id;
};

describe('versions of an item', () => {
  it('[5.1-e] works: a draft from the old one, saved, published; then it holds here and not elsewhere', async () => {
    const { item, version, content } = national(1);
    const id = await begun(1);
    expect(await saved(id, { ...content, fee: '收费按区办法' })).toEqual({ id, revision: 2, savedAt: '2026-11-22T01:00:00.000Z' });
    expect(await manager.call(getItemVersion, { id })).toMatchObject({
      state: 'draft',
      revision: 2,
      version: { no: 1, fee: '收费按区办法', publishedAt: null },
    });
    expect((await manager.call(listItems, { state: 'draft' })).rows).toMatchObject([{ code: 'STD-01', state: 'published', draftId: id }]);
    expect((await officer.call(listItems, { text: 'STD-01' })).rows).toMatchObject([{ versionId: version, draftId: null }]);
    expect(await manager.call(publishItemVersion, { id, revision: 2 })).toEqual({ id, no: 1 });
    expect((await officer.call(getItem, { id: item })).versions.filter(v => v.holds)).toMatchObject([{ id, no: 1, regionCode: '330105' }]);
    expect((await world.as('officer', { region: '330105001' }).call(getItem, { id: item })).shownId).toBe(id);
    const elsewhere = await world.as('officer', { region: '330106' }).call(getItem, { id: item });
    expect(elsewhere).toMatchObject({ shownId: version, versions: [{ id: version, holds: true }] });
    await expect(world.as('officer', { region: '330106' }).call(getItemVersion, { id })).rejects.toMatchObject({ status: 404 });
  });

  it('[5.1-e] a second draft of the region is the first one; another district has its own', async () => {
    const first = await begun(2);
    const again = newId();
    expect(await colleague.call(startVersion, { id: again, basedOn: national(2).version })).toEqual({ id: first });
    const other = world.as('manager', { region: '330106' });
    const theirs = await begun(2, other);
    expect(theirs).not.toBe(first);
    await expect(manager.call(getItemVersion, { id: theirs })).rejects.toMatchObject({ status: 404 });
    await expect(other.call(saveVersion, { id: first, revision: 1, validFrom: today, content: national(2).content })).rejects.toMatchObject(
      { status: 404 },
    );
    const city = world.as('manager', { region: '3301' });
    expect((await city.call(getItemVersion, { id: first })).may).toEqual([]);
    for (const act of [
      () => city.call(saveVersion, { id: first, revision: 1, validFrom: today, content: national(2).content }),
      () => city.call(publishItemVersion, { id: first, revision: 1 }),
      () => city.call(discardVersion, { id: first }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 403 });
  });

  it('[5.1-e] a conflict is told: who saved meanwhile is named, and nothing is overwritten', async () => {
    const id = await begun(3);
    const { content } = national(3);
    await colleague.call(saveVersion, { id, revision: 1, validFrom: today, content: { ...content, fee: '乙写的' } });
    await expect(saved(id, { ...content, fee: '甲写的' })).rejects.toMatchObject({
      status: 409,
      code: 'catalogue.problem.draftStale',
      params: { name: '乙' },
    });
    await expect(manager.call(publishItemVersion, { id, revision: 1 })).rejects.toMatchObject({ code: 'catalogue.problem.draftStale' });
    expect((await manager.call(getItemVersion, { id })).version.fee).toBe('乙写的');
  });

  it('[5.1-e] refused: roles that only read, what is not complete, what says the same, days that are past', async () => {
    const id = await begun(4);
    const { content, version } = national(4);
    for (const act of [
      () => officer.call(startVersion, { id: newId(), basedOn: version }),
      () => officer.call(saveVersion, { id, revision: 1, validFrom: today, content }),
      () => officer.call(publishItemVersion, { id, revision: 1 }),
      () => officer.call(discardVersion, { id }),
      () => world.as('stationLead').call(retireVersion, { id: version, reason: '不办了', afterwards: 'nothing' }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(publishItemVersion, { id, revision: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'catalogue.problem.versionUnchanged',
    });
    await saved(id, { ...content, summary: '', stages: [] });
    await expect(manager.call(publishItemVersion, { id, revision: 2 })).rejects.toMatchObject({
      status: 422,
      code: 'catalogue.problem.versionIncomplete',
      params: { n: 2 },
      fields: [
        { pointer: '/content/summary', code: 'catalogue.lint.summaryMissing' },
        { pointer: '/content/stages', code: 'catalogue.lint.stagesNone' },
      ],
    });
    await saved(id, { ...content, fee: '另行规定' }, 2, '2026-11-21');
    await expect(manager.call(publishItemVersion, { id, revision: 3 })).rejects.toMatchObject({
      fields: [{ code: 'catalogue.lint.validFromPast' }],
    });
    await expect(saved(id, { ...content, surprise: 1 } as never, 3)).rejects.toMatchObject({ status: 422 });
    await expect(manager.call(getItemVersion, { id: newId() })).rejects.toMatchObject({ status: 404 });
  });

  it('[5.2-b] publishing asks the questions of 5.2 again', async () => {
    const id = await begun(5);
    const { content } = national(5);
    const penalty = { onlineWithoutVisit: false, penaltyOrForce: true, exceptionBasis: null };
    await saved(id, { ...content, exclusion: penalty });
    await expect(manager.call(publishItemVersion, { id, revision: 2 })).rejects.toMatchObject({
      fields: [{ pointer: '/content/exclusion/penaltyOrForce', code: 'catalogue.lint.excludedPenalty' }],
    });
    await saved(id, { ...content, exclusion: { ...penalty, exceptionBasis: '《优化营商环境条例》第三十六条' } }, 2);
    await manager.call(publishItemVersion, { id, revision: 3 });
    expect((await officer.call(getItemVersion, { id })).version.exclusion.exceptionBasis).toBe('《优化营商环境条例》第三十六条');
  });

  it('[5.1-e] replayed: one version, one number, the same answer; two who publish at once: one does', async () => {
    const id = await begun(6);
    const { content } = national(6);
    const [saving, publishing] = [newId(), newId()];
    const save = () =>
      manager.call(saveVersion, { id, revision: 1, validFrom: today, content: { ...content, fee: '另行规定' } }, { commandId: saving });
    expect(await save()).toEqual(await save());
    const publish = () => manager.call(publishItemVersion, { id, revision: 2 }, { commandId: publishing });
    expect(await Promise.all([publish(), publish()])).toEqual([1, 2].map(() => ({ id, no: 1 })));
    await expect(colleague.call(publishItemVersion, { id, revision: 2 })).rejects.toMatchObject({ code: 'catalogue.problem.draftClosed' });
    await expect(saved(id, content, 2)).rejects.toMatchObject({ code: 'catalogue.problem.draftClosed' });
    const starting = newId();
    const start = () => manager.call(startVersion, { id: starting, basedOn: id }, { commandId: starting });
    expect([await start(), await start()]).toEqual([{ id: starting }, { id: starting }]);
  });

  it('[5.1-e] the next version follows the old one from its own day; a day before the old one is refused', async () => {
    const own = await ownVersion(7);
    const next = newId();
    await manager.call(startVersion, { id: next, basedOn: own });
    await saved(next, { ...national(7).content, summary: '明年的办法' }, 1, '2027-01-01');
    expect(await manager.call(publishItemVersion, { id: next, revision: 2 })).toEqual({ id: next, no: 2 });
    expect((await officer.call(getItem, { id: national(7).item })).versions.find(v => v.holds)?.id).toBe(own);
    const third = newId();
    await manager.call(startVersion, { id: third, basedOn: own });
    await saved(third, { ...national(7).content, summary: '又一个' });
    await expect(manager.call(publishItemVersion, { id: third, revision: 2 })).rejects.toMatchObject({
      code: 'catalogue.problem.validFromEarlier',
      params: { day: '2027-01-01' },
    });
  });

  it('[5.1-e] given up: the draft is gone, its item too when it was never published, and the code is free', async () => {
    const draft = await begun(8);
    expect(await manager.call(discardVersion, { id: draft })).toEqual({ id: draft });
    await expect(manager.call(discardVersion, { id: draft })).rejects.toMatchObject({ code: 'catalogue.problem.draftClosed' });
    await expect(manager.call(getItemVersion, { id: draft })).rejects.toMatchObject({ status: 404 });
    expect(await manager.call(getItem, { id: national(8).item })).toMatchObject({ draftId: null });
    const item = { code: 'GS-GIV-01', name: '试一试', level: 'district', letter: 'e', classCodes: [] as string[] } as const;
    const make = async () => {
      const [id, versionId] = [newId(), newId()];
      const exclusion = { onlineWithoutVisit: false, penaltyOrForce: false, exceptionBasis: null };
      await manager.call(createItem, { id, versionId, item: { ...item, classCodes: [] }, exclusion });
      return { id, versionId };
    };
    const first = await make();
    const commandId = newId();
    const giveUp = () => manager.call(discardVersion, { id: first.versionId }, { commandId });
    expect([await giveUp(), await giveUp()]).toEqual([{ id: first.versionId }, { id: first.versionId }]);
    await expect(manager.call(getItem, { id: first.id })).rejects.toMatchObject({ status: 404 });
    await make();
  });

  it('[5.1-e] retired with a reason: what was begun may be read on; the one above counts again, if so said', async () => {
    const own = await ownVersion(9);
    const { item, version } = national(9);
    const commandId = newId();
    const retire = () => manager.call(retireVersion, { id: own, reason: '按省里的办法办', afterwards: 'above' }, { commandId });
    expect([await retire(), await retire()]).toEqual([{ id: own }, { id: own }]);
    await expect(manager.call(retireVersion, { id: own, reason: '再停', afterwards: 'above' })).rejects.toMatchObject({
      code: 'catalogue.problem.alreadyRetired',
    });
    expect((await officer.call(getItem, { id: item })).versions.find(v => v.holds)?.id).toBe(version);
    expect(await officer.call(getItemVersion, { id: own })).toMatchObject({
      state: 'retired',
      version: { retireReason: '按省里的办法办', summary: '本区办法' },
    });
    const { items } = await officer.call(itemTimeline, { id: item });
    expect(items[0]).toMatchObject({ operation: retireVersion.name, reason: '按省里的办法办' });
  });

  it('[5.1-e] a version from above is retired for one’s own region, and nowhere else', async () => {
    const { item, version } = national(10);
    const { id } = await manager.call(retireVersion, { id: version, reason: '本区不办', afterwards: 'nothing' });
    expect(id).not.toBe(version);
    expect((await officer.call(listItems, { text: 'QLT-04' })).rows).toMatchObject([{ state: 'retired', versionId: id }]);
    expect((await officer.call(getItem, { id: item })).versions.some(v => v.holds)).toBe(false);
    expect((await world.as('officer', { region: '330106' }).call(listItems, { text: 'QLT-04' })).rows).toMatchObject([
      { state: 'published', versionId: version },
    ]);
    await expect(manager.call(retireVersion, { id: version, reason: '再停', afterwards: 'nothing' })).rejects.toMatchObject({
      code: 'catalogue.problem.alreadyRetired',
    });
    const own = await ownVersion(11);
    await expect(
      world.as('manager', { region: '3301' }).call(retireVersion, { id: own, reason: '市里停', afterwards: 'nothing' }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      world.as('manager', { region: '330106' }).call(retireVersion, { id: own, reason: '邻区停', afterwards: 'nothing' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('[5.1-a] a version is printed as a service guide', async () => {
    const file = await officer.call(printGuide, { id: national(1).version });
    expect(file.fileName).toBe('服务指南 STD-01 标准化项目研制.pdf');
    expect(Buffer.from(file.body).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(world.as('auditor').call(printGuide, { id: national(1).version })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(printGuide, { id: newId() })).rejects.toMatchObject({ status: 404 });
  });
});
