import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  addOffer,
  addOrganisation,
  correctOffer,
  correctOrganisation,
  endOffer,
  endOrganisation,
  exportOrganisations,
  getOrganisation,
  linkAccount,
  listOrganisations,
  listPartnerAccounts,
  organisationTimeline,
  revealOrganisationPhone,
  unlinkAccount,
} from '../contract/operations.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const sample = (more: object = {}) => ({
  name: `协同单位 ${newId().slice(-6)}`,
  kind: 'government' as const,
  contactName: '方芸',
  phone: '13812345678',
  ...more,
});
const made = async (more: object = {}): Promise<string> => {
  const id = newId();
  await world.as('stationLead').call(addOrganisation, { id, organisation: sample(more) });
  return id;
};
const seen = (id: string) => world.as('manager').call(getOrganisation, { id });

describe('[4.2-a] the directory', () => {
  test('[4.2-a] entered once, read by all staff, corrected from what was read; the same name twice is told', async () => {
    const [id, commandId] = [newId(), newId()];
    const organisation = sample();
    for (let n = 0; n < 2; n += 1) await world.as('stationLead').call(addOrganisation, { id, organisation }, { commandId });
    expect(await world.as('officer').call(getOrganisation, { id })).toMatchObject({ name: organisation.name, state: 'active', version: 1 });
    await expect(world.as('manager').call(addOrganisation, { id: newId(), organisation })).rejects.toMatchObject({
      code: 'partners.problem.nameTaken',
    });
    await world
      .as('manager')
      .call(correctOrganisation, { id, version: 1, organisation: { ...organisation, phone: '', intro: '科技项目' } });
    await expect(world.as('stationLead').call(correctOrganisation, { id, version: 1, organisation })).rejects.toMatchObject({
      code: 'partners.problem.changedMeanwhile',
    });
    expect(await seen(id)).toMatchObject({ intro: '科技项目', phone: '138****5678', version: 2 });
    const { items } = await world.as('manager').call(organisationTimeline, { id });
    expect(items.map(i => i.operation)).toEqual([correctOrganisation.name, addOrganisation.name]);
    expect(JSON.stringify(items)).not.toContain('13812345678');
  });

  test('[7.1-d] the number is masked; showing it needs a reason and is recorded; the workbook has none', async () => {
    const id = await made();
    const reason = '约时间上门';
    expect(await world.as('officer').call(revealOrganisationPhone, { id, reason })).toEqual({ phone: '13812345678' });
    const { rows } = await world.pool.query(
      'select operation, reason from platform.audit_entries where subject_id = $1 and operation = $2',
      [id, revealOrganisationPhone.name],
    );
    expect(rows).toEqual([{ operation: revealOrganisationPhone.name, reason }]);
    const file = await world.as('stationLead').call(exportOrganisations, {});
    expect(file.fileName).toMatch(/\.xlsx$/);
    await expect(world.as('officer').call(exportOrganisations, {})).rejects.toMatchObject({ status: 403 });
  });

  test('[4.2-a] what it offers: found by kind while it holds; taken off once', async () => {
    const id = await made();
    const offer = { kind: 'loan' as const, title: '质押贷款', conditions: '商标有效' };
    const [good, over] = [newId(), newId()];
    await world.as('stationLead').call(addOffer, { id: good, organisationId: id, offer });
    await world
      .as('stationLead')
      .call(addOffer, { id: over, organisationId: id, offer: { ...offer, kind: 'labTest', validTo: '2020-01-01' } });
    expect((await seen(id)).offers.map(f => f.holds)).toEqual([true, false]);
    const listed = async (kind: 'loan' | 'labTest') =>
      (await world.as('officer').call(listOrganisations, { offer: kind, limit: 100 })).rows.some(o => o.id === id);
    expect([await listed('loan'), await listed('labTest')]).toEqual([true, false]);
    await world.as('stationLead').call(correctOffer, { id: over, version: 1, offer: { ...offer, kind: 'labTest' } });
    expect(await listed('labTest')).toBe(true);
    await expect(world.as('stationLead').call(correctOffer, { id: over, version: 1, offer })).rejects.toMatchObject({
      code: 'partners.problem.changedMeanwhile',
    });
    await world.as('stationLead').call(endOffer, { id: good });
    await expect(world.as('stationLead').call(endOffer, { id: good })).rejects.toMatchObject({ code: 'partners.problem.offerEnded' });
    expect(await listed('loan')).toBe(false);
  });

  test('[4.2-a] ended with its reason: nothing of it changes any more; another district knows nothing of it', async () => {
    const id = await made();
    const elsewhere = world.as('manager', { region: '330106' });
    for (const op of [getOrganisation, organisationTimeline])
      await expect(elsewhere.call(op as never, { id } as never)).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(endOrganisation, { id, reason: 'x' })).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listOrganisations, {})).rows).toEqual([]);
    await expect(world.as('stationLead').call(endOrganisation, { id, reason: '机构撤并' })).rejects.toMatchObject({ status: 403 });
    await world.as('manager').call(endOrganisation, { id, reason: '机构撤并' });
    expect(await seen(id)).toMatchObject({ state: 'ended', endReason: '机构撤并' });
    for (const [op, input] of [
      [endOrganisation, { id, reason: '再来' }],
      [correctOrganisation, { id, version: 1, organisation: sample() }],
      [addOffer, { id: newId(), organisationId: id, offer: { kind: 'loan', title: 'x' } }],
    ] as const)
      await expect(world.as('manager').call(op as never, input as never)).rejects.toMatchObject({
        code: 'partners.problem.organisationEnded',
      });
  });
});

describe('[7.1-b] accounts of an organisation', () => {
  test('[7.1-b] an account of the role belongs to one organisation; one of a street or of another role does not do', async () => {
    const [id, other] = [await made(), await made()];
    const account = world.as('partner', { name: '方芸' });
    const street = world.as('partner', { name: '街道', region: '330105005' });
    const officer = world.as('officer');
    await registerPeople(world, [account, street, officer]);
    const manager = world.as('manager');
    expect((await manager.call(listPartnerAccounts, {})).rows.map(a => a.id)).toContain(account.actor.id);
    for (const wrong of [street, officer])
      await expect(manager.call(linkAccount, { id: newId(), organisationId: id, accountId: wrong.actor.id })).rejects.toMatchObject({
        code: 'partners.problem.accountUnfit',
      });
    const link = { id: newId(), organisationId: id, accountId: account.actor.id };
    await manager.call(linkAccount, link);
    await expect(manager.call(linkAccount, { ...link, id: newId(), organisationId: other })).rejects.toMatchObject({
      code: 'partners.problem.accountTaken',
    });
    expect((await seen(id)).accounts).toMatchObject([{ accountId: account.actor.id, active: true }]);
    await manager.call(unlinkAccount, { id: link.id });
    await expect(manager.call(unlinkAccount, { id: link.id })).rejects.toMatchObject({ code: 'partners.problem.accountUnlinked' });
    await manager.call(linkAccount, { ...link, id: newId(), organisationId: other });
    expect((await seen(other)).accounts).toHaveLength(1);
    await manager.call(endOrganisation, { id: other, reason: '机构撤并' });
    expect((await seen(other)).accounts, 'an organisation that has ended has none').toEqual([]);
    await manager.call(linkAccount, { ...link, id: newId() });
  });

  test('[7.1-b] streets read and send to the organisations of their district, and keep none of their own', async () => {
    const [id, station] = [newId(), world.as('stationLead', { region: '330105005' })];
    const street = world.as('partner', { id: newId(), name: '街道账号', region: '330105005' });
    const account = world.as('partner', { id: newId(), name: '区里账号' });
    await registerPeople(world, [station, street, account]);
    await expect(station.call(addOrganisation, { id, organisation: sample() })).rejects.toMatchObject({
      code: 'partners.problem.districtOnly',
    });
    const manager = world.as('manager');
    await manager.call(addOrganisation, { id, organisation: sample() });
    const shown = await station.call(getOrganisation, { id });
    expect(shown).toMatchObject({ regionCode: '330105', may: [revealOrganisationPhone.name, organisationTimeline.name] });
    expect((await station.call(listOrganisations, { limit: 100 })).rows.map(o => o.id)).toContain(id);
    const offer = { kind: 'training' as const, title: '岗位培训' };
    await expect(station.call(addOffer, { id: newId(), organisationId: id, offer })).rejects.toMatchObject({ status: 404 });
    await manager.call(addOffer, { id: newId(), organisationId: id, offer });
    expect((await station.call(getOrganisation, { id })).offers).toHaveLength(1);
    await expect(manager.call(linkAccount, { id: newId(), organisationId: id, accountId: street.actor.id })).rejects.toMatchObject({
      code: 'partners.problem.accountUnfit',
    });
    await manager.call(linkAccount, { id: newId(), organisationId: id, accountId: account.actor.id });
    await expect(world.as('stationLead', { region: '330106005' }).call(getOrganisation, { id })).rejects.toMatchObject({ status: 404 });
  });
});
