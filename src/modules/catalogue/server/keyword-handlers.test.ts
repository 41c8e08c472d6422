import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { addKeyword, getTaxonomy, retireKeyword } from '../contract/operations.ts';
import { standardTaxonomy } from '../domain/taxonomy.ts';
import { catalogueModule } from '../index.ts';

const world = await openWorld({ modules: [catalogueModule] });
const manager = world.as('manager');
const officer = world.as('officer');
const byText = (a: { classCode: string; word: string }, b: { classCode: string; word: string }) =>
  `${a.classCode} ${a.word}` < `${b.classCode} ${b.word}` ? -1 : 1;

describe('the taxonomy', () => {
  it('[4.1-a] in the database is the one the room brings', async () => {
    const { version, classes, keywords } = await officer.call(getTaxonomy, {});
    const standard = standardTaxonomy();
    expect(version).toBe(standard.version);
    expect(classes).toEqual(standard.classes);
    expect(keywords.map(({ classCode, word, weight }) => ({ classCode, word, weight })).sort(byText)).toEqual(
      [...standard.keywords].sort(byText),
    );
  });

  it('[4.1-a] takes a word of the district, for it and below, and lets it go again', async () => {
    const word = { classCode: 'RZ10', word: '窨井盖' };
    const commandId = newId();
    const added = await manager.call(addKeyword, word, { commandId });
    expect(added).toEqual({ version: '2026.1+1' });
    expect(await manager.call(addKeyword, word, { commandId })).toEqual(added);
    await expect(manager.call(addKeyword, word)).rejects.toMatchObject({ code: 'catalogue.problem.keywordExists' });
    const street = await world.as('officer', { region: '330105001' }).call(getTaxonomy, {});
    expect(street.keywords).toContainEqual(expect.objectContaining({ ...word, weight: 3, own: true }));
    const elsewhere = await world.as('officer', { region: '330106' }).call(getTaxonomy, {});
    expect(elsewhere.keywords.some(k => k.word === '窨井盖')).toBe(false);
    world.clock.advance(1000);
    expect(await manager.call(retireKeyword, word)).toEqual({ version: '2026.1+2' });
    await expect(manager.call(retireKeyword, word)).rejects.toMatchObject({ code: 'catalogue.problem.keywordAbsent' });
  });

  it('[4.1-a] lets a district retire a standard word without touching its neighbour', async () => {
    world.clock.advance(1000);
    await manager.call(retireKeyword, { classCode: 'SB02', word: '续展' });
    const has = async (region: string) =>
      (await world.as('officer', { region }).call(getTaxonomy, {})).keywords.some(k => k.classCode === 'SB02' && k.word === '续展');
    expect([await has('330105'), await has('330106')]).toEqual([false, true]);
  });

  it('[4.1-a] is changed only by a manager, and only in classes that are there', async () => {
    await expect(officer.call(addKeyword, { classCode: 'SB02', word: '快到期' })).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(addKeyword, { classCode: 'XX09', word: '快到期' })).rejects.toMatchObject({
      code: 'catalogue.problem.unknownClass',
    });
    await expect(manager.call(addKeyword, { classCode: 'PX04', word: '省名牌' })).rejects.toMatchObject({ status: 422 });
  });
});
