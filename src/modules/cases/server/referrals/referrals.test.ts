import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerDemand, getDemand } from '#modules/demands/contract/operations.ts';
import { addContact } from '#modules/enterprises/contract/operations.ts';
import { endOrganisation } from '#modules/partners/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, followingPhone, monday } from '#test/cases.ts';
import { type Partner, somePartner } from '#test/partners.ts';
import { type ReferralGround, referralGround } from '#test/referrals.ts';
import { openWorld, type World } from '#test/world.ts';
import { listLinkage, setLinkage } from '../../contract/linkage.ts';
import {
  advanceStage,
  endCase,
  exportCases,
  getCase,
  listCases,
  openCase,
  passTurn,
  pauseCase,
  resumeCase,
} from '../../contract/operations-case.ts';
import { getFollow } from '../../contract/operations-follow.ts';
import { addCaseFile, getCaseFile } from '../../contract/operations-material.ts';
import {
  acceptReferral,
  answerReferral,
  exportReferrals,
  getMyReferral,
  getReferral,
  getReferralFile,
  listReferrals,
  myReferrals,
  receiveReferral,
  referralChoices,
  referralFigures,
  referralTimeline,
  returnReferral,
  revealReferralContact,
  sendReferral,
  withdrawReferral,
} from '../../contract/operations-referral.ts';
import { watchRun } from '../watch.run.ts';

let world: World;
let ground: CaseGround;
let science: Partner;
let bank: Partner;
let { demand, sending, sentDemand, sentCase, placeOf, file } = {} as ReferralGround;
beforeAll(async () => {
  world = await openWorld({ runs: [watchRun] });
  world.clock.set(monday);
  ground = await caseGround(world);
  science = await somePartner(world, '区科技局');
  bank = await somePartner(world, '运河银行');
  ({ demand, sending, sentDemand, sentCase, placeOf, file } = referralGround(ground, science));
});
beforeEach(() => world.clock.set(monday));

const mine = (id: string) => science.person.call(getMyReferral, { id });

describe('[7.1-b] a demand at an organisation', () => {
  test('[7.1-b] sent with receipt and limits, received, accepted, answered; it stands in one place at any time', async () => {
    const [demandId, commandId] = [await demand(), newId()];
    const given = await file(ground.officer, '申请简况.pdf');
    const input = sending({ demandId, fileIds: [given] });
    for (let n = 0; n < 2; n += 1)
      expect(await ground.officer.call(sendReferral, input, { commandId })).toEqual({
        id: input.id,
        receiveBy: '2026-11-25',
        answerBy: '2026-12-07',
      });
    expect(await placeOf(demandId)).toEqual(['referred', 'receiver']);
    expect((await ground.officer.call(getDemand, { id: demandId })).tellEnterprise).toContain('已转区科技局');
    await expect(ground.officer.call(sendReferral, sending({ demandId, organisationId: bank.id }))).rejects.toMatchObject({
      code: 'cases.problem.alreadyOut',
    });
    const { id } = input;
    expect(await mine(id)).toMatchObject({ state: 'sent', question: input.question, files: [{ name: '申请简况.pdf', way: 'given' }] });
    const receiving = newId();
    for (let n = 0; n < 2; n += 1) await science.person.call(receiveReferral, { id }, { commandId: receiving });
    await expect(science.person.call(answerReferral, { id, answer: '可以' })).rejects.toMatchObject({
      code: 'cases.problem.referralMoved',
    });
    await science.person.call(acceptReferral, { id });
    const reply = await file(science.person, '认定指南.pdf');
    await science.person.call(answerReferral, { id, answer: '需有自主知识产权，9 月截止', fileIds: [reply] });
    expect(await placeOf(demandId)).toEqual(['open', 'owner']);
    const seen = await ground.officer.call(getReferral, { id });
    expect(seen).toMatchObject({
      state: 'answered',
      answer: '需有自主知识产权，9 月截止',
      answeredByName: '区科技局经办人',
      rule: { classCode: '', no: 1 },
      may: [],
    });
    expect(Buffer.from((await ground.officer.call(getReferralFile, { id, fileId: reply })).body).toString()).toBe('认定指南.pdf');
    const { items } = await ground.officer.call(referralTimeline, { id });
    expect(items.map(i => i.operation)).toEqual(
      [getReferralFile, answerReferral, acceptReferral, receiveReferral, sendReferral].map(o => o.name),
    );
    await ground.officer.call(answerDemand, { id: demandId, answer: '科技局答复：需有自主知识产权' });
    expect(await placeOf(demandId)).toEqual(['answered', 'ended']);
  });

  test('[7.1-b] returned with a reason, or withdrawn: it waits with its owner again, and its content is no longer theirs', async () => {
    for (const [act, by, reason] of [
      [returnReferral, science.person, '不属于我局职责'],
      [withdrawReferral, ground.officer, '企业已自行咨询'],
    ] as const) {
      const given = await file(ground.officer, '材料.pdf');
      const { id, demandId } = await sentDemand({ fileIds: [given] });
      const commandId = newId();
      for (let n = 0; n < 2; n += 1) await by.call(act, { id, reason }, { commandId });
      expect(await placeOf(demandId)).toEqual(['open', 'owner']);
      expect(await mine(id)).toMatchObject({ question: null, files: [], may: [] });
      await expect(science.person.call(getReferralFile, { id, fileId: given })).rejects.toMatchObject({ status: 404 });
      await expect(science.person.call(acceptReferral, { id })).rejects.toMatchObject({ code: 'cases.problem.referralMoved' });
      await ground.officer.call(sendReferral, sending({ demandId, organisationId: bank.id }));
    }
    const { id } = await sentDemand();
    await expect(science.person.call(withdrawReferral, { id, reason: '不归他撤' })).rejects.toMatchObject({ status: 403 });
  });

  test('[7.1-b] ended by us meanwhile: what is out is withdrawn; an open referral keeps it from becoming a case', async () => {
    const { id, demandId } = await sentDemand();
    const opening = { id: newId(), enterpriseId: ground.enterpriseId, companionId: ground.officer.actor.id, demandId };
    await expect(ground.officer.call(openCase, { ...opening, itemVersionId: await ground.versionOf('QLT-04') })).rejects.toMatchObject({
      code: 'cases.problem.isOut',
    });
    await ground.officer.call(answerDemand, { id: demandId, answer: '已当面答复' });
    await world.deliver();
    expect(await ground.officer.call(getReferral, { id })).toMatchObject({ state: 'withdrawn', withdrawReason: '需求已由我方另行办结' });
    const theirs = await mine(id);
    expect(theirs.state).toBe('withdrawn');
    expect(JSON.stringify(theirs), 'why is ours').not.toContain('另行办结');
    expect(await placeOf(demandId)).toEqual(['answered', 'ended']);
    await world.deliver();
    expect((await ground.officer.call(getReferral, { id })).state).toBe('withdrawn');
  });

  test('[7.1-b] refused with what is so: out at one that the sender does not see; an upload that went along before', async () => {
    const given = await file(ground.officer, '简况.pdf');
    const { id, demandId } = await sentDemand({ fileIds: [given] });
    await expect(ground.officer.call(sendReferral, sending({ demandId: await demand(), fileIds: [given] }))).rejects.toMatchObject({
      code: 'cases.problem.fileUsed',
    });
    await world.pool.query(
      `begin; set local session_replication_role = replica; update cases.referrals set region_code = '330106' where id = '${id}'; commit`,
    );
    await expect(ground.officer.call(sendReferral, sending({ demandId, organisationId: bank.id }))).rejects.toMatchObject({
      code: 'cases.problem.outUnseen',
      params: {},
    });
  });

  test('[7.1-b] of forty that receive, answer and withdraw at once one wins each; the others are told', async () => {
    const { id, demandId } = await sentDemand();
    const outcome = async (acts: readonly (() => Promise<unknown>)[]) => {
      const settled = await Promise.allSettled(acts.map(act => act()));
      const refused = settled.filter(s => s.status === 'rejected').map(s => s.reason as { code: string });
      expect(new Set(refused.map(r => r.code))).toEqual(new Set(['cases.problem.referralMoved']));
      return settled.length - refused.length;
    };
    const twenty = Array.from({ length: 20 });
    expect(await outcome(twenty.map(() => () => science.person.call(receiveReferral, { id })))).toBe(1);
    await science.person.call(acceptReferral, { id });
    const answers = twenty.map((_, n) => () => science.person.call(answerReferral, { id, answer: `答复 ${n}` }));
    const withdrawals = twenty.map(() => () => ground.officer.call(withdrawReferral, { id, reason: '撤回' }));
    expect(await outcome([...answers, ...withdrawals])).toBe(1);
    expect(await placeOf(demandId)).toEqual(['open', 'owner']);
    const { rows } = await world.pool.query(
      'select num_nonnulls(returned_at, answered_at, withdrawn_at) as ends from cases.referrals where id = $1',
      [id],
    );
    expect(rows).toEqual([{ ends: 1 }]);
    const again = await demand();
    const sends = await Promise.allSettled(twenty.map(() => ground.officer.call(sendReferral, sending({ demandId: again }))));
    expect(sends.filter(s => s.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('[7.1-b] a case at an organisation', () => {
  const ball = async (id: string) => {
    const { turn } = await ground.officer.call(getCase, { id });
    return { party: turn?.party, who: turn?.who, expects: turn?.expects, untilOn: turn?.untilOn };
  };

  test('[3.1-b] the organisation has the ball, the enterprise sees where and until when, and we get it back with the answer', async () => {
    const { id, caseId } = await sentCase();
    const out = { party: 'department', who: '区科技局', expects: '已转区科技局，等其答复', untilOn: '2026-12-07' };
    expect(await ball(caseId)).toEqual(out);
    const { phone, linkId } = await followingPhone(ground, caseId);
    expect((await phone.call(getFollow, { linkId })).turn).toMatchObject(out);
    const view = await ground.officer.call(getCase, { id: caseId });
    for (const op of [passTurn, advanceStage, sendReferral]) expect(view.may).not.toContain(op.name);
    const running = view.stages.find(s => s.startedAt !== null)?.id ?? '';
    await expect(ground.officer.call(advanceStage, { id: caseId, stageId: running, turnId: newId() })).rejects.toMatchObject({
      code: 'cases.problem.isOut',
    });
    const pass = {
      id: caseId,
      turnId: newId(),
      fromTurnId: view.turn?.id ?? '',
      party: 'enterprise' as const,
      expects: 'x',
      untilOn: null,
    };
    await expect(ground.officer.call(passTurn, pass)).rejects.toMatchObject({ code: 'cases.problem.isOut' });
    const pauseId = newId();
    const pause = { id: caseId, pauseId, stageId: running, reason: '等科技局', untilOn: '2026-12-01' };
    await expect(ground.officer.call(pauseCase, { ...pause, party: 'enterprise' })).rejects.toMatchObject({ code: 'cases.problem.isOut' });
    await ground.officer.call(pauseCase, { ...pause, party: 'department' });
    expect(await ball(caseId)).toEqual(out);
    await ground.officer.call(resumeCase, { id: caseId, pauseId, turnId: newId(), answeredOn: '2026-11-23' });
    expect(await ball(caseId)).toEqual(out);
    await science.person.call(acceptReferral, { id });
    await science.person.call(answerReferral, { id, answer: '符合条件' });
    expect(await ball(caseId)).toEqual({ party: 'companion', who: '', expects: '看区科技局的答复', untilOn: null });
  });

  test('[7.1-b] only who accompanies sends it; a case that ends takes back what is out', async () => {
    const { id, caseId } = await sentCase();
    await expect(ground.colleague.call(withdrawReferral, { id, reason: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(ground.colleague.call(sendReferral, sending({ caseId }))).rejects.toMatchObject({ status: 403 });
    await ground.officer.call(endCase, { id: caseId, outcome: 'guided', words: '已辅导', grade: 'reported' });
    expect(await ground.officer.call(getReferral, { id })).toMatchObject({ state: 'withdrawn', withdrawReason: '办件已结束' });
    await expect(science.person.call(acceptReferral, { id })).rejects.toMatchObject({ code: 'cases.problem.referralMoved' });
  });

  test('[4.2-a] the organisation has ended meanwhile: nothing goes there any more, and what is out comes back', async () => {
    const gone = await somePartner(world, '撤并中的单位');
    const { id, caseId } = await sentCase({ organisationId: gone.id });
    const { id: other, demandId } = await sentDemand({ organisationId: gone.id });
    const { id: answered } = await sentDemand({ organisationId: gone.id });
    await gone.person.call(receiveReferral, { id: answered });
    await gone.person.call(acceptReferral, { id: answered });
    await gone.person.call(answerReferral, { id: answered, answer: '可以办' });
    await world.as('manager').call(endOrganisation, { id: gone.id, reason: '机构撤并' });
    await expect(gone.person.call(acceptReferral, { id })).rejects.toMatchObject({ status: 404 });
    await expect(gone.person.call(getMyReferral, { id: answered }), 'nor what it answered').rejects.toMatchObject({ status: 404 });
    expect(await gone.person.call(myReferrals, {})).toMatchObject({ organisation: null, rows: [] });
    await expect(ground.officer.call(sendReferral, sending({ demandId: await demand(), organisationId: gone.id }))).rejects.toMatchObject({
      code: 'cases.problem.organisationGone',
    });
    await world.deliver();
    expect(await ball(caseId)).toMatchObject({ party: 'companion', expects: '已从撤并中的单位撤回，再定去向' });
    expect(await placeOf(demandId)).toEqual(['open', 'owner']);
    expect(await ground.officer.call(getReferral, { id: other })).toMatchObject({ state: 'withdrawn', withdrawReason: '该单位已终止合作' });
  });
});

describe('[7.5-b] linkage rules and lateness', () => {
  test('[7.5-b] a version of a class by the manager: chosen for what is sent later, what is out keeps the older one', async () => {
    const manager = world.as('manager');
    const before = await sentDemand();
    const classed = await demand('商标续展怎么办');
    const { classCode } = await ground.officer.call(getDemand, { id: classed });
    const rule = {
      organisationId: bank.id,
      receiveDays: 1,
      answerDays: 5,
      tellId: ground.lead.actor.id,
      validFrom: '2026-11-23',
      source: '联席会议纪要',
    };
    const topic = (classCode ?? '').slice(0, 2);
    await manager.call(setLinkage, { id: newId(), classCode: topic, ...rule });
    await manager.call(setLinkage, { id: newId(), classCode: topic, ...rule, answerDays: 6 });
    expect(await ground.officer.call(referralChoices, { demandId: classed })).toMatchObject({
      rule: { classCode: topic, no: 2, organisationId: bank.id, receiveBy: '2026-11-24', answerBy: '2026-12-01' },
    });
    const { rows } = await ground.officer.call(listLinkage, {});
    expect(rows.filter(r => r.classCode === topic).map(r => [r.no, r.inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    // One to come is superseded by what is saved after it.
    await manager.call(setLinkage, { id: newId(), classCode: topic, ...rule, answerDays: 20, validFrom: '2026-11-30' });
    await manager.call(setLinkage, { id: newId(), classCode: topic, ...rule, answerDays: 7 });
    world.clock.set('2026-12-01T09:00:00+08:00');
    const counts = await ground.officer.call(referralChoices, { demandId: classed });
    const listed = (await ground.officer.call(listLinkage, {})).rows.filter(r => r.classCode === topic);
    world.clock.set(monday);
    expect(counts).toMatchObject({ rule: { classCode: topic, no: 4 } });
    expect(listed.filter(r => r.inForce).map(r => r.no)).toEqual([4]);
    expect((await ground.officer.call(getReferral, { id: before.id })).answerDays).toBe(10);
    await expect(ground.officer.call(setLinkage, { id: newId(), classCode: topic, ...rule })).rejects.toMatchObject({ status: 403 });
    for (const [more, code] of [
      [{ validFrom: '2026-11-01' }, 'ruleInThePast'],
      [{ classCode: 'ZZ99' }, 'unknownClass'],
      [{ organisationId: newId() }, 'organisationGone'],
      [{ tellId: newId() }, 'personUnknown'],
    ] as const)
      await expect(manager.call(setLinkage, { id: newId(), classCode: topic, ...rule, ...more })).rejects.toMatchObject({
        code: `cases.problem.${code}`,
      });
  });

  test('[7.5-b] each lateness is told once, in working hours only; then silent, then returned all the same', async () => {
    const { id } = await sentDemand();
    const watch = async (at: string): Promise<void> => {
      world.clock.set(at);
      await world.runtime.boss?.send('cases.watch', {});
      await world.runJobs();
    };
    const marks = async () => {
      const { rows } = await world.pool.query(
        'select receive_told_at as receive, answer_told_at as answer from cases.referrals where id = $1',
        [id],
      );
      return rows[0] as { receive: Date | null; answer: Date | null };
    };
    const receive = new Date('2026-11-27T09:00:00+08:00');
    const answer = new Date('2026-12-08T10:00:00+08:00');
    await watch('2026-11-25T10:00:00+08:00');
    expect(await marks()).toEqual({ receive: null, answer: null });
    await watch('2026-11-26T19:00:00+08:00');
    expect(await marks(), 'after hours').toEqual({ receive: null, answer: null });
    await watch('2026-11-27T09:00:00+08:00');
    await watch('2026-11-27T10:00:00+08:00');
    expect(await marks(), 'once').toEqual({ receive, answer: null });
    await watch('2026-12-08T10:00:00+08:00');
    await watch('2026-12-08T11:00:00+08:00');
    expect(await marks(), 'once').toEqual({ receive, answer });
    const lead = await ground.lead.call(listReferrals, { told: true, limit: 100 });
    expect(lead.rows.map(r => r.id)).toContain(id);
    expect((await ground.lead.call(referralFigures, {})).told).toBeGreaterThan(0);
    expect((await ground.colleague.call(listReferrals, { told: true })).rows).toEqual([]);
    expect(await ground.officer.call(getReferral, { id })).toMatchObject({ late: 'answer', toldAt: '2026-12-08T02:00:00.000Z' });
    await science.person.call(returnReferral, { id, reason: '职责已划转' });
    expect(await ground.officer.call(getReferral, { id })).toMatchObject({ state: 'returned', late: null, told: true });
  });
});

describe('[7.1-d] an organisation sees what was sent to it, and nothing else', () => {
  test('[7.1-d] nothing of another organisation: neither lists nor acts nor files', async () => {
    const given = await file(ground.officer, '内部.pdf');
    const { id } = await sentDemand({ fileIds: [given] });
    const acts: [{ name: string }, object][] = [
      [getMyReferral, { id }],
      [receiveReferral, { id }],
      [acceptReferral, { id }],
      [returnReferral, { id, reason: 'x' }],
      [answerReferral, { id, answer: 'x' }],
      [getReferralFile, { id, fileId: given }],
      [revealReferralContact, { id, reason: 'x' }],
    ];
    for (const [op, input] of acts)
      await expect(bank.person.call(op as never, input as never), op.name).rejects.toMatchObject({ status: 404 });
    expect((await bank.person.call(myReferrals, {})).rows.map(r => r.id)).not.toContain(id);
    expect((await science.person.call(myReferrals, {})).rows.map(r => r.id)).toContain(id);
    const unlinked = world.as('partner', { id: newId(), name: '未关联' });
    expect(await unlinked.call(myReferrals, {})).toEqual({ organisation: null, rows: [] });
    await expect(unlinked.call(getMyReferral, { id })).rejects.toMatchObject({ status: 404 });
    const elsewhere = world.as('officer', { region: '330106' });
    await expect(elsewhere.call(getReferral, { id })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(getReferralFile, { id, fileId: given })).rejects.toMatchObject({ status: 404 });
  });

  test('[7.1-d] no person of the enterprise unless the sender ticks one; the number is masked, showing it is recorded', async () => {
    const contactId = newId();
    const person = { kind: 'liaison' as const, name: '郑磊', post: '质量部', phone: '13900001111' };
    await ground.lead.call(addContact, { id: contactId, enterpriseId: ground.enterpriseId, ...person });
    const without = await sentDemand();
    expect(JSON.stringify(await mine(without.id))).not.toContain('郑磊');
    await expect(science.person.call(revealReferralContact, { id: without.id, reason: '约时间' })).rejects.toMatchObject({ status: 404 });
    const { id } = await sentDemand({ contactId });
    const seen = await mine(id);
    expect(seen.contact).toEqual({ name: '郑磊', post: '质量部', phone: '139****1111' });
    expect(seen).not.toHaveProperty('enterpriseId');
    expect(await science.person.call(revealReferralContact, { id, reason: '约时间' })).toEqual({ phone: '13900001111' });
    await science.person.call(acceptReferral, { id });
    await science.person.call(answerReferral, { id, answer: '已联系' });
    expect((await mine(id)).contact).toBeNull();
    await expect(science.person.call(revealReferralContact, { id, reason: '再看' })).rejects.toMatchObject({ status: 404 });
  });

  test('[7.1-d] demands, cases, lists, exports, files and search are shut', async () => {
    const { id, caseId } = await sentCase();
    await ground.officer.call(addCaseFile, { id: caseId, fileId: await file(ground.officer, '办件内部.pdf') });
    const fileId = (await ground.officer.call(getCase, { id: caseId })).files[0]?.id ?? '';
    for (const [op, input] of [
      [getCase, { id: caseId }],
      [listCases, {}],
      [exportCases, {}],
      [getCaseFile, { id: caseId, fileId }],
      [getDemand, { id: newId() }],
      [getReferral, { id }],
      [listReferrals, {}],
      [referralTimeline, { id }],
      [exportReferrals, {}],
      [referralChoices, { caseId }],
    ] as const)
      await expect(science.person.call(op as never, input as never), op.name).rejects.toMatchObject({ status: 403 });
    await expect(science.person.call(getReferralFile, { id, fileId }), 'a file that was not given').rejects.toMatchObject({ status: 404 });
    const workbook = await ground.lead.call(exportReferrals, {});
    expect(workbook.fileName).toMatch(/\.xlsx$/);
  });
});
