import { beforeAll, describe, expect, test } from 'vitest';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { asExpert, someConsultation, someExpert, someFirm, someOffer } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import { type InterestFields, interestKinds } from '../contract/interest.ts';
import { offerAssignment, proposeExperts, whyNot } from '../contract/operations-consultation.ts';
import { addInterest, checkFindings, dismissFinding, endInterest, getExpert, restoreFinding } from '../contract/operations-expert.ts';
import { listPoolRules, setPoolRule } from '../contract/rule.ts';

describe('[7.3-a] walls', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  const relate = async (expertId: string, interest: Partial<InterestFields>, source: 'declared' | 'reported' = 'declared') => {
    const id = newId();
    await world.as('officer').call(addInterest, { id, expertId, source, interest: { kind: 'paid', unitName: '某单位', ...interest } });
    return id;
  };
  const check = (expertId: string, enterpriseId: string, on?: string) =>
    world.as('officer').call(checkFindings, { expertId, enterpriseId, ...(on ? { on } : {}) });

  test('works: by code and by name; paid work counts for three years after its end', async () => {
    const [expert, firm] = [await someExpert(world), await someFirm(world)];
    expect((await check(expert, firm.id)).rows).toEqual([]);
    const paid = await relate(expert, { unitName: '改过名的公司', creditCode: firm.uscc, toOn: '2023-11-22' });
    expect((await check(expert, firm.id)).rows).toMatchObject([{ interestId: paid, by: 'code', dismissed: null }]);
    expect((await check(expert, firm.id, '2026-11-23')).rows).toEqual([]);
    const named = await relate(expert, { kind: 'kin', unitName: ` ${firm.name}` }, 'reported');
    expect((await check(expert, firm.id)).rows.map(r => [r.interestId, r.by]).toSorted()).toEqual(
      [
        [paid, 'code'],
        [named, 'name'],
      ].toSorted(),
    );
  });

  test('[6.1-c] a relation to an enterprise that was merged away bars at the keeper, through two merges, and no longer when they part', async () => {
    const [expert, namesake, free] = [await someExpert(world), await someExpert(world), await someExpert(world)];
    const [keep, middle, drop] = [await someFirm(world), await someFirm(world), await someFirm(world)];
    const paid = await relate(expert, { unitName: '改过名的公司', creditCode: drop.uscc });
    const kin = await relate(namesake, { kind: 'kin', unitName: middle.name });
    const lead = world.as('stationLead');
    await lead.call(mergeEnterprises, { keepId: middle.id, dropId: drop.id, reason: '同一家' });
    await lead.call(mergeEnterprises, { keepId: keep.id, dropId: middle.id, reason: '同一家' });
    await world.deliver();
    expect((await check(expert, keep.id)).rows).toMatchObject([{ interestId: paid, by: 'code' }]);
    expect((await check(namesake, keep.id)).rows).toMatchObject([{ interestId: kin, by: 'name' }]);
    const consultation = await someConsultation(world, keep.id);
    const { excluded } = await lead.call(proposeExperts, { id: newId(), consultationId: consultation });
    expect(excluded.map(e => e.expertId)).toEqual(expect.arrayContaining([expert, namesake]));
    for (const expertId of [expert, namesake])
      await expect(lead.call(offerAssignment, { id: newId(), consultationId: consultation, expertId })).rejects.toMatchObject({
        code: 'experts.problem.conflictFound',
      });
    await expect(someOffer(world, consultation, free)).resolves.toBeTruthy();
    await lead.call(unmergeEnterprise, { id: middle.id, reason: '弄错了' });
    await world.deliver();
    expect((await check(expert, keep.id)).rows).toEqual([]);
    expect((await check(expert, middle.id)).rows).toMatchObject([{ interestId: paid }]);
  });

  test('[X-5] years and days of the pool are dated rows; a district sets its own, the years of a relation never below the law’s', async () => {
    const [expert, firm] = [await someExpert(world), await someFirm(world)];
    await relate(expert, { unitName: '旧东家', creditCode: firm.uscc, toOn: '2022-11-22' });
    expect((await check(expert, firm.id)).rows).toEqual([]);
    const manager = world.as('manager');
    const rule = { key: 'tieYears', value: 5, validFrom: '2026-11-22', source: '区局规定' } as const;
    await expect(world.as('stationLead').call(setPoolRule, { id: newId(), ...rule })).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(setPoolRule, { id: newId(), ...rule, value: 2 })).rejects.toMatchObject({ fields: [{ pointer: '/value' }] });
    await expect(manager.call(setPoolRule, { id: newId(), ...rule, validFrom: '2026-11-21' })).rejects.toMatchObject({
      fields: [{ pointer: '/validFrom' }],
    });
    await manager.call(setPoolRule, { id: newId(), ...rule });
    expect((await check(expert, firm.id)).rows).toHaveLength(1);
    const { rows } = await world.as('officer').call(listPoolRules, {});
    expect(rows.filter(r => r.inForce).map(r => [r.key, r.value, r.reach])).toEqual([
      ['answerDays', 3, 'standard'],
      ['termYears', 3, 'standard'],
      ['tieYears', 5, 'own'],
    ]);
    const there = (await world.as('officer', { region: '330106' }).call(listPoolRules, {})).rows;
    expect(there.map(r => [r.key, r.value])).toEqual([
      ['answerDays', 3],
      ['termYears', 3],
      ['tieYears', 3],
    ]);
  });

  test('a relation ends once, and stays in the history', async () => {
    const expert = await someExpert(world);
    const id = await relate(expert, { fromOn: '2025-01-01' });
    const lead = world.as('stationLead');
    await expect(world.as('officer').call(endInterest, { id, toOn: '2026-01-01' })).rejects.toMatchObject({ status: 403 });
    await expect(lead.call(endInterest, { id, toOn: '2024-12-31' })).rejects.toMatchObject({ code: 'experts.problem.awayBackwards' });
    await lead.call(endInterest, { id, toOn: '2026-01-01' });
    await expect(lead.call(endInterest, { id, toOn: '2026-02-01' })).rejects.toMatchObject({ code: 'experts.problem.interestEnded' });
    expect((await lead.call(getExpert, { id: expert })).interests).toContainEqual(expect.objectContaining({ id, toOn: '2026-01-01' }));
    await expect(world.as('manager', { region: '330106' }).call(endInterest, { id, toOn: '2026-01-01' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('a manager dismisses a finding with a reason for one enterprise, and may restore it', async () => {
    const expert = await someExpert(world);
    const [firm, other] = [await someFirm(world), await someFirm(world)];
    const interestId = await relate(expert, { unitName: firm.name });
    const manager = world.as('manager');
    const dismissal = { id: newId(), expertId: expert, interestId, enterpriseId: firm.id, reason: '同名的另一家单位' };
    await expect(world.as('stationLead').call(dismissFinding, dismissal)).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(dismissFinding, { ...dismissal, enterpriseId: other.id })).rejects.toMatchObject({
      code: 'experts.problem.findingGone',
    });
    await manager.call(dismissFinding, dismissal);
    await expect(manager.call(dismissFinding, { ...dismissal, id: newId() })).rejects.toMatchObject({
      code: 'experts.problem.alreadyDismissed',
    });
    expect((await check(expert, firm.id)).rows).toMatchObject([{ dismissed: { reason: '同名的另一家单位' } }]);
    const consultation = await someConsultation(world, firm.id);
    await expect(someOffer(world, consultation, expert)).resolves.toBeTruthy();
    await expect(world.as('stationLead').call(restoreFinding, { id: dismissal.id })).rejects.toMatchObject({ status: 403 });
    await manager.call(restoreFinding, { id: dismissal.id });
    await expect(manager.call(restoreFinding, { id: dismissal.id })).rejects.toMatchObject({ code: 'experts.problem.notDismissed' });
    expect((await check(expert, firm.id)).rows).toMatchObject([{ dismissed: null }]);
  });

  test('refused: another role, another district, an enterprise that is not there', async () => {
    const [expert, firm] = [await someExpert(world), await someFirm(world)];
    const elsewhere = world.as('officer', { region: '330106' });
    await expect(world.as('auditor').call(checkFindings, { expertId: expert, enterpriseId: firm.id })).rejects.toMatchObject({
      status: 403,
    });
    await expect(elsewhere.call(checkFindings, { expertId: expert, enterpriseId: firm.id })).rejects.toMatchObject({ status: 404 });
    await expect(check(expert, newId())).rejects.toMatchObject({ code: 'experts.problem.enterpriseUnknown' });
    const interest = { kind: 'kin', unitName: '甲', fromOn: '2026-02-01', toOn: '2026-01-01' } as const;
    await expect(world.as('officer').call(addInterest, { id: newId(), expertId: expert, interest })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/interest/toOn' }],
    });
    await expect(
      elsewhere.call(addInterest, { id: newId(), expertId: expert, interest: { kind: 'kin', unitName: '甲' } }),
    ).rejects.toMatchObject({
      status: 404,
    });
  });

  test('an expert declares of herself and of nobody else, and it is declared whatever the call says', async () => {
    const [own, other] = [await someExpert(world), await someExpert(world)];
    const herself = await asExpert(world, own);
    const interest = { kind: 'competitor', unitName: '竞争对手' } as const;
    await herself.call(addInterest, { id: newId(), expertId: own, interest, source: 'reported' });
    await expect(herself.call(addInterest, { id: newId(), expertId: other, interest })).rejects.toMatchObject({ status: 404 });
    expect((await world.as('officer').call(getExpert, { id: own })).interests).toContainEqual(
      expect.objectContaining({ unitName: '竞争对手', source: 'declared' }),
    );
  });

  test('every planted conflict is excluded from the proposal, refused at the offer, and told when asked for', async () => {
    const crowded = await openWorld();
    const firm = await someFirm(crowded);
    const hidden = new Map<string, string>();
    for (const kind of interestKinds)
      for (const by of ['code', 'name'] as const) {
        const expert = await someExpert(crowded, { expert: { monthlyCap: 60 } });
        const interest = {
          kind,
          unitName: by === 'name' ? firm.name : `曾用名${kind}`,
          ...(by === 'code' ? { creditCode: firm.uscc } : {}),
        };
        await crowded.as('officer').call(addInterest, { id: newId(), expertId: expert, interest });
        hidden.set(expert, kind);
      }
    const free = await someExpert(crowded, { expert: { monthlyCap: 1 } });
    const consultation = await someConsultation(crowded, firm.id);
    const officer = crowded.as('officer');
    const { named, excluded, considered } = await officer.call(proposeExperts, { id: newId(), consultationId: consultation });
    expect(named.map(n => n.expertId)).toEqual([free]);
    expect(considered).toBe(hidden.size + 1);
    expect(new Map(excluded.map(e => [e.expertId, e.by.map(h => (h.why === 'conflict' ? h.finding.kind : h.why)).join()]))).toEqual(hidden);
    for (const [expertId, kind] of hidden) {
      await expect(officer.call(offerAssignment, { id: newId(), consultationId: consultation, expertId })).rejects.toMatchObject({
        code: 'experts.problem.conflictFound',
      });
      expect((await officer.call(whyNot, { consultationId: consultation, expertId })).by).toMatchObject([
        { why: 'conflict', finding: { kind } },
      ]);
    }
  });
});
