import { beforeAll, describe, expect, test } from 'vitest';
import { classifyDemand, raiseDemand } from '#modules/demands/contract/operations.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, monday } from '#test/cases.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { CompanionWeights, listCompanionWeights, setCompanionWeights } from '../../contract/companion-weights.ts';
import { openCase } from '../../contract/operations-case.ts';
import { getProposal } from '../../contract/operations-proposal.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld();
  world.clock.set(monday);
  ground = await caseGround(world);
});

const demand = async (): Promise<string> => {
  const id = newId();
  await ground.officer.call(raiseDemand, { id, enterpriseId: ground.enterpriseId, kind: 'intent', text: '想申报专利奖，请指导' });
  await ground.officer.call(classifyDemand, { id, classCode: 'ZLQ07' });
  return id;
};
const inForce = async (who = ground.officer) => {
  const found = (await who.call(listCompanionWeights, {})).rows.find(r => r.inForce);
  if (!found) throw new Error('no weights hold');
  return found;
};

describe('[X-3] what the parts of a companion weigh', () => {
  test('[X-3] stands in the table with its source; a manager sets her district’s, which count from their day on there alone', async () => {
    const shipped = await inForce();
    expect(shipped).toMatchObject({
      reach: 'standard',
      near: 30,
      free: 30,
      practised: 25,
      acquainted: 15,
      mostNamed: 3,
      confidence: 'toVerify',
    });
    expect(shipped.source.length).toBeGreaterThan(5);
    const demandId = await demand();
    expect((await ground.officer.call(getProposal, { demandId })).weights).toEqual(CompanionWeights.parse(shipped));
    const manager = world.as('manager');
    const own = { ...CompanionWeights.parse(shipped), near: 10, free: 50, mostNamed: 1 };
    const row = { id: newId(), ...own, validFrom: '2026-11-23', source: '局长办公会', confidence: 'confirmed' as const };
    for (const [who, more, refused] of [
      [ground.lead, {}, { status: 403 }],
      [manager, { near: 11 }, { fields: [{ pointer: '/acquainted', code: 'cases.problem.weightsNotWhole', params: { sum: 101 } }] }],
      [manager, { nearNone: 90 }, { fields: [{ pointer: '/nearDistrict' }] }],
      [manager, { validFrom: '2026-11-22' }, { fields: [{ pointer: '/validFrom' }] }],
    ] as const)
      await expect(who.call(setCompanionWeights, { ...row, ...more })).rejects.toMatchObject(refused);
    const commandId = newId();
    await manager.call(setCompanionWeights, row, { commandId });
    await manager.call(setCompanionWeights, row, { commandId });
    await expect(manager.call(setCompanionWeights, row)).rejects.toMatchObject({ code: 'cases.problem.idTaken' });
    expect(await inForce()).toMatchObject({ ...own, reach: 'own', source: '局长办公会' });
    const seen = await ground.officer.call(getProposal, { demandId });
    expect(seen).toMatchObject({ weights: own, companions: [{}] });
    expect(await inForce(world.as('officer', { region: '330106' }))).toMatchObject({ near: 30, reach: 'standard' });
  });

  test('[X-3] two readers see the same figures: what somebody has in hand counts in the whole office', async () => {
    const itemVersionId = await ground.versionOf('PAT-02');
    const elsewhere = newId();
    await ground.lead.call(createEnterprise, {
      id: elsewhere,
      name: '杭州运河仪表有限公司',
      regionCode: '330105002',
      address: '中山北路 1 号',
    });
    const posted = world.as('officer', { region: '330105001', name: '驻街道' });
    await registerPeople(world, [posted]);
    for (const enterpriseId of [ground.enterpriseId, elsewhere, elsewhere])
      await ground.lead.call(openCase, { id: newId(), enterpriseId, itemVersionId, companionId: posted.actor.id });
    const demandId = await demand();
    const of = async (who: typeof posted) =>
      (await who.call(getProposal, { demandId })).companions.find(c => c.id === posted.actor.id) ?? null;
    const manager = world.as('manager');
    await manager.call(setCompanionWeights, {
      ...CompanionWeights.parse(await inForce()),
      mostNamed: 20,
      id: newId(),
      validFrom: '2026-11-23',
      source: '全部列出',
    });
    // The street's own colleague reaches one of the three cases.
    expect(await of(posted)).toMatchObject({ openCases: 3, acquainted: true });
    expect(await of(ground.lead)).toEqual(await of(posted));
  });
});
