import { beforeAll, describe, expect, test } from 'vitest';
import { createAsset } from '#modules/assets/contract/operations-register.ts';
import { assetsModule } from '#modules/assets/index.ts';
import { doBatch, previewBatch, undoBatch } from '#modules/demands/contract/batch.ts';
import { answerDemand, classifyDemand, declineDemand, raiseDemand, referDemand } from '#modules/demands/contract/operations.ts';
import { createEnterprise, mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { setAbsence } from '#modules/people/contract/absence.ts';
import { doHandover, previewHandover, undoHandover } from '#modules/people/contract/handover.ts';
import { peopleModule } from '#modules/people/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { type ConditionNode, leavesOf } from '#platform/contract/three-valued.ts';
import type { Caller } from '#test/caller.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { assignCase, getCase, openCase } from '../../contract/operations-case.ts';
import { moveCases } from '../../contract/operations-merge.ts';
import {
  declareRecusal,
  endRecusal,
  getProposal,
  getProposalRule,
  listProposalRules,
  previewRule,
  retireRule,
  ruleChoices,
  ruleTimeline,
  saveRule,
} from '../../contract/operations-proposal.ts';
import { RuleContent } from '../../contract/proposal-rule.ts';
import { faultOfLeaf } from '../../domain/proposal-facts.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld({ modules: [...caseRooms.slice(0, 2), peopleModule, assetsModule, ...caseRooms.slice(2)] });
  world.clock.set(monday);
  ground = await caseGround(world);
});

const manager = () => world.as('manager');
const demand = async (classCode: string, text = '想申报专利奖，请指导'): Promise<string> => {
  const id = newId();
  await ground.officer.call(raiseDemand, { id, enterpriseId: ground.enterpriseId, kind: 'intent', text });
  await ground.officer.call(classifyDemand, { id, classCode });
  return id;
};
const proposed = (demandId: string) => ground.officer.call(getProposal, { demandId });
const content = (more: Partial<RuleContent> = {}): RuleContent => ({
  name: '本区：专利奖意向',
  itemCode: 'PAT-02',
  weight: 90,
  when: { when: 'all', of: [{ fact: 'demand.class', op: 'in', value: ['ZLQ07'] }] },
  needs: [{ is: { fact: 'answer.systemCerts.quality', op: 'atLeast', value: 1 }, todo: '补登体系证书' }],
  source: '区局会议纪要',
  confidence: 'toConfirm',
  ...more,
});
const add = async (made: RuleContent, validFrom = '2026-11-23') => {
  const [id, versionId] = [newId(), newId()];
  await manager().call(saveRule, { id, versionId, basedOn: null, validFrom, content: made });
  return { id, versionId };
};
const recordOf = async (id: string) => (await manager().call(getProposalRule, { id })).record;

describe('[X-3] the rules as they are shipped', () => {
  test('[X-3] each asks only for facts that there are, and each names an item that is offered', async () => {
    const { rows, withoutRule } = await ground.officer.call(listProposalRules, {});
    expect(rows.length).toBeGreaterThan(35);
    for (const r of rows) {
      const made = RuleContent.parse(r.version.content);
      const leaves = [...leavesOf(made.when as ConditionNode), ...made.needs.map(n => n.is)];
      expect(
        leaves.map(faultOfLeaf).filter(f => f !== undefined),
        made.name,
      ).toEqual([]);
      expect(r, made.name).toMatchObject({ state: 'inForce', itemName: expect.any(String) });
    }
    expect(withoutRule).toEqual([]);
  });
});

describe('[X-3] a proposal for a demand', () => {
  test('[X-3] rests on facts with their place; what nobody knows is asked for, not taken for no', async () => {
    const demandId = await demand('ZLQ07');
    const before = await proposed(demandId);
    expect(before.items.map(i => [i.itemCode, i.standing])).toEqual([['PAT-04', 'firm']]);
    const assetId = newId();
    await ground.officer.call(createAsset, {
      id: assetId,
      enterpriseId: ground.enterpriseId,
      number: '202110123456.0',
      title: '一种电机',
      owner: '',
      status: 'inForce',
      statusWords: '授权',
      asOf: '2026-11-20',
      numberAsPrinted: true,
      valueNote: '',
      kindDetails: { kind: 'patent', details: { type: 'invention' } },
    });
    const { id } = await add(
      content({
        when: {
          when: 'all',
          of: [
            { fact: 'demand.class', op: 'in', value: ['ZLQ07'] },
            { fact: 'asset.patent.invention', op: 'atLeast', value: 1 },
          ],
        },
      }),
    );
    const after = await proposed(demandId);
    expect(after.items[0]).toMatchObject({ itemCode: 'PAT-02', standing: 'firm' });
    expect(after.items[0]?.reasons[0]).toMatchObject({
      ruleId: id,
      grounds: [
        { ask: { fact: 'demand.class' }, known: { value: 'ZLQ07' } },
        {
          ask: { fact: 'asset.patent.invention' },
          known: { value: { low: 1, high: null }, asOf: '2026-11-20', place: { at: 'assets', id: ground.enterpriseId } },
        },
      ],
    });
    expect(after.items[0]?.needs).toMatchObject([{ state: 'unknown', todo: '补登体系证书', known: null }]);
    // Three patents: nobody knows that there are not; so it stays open, and says what to find out.
    await manager().call(retireRule, { id, versionId: newId(), basedOn: after.items[0]?.reasons[0]?.versionId ?? '', reason: '测试' });
    await add(
      content({
        itemCode: 'PAT-01',
        when: {
          when: 'all',
          of: [
            { fact: 'demand.class', op: 'in', value: ['ZLQ07'] },
            { fact: 'asset.patent.invention', op: 'atLeast', value: 3 },
          ],
        },
      }),
    );
    const open = (await proposed(demandId)).items;
    expect(open.map(i => [i.itemCode, i.standing])).toEqual([
      ['PAT-04', 'firm'],
      ['PAT-01', 'open'],
    ]);
    expect(open[1]?.reasons[0]?.open).toMatchObject([{ ask: { fact: 'asset.patent.invention', value: 3 }, known: { value: { low: 1 } } }]);
    await expect(world.as('officer', { region: '330106' }).call(getProposal, { demandId })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(getProposal, { demandId })).rejects.toMatchObject({ status: 403 });
  });

  test('[X-3] colleagues of the district with their parts; the absent and the recused are named apart, and open no case', async () => {
    const demandId = await demand('ZL01', '想申报区政府质量奖');
    const names = async () => {
      const p = await proposed(demandId);
      return { in: p.companions.map(c => c.id), out: p.excluded.map(e => [e.id, e.walls.map(w => w.why)]) };
    };
    const all = await names();
    expect(all.in).toEqual(expect.arrayContaining([ground.officer.actor.id, ground.colleague.actor.id]));
    const recusal = newId();
    const wish = { id: recusal, personId: ground.colleague.actor.id, enterpriseId: ground.enterpriseId, reason: '配偶在该企业任职' };
    await expect(ground.officer.call(declareRecusal, wish), 'not for a colleague').rejects.toMatchObject({ status: 403 });
    await ground.colleague.call(declareRecusal, wish);
    await expect(ground.lead.call(declareRecusal, { ...wish, id: newId() })).rejects.toMatchObject({
      code: 'cases.problem.recusedAlready',
    });
    await world
      .as('stationLead')
      .call(setAbsence, { id: newId(), personId: ground.lead.actor.id, kind: 'leave', fromOn: '2026-11-23', toOn: '2026-11-27' } as never);
    const walled = await names();
    expect(walled.out).toEqual(
      expect.arrayContaining([
        [ground.colleague.actor.id, ['recused']],
        [ground.lead.actor.id, ['away']],
      ]),
    );
    expect(walled.in.filter(id => walled.out.some(([out]) => out === id))).toEqual([]);
    const itemVersionId = (await proposed(demandId)).items[0]?.versionId ?? '';
    const opening = { id: newId(), enterpriseId: ground.enterpriseId, itemVersionId, companionId: ground.officer.actor.id, demandId };
    for (const bad of [{ companionId: ground.colleague.actor.id }, { deputyId: ground.colleague.actor.id }])
      await expect(ground.officer.call(openCase, { ...opening, ...bad })).rejects.toMatchObject({ code: 'cases.problem.recused' });
    await ground.lead.call(endRecusal, { id: recusal });
    await expect(ground.lead.call(endRecusal, { id: recusal })).rejects.toMatchObject({ code: 'cases.problem.recusalEnded' });
    await ground.officer.call(openCase, { ...opening, deputyId: ground.colleague.actor.id });
  });

  test('[X-3] who keeps away gets no case at a handover, as companion or deputy; cases still in the hand are named', async () => {
    const demandId = await demand('ZL01', '想申报区政府质量奖');
    const [leaver, kin, third] = ['离任', '亲属', '接手'].map(name => world.as('officer', { name })) as [Caller, Caller, Caller];
    await registerPeople(world, [leaver, kin, third]);
    const [id, stood, itemVersionId] = [newId(), newId(), await ground.versionOf('PAT-02')];
    const opening = { enterpriseId: ground.enterpriseId, itemVersionId };
    await ground.officer.call(openCase, { ...opening, id, companionId: leaver.actor.id, deputyId: kin.actor.id });
    await ground.officer.call(openCase, { ...opening, id: stood, companionId: ground.officer.actor.id, deputyId: leaver.actor.id });
    const recusal = { id: newId(), personId: kin.actor.id, enterpriseId: ground.enterpriseId, reason: '配偶在该企业任职' };
    await kin.call(declareRecusal, recusal);
    const named = async () => (await proposed(demandId)).recusals.find(r => r.personId === kin.actor.id)?.running;
    expect(await named()).toEqual([{ id, no: (await ground.officer.call(getCase, { id })).no }]);
    const kinds = ['cases.companion', 'cases.deputy'];
    const to = (who: Caller) => ({ personId: leaver.actor.id, gives: kinds.map(kind => ({ kind, toId: who.actor.id })), exceptions: [] });
    const seen = await ground.lead.call(previewHandover, to(kin));
    expect(seen.hindered).toBe(2);
    for (const k of seen.kinds) expect(k.rows.map(r => r.whyNot?.code)).toEqual(['cases.problem.recused']);
    const act = { reason: 'moved' as const, digest: seen.digest };
    await expect(ground.lead.call(doHandover, { ...to(kin), ...act, id: newId() })).rejects.toMatchObject({
      code: 'people.problem.rowsHindered',
    });
    const handover = newId();
    await ground.lead.call(doHandover, { ...to(third), ...act, id: handover });
    expect(await ground.officer.call(getCase, { id })).toMatchObject({ companionId: third.actor.id, deputyId: kin.actor.id });
    // Nor does it come back to a giver who has to keep away since.
    await leaver.call(declareRecusal, { ...recusal, id: newId(), personId: leaver.actor.id });
    expect(await ground.lead.call(undoHandover, { id: handover })).toMatchObject({ returned: 0, kept: 2 });
    await ground.lead.call(assignCase, { id, companionId: third.actor.id, deputyId: null });
    expect(await named()).toEqual([]);
  });
});

test('[6.1-c] cases and walls go with a merged enterprise, also where the keeper has the same wall, and back', async () => {
  const [keepId, dropId, caseId, own] = [newId(), newId(), newId(), newId()];
  const firms = { [keepId]: '杭州拱宸丝绸有限公司', [dropId]: '杭州拱宸丝绸公司' };
  for (const [id, name] of Object.entries(firms))
    await ground.lead.call(createEnterprise, { id, name, regionCode: '330105001', address: '桥弄街 1 号' });
  const companionId = ground.officer.actor.id;
  const itemVersionId = await ground.versionOf('PAT-02');
  await ground.officer.call(openCase, { id: caseId, enterpriseId: dropId, itemVersionId, companionId });
  const kin = { personId: ground.colleague.actor.id, reason: '配偶在该企业任职' };
  await ground.colleague.call(declareRecusal, { id: newId(), enterpriseId: dropId, ...kin });
  await ground.colleague.call(declareRecusal, { id: own, enterpriseId: keepId, ...kin });
  await expect(ground.lead.call(moveCases, { fromId: dropId, toId: keepId })).rejects.toMatchObject({ status: 403 });
  await ground.lead.call(mergeEnterprises, { keepId, dropId, reason: '同一家' });
  await world.deliver();
  expect((await ground.officer.call(getCase, { id: caseId })).enterpriseId).toBe(keepId);
  const open = (enterpriseId: string) =>
    ground.officer.call(openCase, { id: newId(), enterpriseId, itemVersionId, companionId, deputyId: kin.personId });
  await ground.lead.call(endRecusal, { id: own });
  await expect(open(keepId), 'the wall of the dropped one').rejects.toMatchObject({ code: 'cases.problem.recused' });
  await expect(ground.lead.call(declareRecusal, { id: newId(), enterpriseId: keepId, ...kin })).rejects.toMatchObject({
    code: 'cases.problem.recusedAlready',
  });
  await ground.lead.call(unmergeEnterprise, { id: dropId, reason: '弄错了' });
  await world.deliver();
  expect((await ground.officer.call(getCase, { id: caseId })).enterpriseId).toBe(dropId);
  await expect(open(dropId)).rejects.toMatchObject({ code: 'cases.problem.recused' });
  await open(keepId);
});

describe('[X-3] what came of it', () => {
  test('[X-3] taken, passed over and declined are counted by rule, once each, and say nothing of persons', async () => {
    const rule = await add(
      content({ itemCode: 'STD-02', when: { when: 'all', of: [{ fact: 'demand.class', op: 'in', value: ['BZ08'] }] } }),
    );
    const open = async (code: string) => {
      const demandId = await demand('BZ08', '标准化试点项目');
      const id = newId();
      const itemVersionId = await ground.versionOf(code);
      await ground.officer.call(openCase, {
        id,
        enterpriseId: ground.enterpriseId,
        itemVersionId,
        companionId: ground.officer.actor.id,
        demandId,
      });
    };
    await open('STD-02');
    await open('QLT-04');
    const id = await demand('BZ08', '标准化试点项目');
    await ground.officer.call(declineDemand, { id, reason: '今年不再受理，请明年再报' });
    await world.deliver();
    await world.deliver();
    expect(await recordOf(rule.id)).toEqual({ proposed: 3, taken: 1, passedOver: 1, declined: 1, ended: 0 });
    const { rows } = await world.pool.query('select * from cases.choices where demand_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(ground.officer.actor.name);
    expect(rows[0]).toMatchObject({ outcome: 'declined', case_id: null });
    await expect(world.appPool.query('update cases.choices set outcome = outcome')).rejects.toThrow();
  });
});

describe('[X-3] a demand that ends more than once', () => {
  test('[X-3] counts once, with its last end: referred and then answered; undone, and ended again', async () => {
    const when = { when: 'all' as const, of: [{ fact: 'demand.class', op: 'in' as const, value: ['RZ05'] }] };
    const rule = await add(content({ itemCode: 'STD-02', when }));
    const { officer } = ground;
    const raised = () => demand('RZ05', '认证');
    let hour = 9;
    const later = async (): Promise<void> => {
      await world.deliver();
      hour += 1;
      world.clock.set(`2026-11-23T${hour}:00:00+08:00`);
    };
    const refer = { to: '区科技局', note: '', dueOn: '2026-11-30' };
    const answered = await raised();
    await officer.call(referDemand, { id: answered, ...refer });
    await later();
    expect(await recordOf(rule.id)).toMatchObject({ proposed: 1, ended: 1 });
    await officer.call(answerDemand, { id: answered, answer: '科技局已答复' });
    await later();
    expect(await recordOf(rule.id)).toMatchObject({ proposed: 1, ended: 1 });
    const undone = await raised();
    const { rows } = await officer.call(previewBatch, { act: 'answer', ids: [undone] });
    const batch = newId();
    await officer.call(doBatch, {
      id: batch,
      what: { act: 'answer', answer: '已答复' },
      rows: rows.map(r => ({ id: r.id, version: r.version })),
    });
    await later();
    await officer.call(undoBatch, { id: batch });
    await later();
    await officer.call(declineDemand, { id: undone, reason: '不属于本局职责' });
    await later();
    expect(await recordOf(rule.id)).toEqual({ proposed: 2, taken: 0, passedOver: 0, declined: 1, ended: 1 });
    world.clock.set(monday);
    const { rows: kept } = await world.pool.query('select count(*)::int as n from cases.choices where demand_id = any ($1)', [
      [answered, undone],
    ]);
    expect(kept, 'what was proposed each time stays').toEqual([{ n: 4 }]);
  });
});

describe('[X-3] a manager keeps the rules', () => {
  test('[X-3] a change is a new version from its day on; who saw an older one is told; a national rule is overruled here only', async () => {
    const national = (await manager().call(listProposalRules, {})).rows.find(
      r => r.version.content.itemCode === 'QLT-04' && r.version.content.weight === 70,
    );
    const { id = '', version } = national ?? {};
    const next = {
      id,
      versionId: newId(),
      basedOn: version?.id ?? '',
      validFrom: '2026-11-23',
      content: { ...content(version?.content), weight: 33 },
    };
    await expect(ground.officer.call(saveRule, next)).rejects.toMatchObject({ status: 403 });
    await expect(manager().call(saveRule, { ...next, validFrom: '2026-11-01' })).rejects.toMatchObject({ code: 'cases.problem.rulePast' });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) expect(await manager().call(saveRule, next, { commandId })).toEqual({ id, no: 1 });
    await expect(manager().call(saveRule, { ...next, versionId: newId() })).rejects.toMatchObject({ code: 'cases.problem.ruleStale' });
    expect((await manager().call(getProposalRule, { id })).versions.map(v => [v.regionCode, v.content.weight])).toEqual([
      ['330105', 33],
      ['', 70],
    ]);
    const elsewhere = world.as('manager', { region: '330106' });
    expect((await elsewhere.call(getProposalRule, { id })).version.content.weight).toBe(70);
    await manager().call(retireRule, { id, versionId: newId(), basedOn: next.versionId, reason: '本区另有办法' });
    expect(await manager().call(getProposalRule, { id })).toMatchObject({ state: 'retired', version: { reason: '本区另有办法' } });
    expect(await elsewhere.call(getProposalRule, { id })).toMatchObject({ state: 'inForce' });
    const { items } = await manager().call(ruleTimeline, { id });
    expect(items.map(e => e.operation)).toEqual(expect.arrayContaining([retireRule.name, saveRule.name]));
    expect((await manager().call(ruleChoices, {})).items.map(i => i.code)).toContain('QLT-04');
  });

  test('[X-3] a retired rule stays retired, also when a version to come had been saved; who has not seen that one is told', async () => {
    const made = content({ when: { when: 'all', of: [{ fact: 'demand.class', op: 'in', value: ['BZ07'] }] } });
    const { id, versionId } = await add(made);
    const toCome = newId();
    const next = { id, validFrom: '2026-12-23', content: { ...made, weight: 91 } };
    await manager().call(saveRule, { ...next, versionId: toCome, basedOn: versionId });
    const stale = { code: 'cases.problem.ruleStale' };
    await expect(manager().call(saveRule, { ...next, versionId: newId(), basedOn: versionId })).rejects.toMatchObject(stale);
    await expect(manager().call(retireRule, { id, versionId: newId(), basedOn: versionId, reason: '停用' })).rejects.toMatchObject(stale);
    expect(await manager().call(getProposalRule, { id })).toMatchObject({ state: 'inForce', version: { no: 1 }, newest: { id: toCome } });
    await manager().call(retireRule, { id, versionId: newId(), basedOn: toCome, reason: '停用' });
    const demandId = await demand('BZ07', '标准化');
    const speaks = async () => (await proposed(demandId)).items.flatMap(i => i.reasons.map(r => r.ruleId)).includes(id);
    world.clock.set('2027-01-04T09:00:00+08:00');
    const later = await manager().call(getProposalRule, { id });
    const spoke = await speaks();
    world.clock.set(monday);
    expect(later).toMatchObject({ state: 'retired', version: { no: 3 } });
    expect(spoke).toBe(false);
    // One that has not begun is retired at once.
    const only = await add(made, '2026-12-23');
    await manager().call(retireRule, { id: only.id, versionId: newId(), basedOn: only.versionId, reason: '不再需要' });
    expect((await manager().call(getProposalRule, { id: only.id })).state).toBe('retired');
    await expect(
      manager().call(retireRule, { id: only.id, versionId: newId(), basedOn: only.versionId, reason: '不再需要' }),
    ).rejects.toMatchObject({ code: 'cases.problem.ruleRetired' });
  });

  test('[X-3] what cannot be judged is refused with its field and changes nothing', async () => {
    const bad = (leaf: object) => content({ when: { when: 'all', of: [leaf as never] } });
    const cases: [RuleContent, string, string][] = [
      [bad({ fact: 'moon.phase', op: 'is', value: true }), 'ruleFactUnknown', '/content/when'],
      [bad({ fact: 'asset.patent', op: 'in', value: ['x'] }), 'ruleValueUnfit', '/content/when'],
      [bad({ fact: 'enterprise.scale', op: 'in', value: ['huge'] }), 'ruleValueUnfit', '/content/when'],
      [content({ itemCode: 'NIX-99' }), 'ruleItemUnknown', '/content/itemCode'],
    ];
    for (const [made, code, pointer] of cases)
      await expect(add(made)).rejects.toMatchObject({ code: `cases.problem.${code}`, fields: [{ pointer }] });
  });

  test('[X-3] tried on the demands that are open today before it is saved', async () => {
    await demand('BZ08', '标准化试点项目二');
    const made = content({ when: { when: 'any', of: [{ fact: 'demand.class', op: 'in', value: ['BZ08'] }] } });
    const told = await manager().call(previewRule, { content: made });
    expect(told).toMatchObject({ yes: 1, gained: 1, lost: 0, rows: [{ truth: 'yes', text: '标准化试点项目二' }] });
    expect(told.yes + told.no + told.unknown).toBe(told.demands);
  });
});
