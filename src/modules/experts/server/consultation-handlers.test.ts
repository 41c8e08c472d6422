import { beforeAll, describe, expect, test } from 'vitest';
import { raiseDemand } from '#modules/demands/contract/operations.ts';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { sampleField, someConsultation, someExpert, someFirm, someOffer } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import { listMatchWeights, MatchWeights, setMatchWeights } from '../contract/match-weights.ts';
import {
  acceptAssignment,
  adviseAssignment,
  cancelConsultation,
  consultationTimeline,
  getConsultation,
  listConsultations,
  meetAssignment,
  offerAssignment,
  proposeExperts,
  recuseAssignment,
  requestConsultation,
  searchAdvice,
  whyNot,
  withdrawAssignment,
} from '../contract/operations-consultation.ts';
import { addAway, addInterest, endTerm, getExpert, listExperts, setMonth } from '../contract/operations-expert.ts';
import { moveConsultations } from '../contract/operations-merge.ts';

describe('[6.2.2.4-a] consultations', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  const officer = () => world.as('officer');
  const view = (id: string) => officer().call(getConsultation, { id });
  const monthOf = async (expertId: string): Promise<number> => {
    const { rows } = await world.pool.query('select taken from experts.months where expert_id = $1', [expertId]);
    return rows[0]?.taken ?? 0;
  };

  test('works: asked from a demand, proposed, offered, accepted, met, advised; hours are counted', async () => {
    const [firm, expert] = [await someFirm(world), await someExpert(world)];
    const demandId = newId();
    await officer().call(raiseDemand, { id: demandId, enterpriseId: firm.id, kind: 'need', text: '标准比对' });
    const id = await someConsultation(world, firm.id, { demandId });
    expect(await view(id)).toMatchObject({ state: 'asked', demandId, className: '标准化 / 标准查询比对' });
    const proposal = await officer().call(proposeExperts, { id: newId(), consultationId: id });
    expect(proposal.named.length).toBeGreaterThan(0);
    expect((await view(id)).proposal).toEqual(proposal);
    const offer = await someOffer(world, id, expert);
    expect(await view(id)).toMatchObject({ state: 'offered', assignments: [{ id: offer, state: 'offered', answerBy: '2026-11-25' }] });
    expect(await monthOf(expert)).toBe(1);
    await officer().call(acceptAssignment, { id: offer });
    await expect(officer().call(adviseAssignment, { id: offer, noteId: newId(), advice: '早' })).rejects.toMatchObject({
      code: 'experts.problem.notMet',
    });
    await expect(officer().call(meetAssignment, { id: offer, metOn: '2026-11-23', mode: 'online', minutes: 60 })).rejects.toMatchObject({
      code: 'experts.problem.metInFuture',
    });
    await officer().call(meetAssignment, { id: offer, metOn: '2026-11-22', mode: 'onSite', minutes: 90 });
    await officer().call(adviseAssignment, { id: offer, noteId: newId(), advice: '建议按 GB/T 13016 梳理标准体系。' });
    expect(await view(id)).toMatchObject({
      state: 'advised',
      minutes: 90,
      assignments: [{ state: 'advised', advice: '建议按 GB/T 13016 梳理标准体系。', may: [] }],
      may: [],
    });
    const { rows } = await officer().call(listExperts, { limit: 100 });
    expect(rows.find(r => r.id === expert)).toMatchObject({ consultations: 1, minutes: 90, taken: 1 });
    const { items } = await officer().call(consultationTimeline, { id });
    expect(items.map(i => i.operation)).toEqual([
      adviseAssignment.name,
      meetAssignment.name,
      acceptAssignment.name,
      offerAssignment.name,
      proposeExperts.name,
      requestConsultation.name,
    ]);
  });

  test('[7.3-b] what the parts weigh stands in a table with its source; a manager’s own count from their day on, a proposal keeps its own', async () => {
    const [firm, manager] = [await someFirm(world), world.as('manager')];
    for (let n = 0; n < 2; n += 1) await someExpert(world);
    const id = await someConsultation(world, firm.id);
    const inForce = async () => (await officer().call(listMatchWeights, {})).rows.find(r => r.inForce);
    const shipped = await inForce();
    expect(shipped).toMatchObject({ reach: 'standard', fit: 50, proven: 20, free: 15, turn: 15, confidence: 'toVerify' });
    const propose = () => officer().call(proposeExperts, { id: newId(), consultationId: id });
    const before = await propose();
    expect(before.weights).toEqual({ fit: 0.5, proven: 0.2, free: 0.15, turn: 0.15 });
    const own = { ...MatchWeights.parse(shipped), fit: 10, turn: 55, mostNamed: 1 };
    const row = { id: newId(), ...own, validFrom: '2026-11-22', source: '局长办公会', confidence: 'confirmed' as const };
    for (const [who, more, refused] of [
      [officer(), {}, { status: 403 }],
      [manager, { fit: 11 }, { fields: [{ pointer: '/turn', code: 'experts.problem.weightsNotWhole', params: { sum: 101 } }] }],
      [manager, { fitNeighbour: 90 }, { fields: [{ pointer: '/fitNeighbour' }] }],
      [manager, { validFrom: '2026-11-21' }, { fields: [{ pointer: '/validFrom' }] }],
    ] as const)
      await expect(who.call(setMatchWeights, { ...row, ...more })).rejects.toMatchObject(refused);
    await manager.call(setMatchWeights, row);
    await expect(manager.call(setMatchWeights, row)).rejects.toMatchObject({ code: 'experts.problem.idTaken' });
    expect((await view(id)).proposal).toEqual(before);
    const after = await propose();
    expect(after.named).toHaveLength(1);
    expect(after.weights).toEqual({ fit: 0.1, proven: 0.2, free: 0.15, turn: 0.55 });
    const { parts, total } = after.named[0] ?? { parts: before.weights, total: 0 };
    expect(total).toBeCloseTo(0.1 * parts.fit + 0.2 * parts.proven + 0.15 * parts.free + 0.55 * parts.turn, 2);
    const elsewhere = await world.as('officer', { region: '330106' }).call(listMatchWeights, {});
    expect(elsewhere.rows.find(r => r.inForce)).toMatchObject({ fit: 50, reach: 'standard' });
    await manager.call(setMatchWeights, { ...row, ...MatchWeights.parse(shipped), id: newId() });
  });

  test('[7.3-b] what a match reads of the past equals a full recount', async () => {
    const { rows } = await world.pool.query(`select sum(e.advised)::int as advised,
        count(*) filter (where e.advised is distinct from r.advised or e.last_offered_at is distinct from r.last)::int as wrong
      from experts.experts e cross join lateral (select count(*) filter (where a.advised_at is not null)::int as advised, max(a.offered_at) as last
        from experts.assignments a where a.expert_id = e.id) r`);
    expect(rows).toEqual([{ advised: 1, wrong: 0 }]);
  });

  test('the advice is frozen: the app itself may neither change nor delete it', async () => {
    for (const statement of [
      "update experts.advice_notes set advice = 'x'",
      'delete from experts.advice_notes',
      'delete from experts.proposals',
    ])
      await expect(world.appPool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('a recusal or a withdrawal gives the place back and opens the matter; who did not take it is not proposed again', async () => {
    const [firm, expert] = [await someFirm(world), await someExpert(world)];
    const id = await someConsultation(world, firm.id);
    const offer = await someOffer(world, id, expert);
    await expect(someOffer(world, id, expert)).rejects.toMatchObject({ code: 'experts.problem.stillOpen' });
    await officer().call(recuseAssignment, { id: offer, reason: '与企业有合作意向' });
    expect(await monthOf(expert)).toBe(0);
    expect(await view(id)).toMatchObject({ state: 'asked', assignments: [{ state: 'recused', reason: '与企业有合作意向' }] });
    expect((await officer().call(whyNot, { consultationId: id, expertId: expert })).by).toContainEqual({ why: 'asked' });
    const second = await someExpert(world);
    const next = await someOffer(world, id, second);
    await officer().call(acceptAssignment, { id: next });
    await officer().call(withdrawAssignment, { id: next, reason: '企业改期' });
    expect([await monthOf(second), (await view(id)).state]).toEqual([0, 'asked']);
    for (const op of [acceptAssignment, recuseAssignment, withdrawAssignment])
      await expect(
        officer().call(op as never, { id: next, ...(op === acceptAssignment ? {} : { reason: '再来' }) } as never),
      ).rejects.toMatchObject({
        code: 'experts.problem.assignmentMoved',
      });
    await officer().call(cancelConsultation, { id, reason: '企业已自行解决' });
    expect(await view(id)).toMatchObject({ state: 'cancelled', endReason: '企业已自行解决', may: [] });
    await expect(someOffer(world, id, second)).rejects.toMatchObject({ code: 'experts.problem.consultationEnded' });
    await expect(officer().call(cancelConsultation, { id, reason: '再次' })).rejects.toMatchObject({
      code: 'experts.problem.consultationEnded',
    });
    await expect(officer().call(proposeExperts, { id: newId(), consultationId: id })).rejects.toMatchObject({
      code: 'experts.problem.consultationEnded',
    });
  });

  test('an offer looks at everything once more: term, field, way, days away, places, and a relation that came up since', async () => {
    const firm = await someFirm(world);
    const id = await someConsultation(world, firm.id);
    const why = async (expertId: string): Promise<string> =>
      officer()
        .call(offerAssignment, { id: newId(), consultationId: id, expertId })
        .then(
          () => 'done',
          e => e.code,
        );
    expect(await why(newId())).toBe('experts.problem.expertUnknown');
    expect(await why(await someExpert(world, { term: { fromOn: '2026-01-01', toOn: '2026-11-28' } }))).toBe('experts.problem.expertTerm');
    expect(await why(await someExpert(world, { fields: [sampleField({ classCode: 'ZL' })] }))).toBe('experts.problem.expertField');
    expect(await why(await someExpert(world, { fields: [sampleField({ validTo: '2026-11-28' })] }))).toBe('experts.problem.expertProof');
    expect(await why(await someExpert(world, { expert: { online: false } }))).toBe('experts.problem.expertMode');
    const away = await someExpert(world);
    await world.as('officer').call(addAway, { id: newId(), expertId: away, fromOn: '2026-11-29', toOn: '2026-11-29' });
    expect(await why(away)).toBe('experts.problem.expertAway');
    const full = await someExpert(world);
    await world.as('manager').call(setMonth, { expertId: full, month: '2026-11-01', cap: 0 });
    expect(await why(full)).toBe('experts.problem.expertFull');
    const later = await someExpert(world);
    const offer = await someOffer(world, id, later);
    await officer().call(addInterest, {
      id: newId(),
      expertId: later,
      interest: { kind: 'paid', unitName: firm.name, creditCode: firm.uscc },
    });
    await expect(officer().call(acceptAssignment, { id: offer })).rejects.toMatchObject({ code: 'experts.problem.conflictFound' });
    expect((await view(id)).assignments).toMatchObject([{ findings: [{ kind: 'paid' }] }]);
    await expect(world.as('manager').call(setMonth, { expertId: later, month: '2026-11-30', cap: 0 })).rejects.toMatchObject({
      code: 'experts.problem.capBelowTaken',
      params: { taken: 1 },
    });
    await expect(officer().call(cancelConsultation, { id, reason: '改期' })).rejects.toMatchObject({ code: 'experts.problem.stillOpen' });
  });

  test('[7.3-a] whose term ended after she was asked cannot accept; she recuses, and the place is free', async () => {
    const firm = await someFirm(world);
    const expertId = await someExpert(world);
    const id = await someConsultation(world, firm.id);
    const offer = await someOffer(world, id, expertId);
    const [term] = (await officer().call(getExpert, { id: expertId })).terms;
    await world.as('manager').call(endTerm, { id: term?.id ?? '', endedOn: '2026-11-21', reason: '本人申请' });
    await expect(officer().call(acceptAssignment, { id: offer })).rejects.toMatchObject({ code: 'experts.problem.termOver', status: 409 });
    await officer().call(recuseAssignment, { id: offer, reason: '聘期已结束' });
    expect(await view(id)).toMatchObject({ state: 'asked' });
  });

  test('bad input names the field and asks nothing', async () => {
    const [firm, other] = [await someFirm(world), await someFirm(world)];
    const demandId = newId();
    await officer().call(raiseDemand, { id: demandId, enterpriseId: other.id, kind: 'need', text: '别家的需求' });
    await expect(someConsultation(world, newId())).rejects.toMatchObject({
      code: 'experts.problem.enterpriseUnknown',
      fields: [{ pointer: '/consultation/enterpriseId' }],
    });
    await expect(someConsultation(world, firm.id, { classCode: 'QQ01' })).rejects.toMatchObject({ code: 'experts.problem.unknownClass' });
    await expect(someConsultation(world, firm.id, { wantedOn: '2026-11-21' })).rejects.toMatchObject({
      code: 'experts.problem.wantedPast',
    });
    await expect(someConsultation(world, firm.id, { demandId })).rejects.toMatchObject({ code: 'experts.problem.demandUnknown' });
    const id = await someConsultation(world, firm.id);
    const expertId = await someExpert(world);
    await expect(
      officer().call(offerAssignment, { id: newId(), consultationId: id, expertId, answerBy: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'experts.problem.answerByPast' });
  });

  test('refused: nobody known, an administrator, another district', async () => {
    const [firm, expert] = [await someFirm(world), await someExpert(world)];
    const id = await someConsultation(world, firm.id);
    const offer = await someOffer(world, id, expert);
    const elsewhere = world.as('manager', { region: '330106' });
    await expect(world.stranger.call(listConsultations, {})).rejects.toMatchObject({ status: 401 });
    await expect(world.as('auditor').call(requestConsultation, {} as never)).rejects.toMatchObject({ status: 403 });
    await expect(world.as('auditor').call(searchAdvice, {})).rejects.toMatchObject({ status: 403 });
    expect((await elsewhere.call(listConsultations, {})).rows).toEqual([]);
    const of: [{ name: string }, object][] = [
      [getConsultation, { id }],
      [consultationTimeline, { id }],
      [cancelConsultation, { id, reason: '外区' }],
      [proposeExperts, { id: newId(), consultationId: id }],
      [whyNot, { consultationId: id, expertId: expert }],
      [offerAssignment, { id: newId(), consultationId: id, expertId: expert }],
      [acceptAssignment, { id: offer }],
      [recuseAssignment, { id: offer, reason: '外区' }],
      [withdrawAssignment, { id: offer, reason: '外区' }],
      [meetAssignment, { id: offer, metOn: '2026-11-22', mode: 'online', minutes: 30 }],
      [adviseAssignment, { id: offer, noteId: newId(), advice: '外区' }],
    ];
    for (const [op, input] of of) await expect(elsewhere.call(op as never, input as never), op.name).rejects.toMatchObject({ status: 404 });
  });

  test('the list: each filter does what it says', async () => {
    const [firm, expert] = [await someFirm(world), await someExpert(world)];
    const [open, offered] = [await someConsultation(world, firm.id), await someConsultation(world, firm.id, { classCode: 'BZ' })];
    await someOffer(world, offered, expert);
    const ids = async (filter: object): Promise<string[]> =>
      (await officer().call(listConsultations, { limit: 100, ...filter })).rows.map(r => r.id);
    expect((await ids({ enterpriseId: firm.id })).toSorted()).toEqual([open, offered].toSorted());
    expect(await ids({ expertId: expert })).toEqual([offered]);
    expect(await ids({ state: 'asked', enterpriseId: firm.id })).toEqual([open]);
    expect(await ids({ state: 'offered', enterpriseId: firm.id })).toEqual([offered]);
    expect(await ids({ topic: 'ZL' })).toEqual([]);
    expect(await ids({ demandId: newId() })).toEqual([]);
    const first = await officer().call(listConsultations, { limit: 1, enterpriseId: firm.id });
    const rest = await officer().call(listConsultations, { limit: 1, enterpriseId: firm.id, after: first.next ?? '' });
    expect([...first.rows, ...rest.rows].map(r => r.id).toSorted()).toEqual([open, offered].toSorted());
    for (const state of ['accepted', 'met', 'advised', 'cancelled'])
      expect((await officer().call(listConsultations, { state: state as 'met' })).rows.every(r => r.state === state)).toBe(true);
  });

  test('[6.1-c] consultations go with a merged enterprise, and back', async () => {
    const [keep, drop] = [await someFirm(world), await someFirm(world)];
    const id = await someConsultation(world, drop.id);
    const lead = world.as('stationLead');
    await expect(lead.call(moveConsultations, { fromId: drop.id, toId: keep.id })).rejects.toMatchObject({ status: 403 });
    await lead.call(mergeEnterprises, { keepId: keep.id, dropId: drop.id, reason: '同一家' });
    await world.deliver();
    expect(await view(id)).toMatchObject({ enterpriseId: keep.id, enterpriseName: keep.name });
    await lead.call(unmergeEnterprise, { id: drop.id, reason: '弄错了' });
    await world.deliver();
    expect((await view(id)).enterpriseId).toBe(drop.id);
  });

  test('[7.3-b] who knows what: by words in any spelling and by class, the newest first', async () => {
    const advised = async (advice: string): Promise<string> => {
      const [firm, expert] = [await someFirm(world), await someExpert(world)];
      const id = await someConsultation(world, firm.id);
      const offer = await someOffer(world, id, expert);
      await officer().call(acceptAssignment, { id: offer });
      await officer().call(meetAssignment, { id: offer, metOn: '2026-11-22', mode: 'online', minutes: 30 });
      await officer().call(adviseAssignment, { id: offer, noteId: newId(), advice });
      return id;
    };
    const older = await advised('出口欧盟的仪表应先做 CE 符合性评估。');
    world.clock.advance(60_000);
    const newer = await advised('欧盟市场：EMC 与低电压指令都要核对。');
    const found = async (q: string, topic?: string): Promise<string[]> =>
      (await officer().call(searchAdvice, { q, ...(topic ? { topic } : {}) })).rows.map(r => r.consultationId);
    expect(await found('欧盟')).toEqual([newer, older]);
    expect(await found('ＣＥ 仪表')).toEqual([older]);
    expect(await found('欧盟', 'ZL')).toEqual([]);
    expect(await found('没有人说过的话')).toEqual([]);
    expect((await world.as('manager', { region: '330106' }).call(searchAdvice, { q: '欧盟' })).rows).toEqual([]);
  });
});
