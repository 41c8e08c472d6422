import { beforeAll, describe, expect, it } from 'vitest';
import { AssetDraft } from '#modules/assets/contract/draft.ts';
import { getAssetDraft, saveAssetDraft } from '#modules/assets/contract/operations-draft.ts';
import { assignCompanion } from '#modules/assets/contract/operations-warnings.ts';
import { logContact } from '#modules/campaigns/contract/operations-contact.ts';
import { correctTeam, listTeams } from '#modules/campaigns/contract/operations-team.ts';
import { getCase, openCase, openingChoices, passTurn } from '#modules/cases/contract/operations-case.ts';
import { answerDemand, getDemand, listDemands, raiseDemand } from '#modules/demands/contract/operations.ts';
import { getWaiting } from '#modules/demands/contract/waiting.ts';
import { getConsultation, requestConsultation } from '#modules/experts/contract/operations-consultation.ts';
import { createAction, getAction } from '#modules/improvements/contract/operations.ts';
import { getAssessment, openAssessment } from '#modules/readiness/contract/operations-assessment.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, openPlan, registerPeople, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { setAbsence, setDeputy } from '../../contract/absence.ts';
import {
  countHoldings,
  doHandover,
  getHandover,
  type HandoverPlan,
  listHandovers,
  previewHandover,
  undoHandover,
} from '../../contract/handover.ts';
import { disableAccount, enableAccount } from '../../contract/operations-accounts.ts';
import { assignRole, withdrawRole } from '../../contract/operations-roles.ts';

let world: World;
const by = (name: string, role = 'officer') => world.as(role, { name });
const lead = () => world.as('stationLead');
const admin = () => world.as('systemAdmin');
let firms: string[] = [];
let plan: Awaited<ReturnType<typeof openPlan>>;

beforeAll(async () => {
  world = await openWorld();
  const names = ['王敏', '李建国', '陈佳怡', '周俊杰', '吴晓燕', '徐海波'];
  await registerPeople(world, [...names.map(n => by(n)), lead(), world.as('manager'), admin(), world.as('officer', { region: '330106' })]);
  await staffedStation(
    world,
    names.map(n => by(n)),
    '330105010',
  );
  firms = await someEnterprises(world, ['330105010', '330105010', '330105010', '330105010']);
  plan = await openPlan(world, [[by('王敏')], [by('陈佳怡')]], ['330105010']);
});

const raise = (name: string, text: string) => by(name).call(raiseDemand, { id: newId(), enterpriseId: firms[0] ?? '', kind: 'need', text });
const accompany = (name: string, enterpriseId = firms[0] ?? '') =>
  lead().call(assignCompanion, { id: newId(), enterpriseId, personId: by(name).actor.id });
const previewOf = (name: string, more: Partial<HandoverPlan> = {}) =>
  lead().call(previewHandover, { personId: by(name).actor.id, gives: [], ...more });

/** All that the preview shows, to one person but for what is said otherwise. */
const handInput = async (from: string, to: string, more: Partial<HandoverPlan> = {}) => {
  const seen = await previewOf(from);
  const gives = seen.kinds.map(k => ({ kind: k.kind, toId: by(to).actor.id }));
  return { id: newId(), personId: by(from).actor.id, reason: 'moved' as const, digest: seen.digest, gives, exceptions: [], ...more };
};

describe('[3.1-b] a handover', () => {
  it('moves enterprises, demands, places on teams and drafts in one act; the same again is the same act', async () => {
    const demand = await raise('王敏', '想评质量奖');
    await accompany('王敏');
    await by('王敏').call(saveAssetDraft, { form: 'new', content: AssetDraft.parse({ title: '龙坞茶' }), baseVersion: null });
    const mine = plan.roster.find(r => r.teamId === plan.teamIds[0]);
    await by('王敏').call(logContact, {
      id: newId(),
      rosterId: mine?.id ?? '',
      outcome: 'agreed',
      agreedAt: '2026-11-25T09:00:00+08:00',
      minutes: 60,
      answeredBy: '办公室',
      note: '',
    });
    const seen = await previewOf('王敏');
    expect(seen.kinds.map(k => [k.kind, k.count])).toEqual([
      ['demands.demand', 1],
      ['assets.companion', 1],
      ['assets.draft', 1],
      ['campaigns.team', 1],
    ]);
    expect(seen.kinds[3]?.rows[0]?.concerns).toEqual([mine?.enterpriseName]);
    const input = await handInput('王敏', '李建国');
    const commandId = newId();
    const done = await lead().call(doHandover, input, { commandId });
    expect(done).toEqual({ id: input.id, passed: 4, stayed: 0 });
    expect(await lead().call(doHandover, input, { commandId })).toEqual(done);
    expect((await previewOf('王敏')).total).toBe(0);
    expect((await by('李建国').call(getDemand, { id: demand.id })).ownerId).toBe(by('李建国').actor.id);
    expect((await by('李建国').call(getAssetDraft, { form: 'new' })).draft?.content.title).toBe('龙坞茶');
    const teams = await lead().call(listTeams, { campaignId: plan.campaignId });
    expect(teams.rows[0]).toMatchObject({ leaderId: by('李建国').actor.id, members: [{ name: '李建国' }] });
    const view = await lead().call(getHandover, { id: input.id });
    expect(view).toMatchObject({ count: 4, receivers: ['李建国'], may: [undoHandover.name] });
    expect(view.notices.map(n => n.enterpriseId).toSorted()).toEqual([...new Set([firms[0], mine?.enterpriseId])].toSorted());
    for (const n of view.notices) expect(n.text).toMatch(/由李建国接手.*不需要重新提交材料/);
    expect((await lead().call(listHandovers, {})).rows[0]?.id).toBe(input.id);
  });

  it('is undone within seven days: what was touched since stays and is listed', async () => {
    const [kept, back] = [await raise('周俊杰', '甲'), await raise('周俊杰', '乙')];
    await accompany('周俊杰', firms[1]);
    const input = await handInput('周俊杰', '李建国');
    await lead().call(doHandover, input);
    await by('李建国').call(answerDemand, { id: kept.id, answer: '已办' });
    world.clock.advance(7 * 86_400_000 - 1);
    const commandId = newId();
    const undone = await lead().call(undoHandover, { id: input.id }, { commandId });
    expect(undone).toEqual({ id: input.id, returned: 2, kept: 1 });
    expect(await lead().call(undoHandover, { id: input.id }, { commandId })).toEqual(undone);
    expect((await lead().call(getDemand, { id: back.id })).ownerId).toBe(by('周俊杰').actor.id);
    expect((await lead().call(getDemand, { id: kept.id })).ownerId).toBe(by('李建国').actor.id);
    const view = await lead().call(getHandover, { id: input.id });
    expect(view.items.filter(i => i.state === 'kept').map(i => i.title)).toEqual(['甲']);
    expect(view.notices.find(n => n.enterpriseId === firms[1])?.text).toContain('仍由周俊杰负责');
    expect(await codeOf(lead().call(undoHandover, { id: input.id }))).toBe('people.problem.handoverUndone');
    const late = await handInput('周俊杰', '李建国');
    await lead().call(doHandover, late);
    world.clock.advance(9 * 86_400_000);
    expect(await codeOf(lead().call(undoHandover, { id: late.id }))).toBe('people.problem.handoverTooOld');
  });

  it('gives a place on a team back, unless the team was changed meanwhile', async () => {
    const again = await openPlan(world, [[by('徐海波'), by('吴晓燕')]], ['330105010']);
    const input = await handInput('徐海波', '周俊杰');
    await lead().call(doHandover, input);
    const teamOf = async () => (await lead().call(listTeams, { campaignId: again.campaignId })).rows[0];
    expect((await teamOf())?.members.map(m => m.name)).toEqual(expect.arrayContaining(['周俊杰', '吴晓燕']));
    expect(await lead().call(undoHandover, { id: input.id })).toMatchObject({ returned: 1, kept: 0 });
    expect(await teamOf()).toMatchObject({ leaderId: by('徐海波').actor.id });
    const second = await handInput('徐海波', '吴晓燕');
    await lead().call(doHandover, second);
    const now = await teamOf();
    expect(now?.members.map(m => m.name)).toEqual(['吴晓燕']);
    const team = { name: '改名组', leaderId: by('吴晓燕').actor.id, memberIds: [by('吴晓燕').actor.id], capacityPerDay: 2 };
    await lead().call(correctTeam, { id: now?.id ?? '', version: now?.version ?? 0, team });
    expect(await lead().call(undoHandover, { id: second.id })).toMatchObject({ returned: 0, kept: 1 });
  });

  it('shows what cannot go to the one chosen, and refuses it until another is chosen or it stays', async () => {
    const input = await handInput('李建国', '陈佳怡');
    const seen = await previewOf('李建国', { gives: input.gives });
    expect(seen.hindered).toBe(1);
    expect(seen.kinds.find(k => k.kind === 'campaigns.team')?.rows[0]?.whyNot?.code).toBe('campaigns.problem.memberElsewhere');
    expect(await codeOf(lead().call(doHandover, input))).toBe('people.problem.rowsHindered');
    const stays = [{ kind: 'campaigns.team', toId: null, ids: [plan.campaignId] }];
    const elsewhere = [
      {
        kind: 'assets.draft',
        toId: by('吴晓燕').actor.id,
        ids: seen.kinds.find(k => k.kind === 'assets.draft')?.rows.map(r => r.id) ?? [],
      },
    ];
    const done = await lead().call(doHandover, { ...input, exceptions: [...stays, ...elsewhere] });
    expect(done.stayed).toBe(1);
    const view = await lead().call(getHandover, { id: input.id });
    expect(view.receivers).toEqual(['陈佳怡', '吴晓燕']);
    expect(view.items.filter(i => i.state === 'stayed').map(i => i.kind)).toEqual(['campaigns.team']);
  });

  it('refuses what is not so: nothing held, no receiver, oneself, who is not at work, another district, other roles', async () => {
    expect(await codeOf(handInput('王敏', '李建国').then(i => lead().call(doHandover, i)))).toBe('people.problem.holdsNothing');
    await raise('王敏', '丙');
    const input = await handInput('王敏', '李建国');
    const to = (id: string) => ({ ...input, id: newId(), gives: [{ kind: 'demands.demand', toId: id }] });
    expect(await codeOf(lead().call(doHandover, { ...input, gives: [] }))).toBe('people.problem.receiverMissing');
    expect(await codeOf(lead().call(doHandover, to(by('王敏').actor.id)))).toBe('people.problem.receiverIsGiver');
    expect(await codeOf(lead().call(doHandover, to(admin().actor.id)))).toBe('people.problem.receiverNotAtWork');
    expect(await codeOf(lead().call(doHandover, to(world.as('officer', { region: '330106' }).actor.id)))).toBe(
      'people.problem.receiverNotAtWork',
    );
    for (const stranger of [by('李建国'), admin(), world.as('auditor')])
      expect(await codeOf(stranger.call(doHandover, input))).toBe('platform.problem.notAllowed');
    const away = world.as('stationLead', { region: '330106' });
    expect(await codeOf(away.call(doHandover, input))).toBe('platform.problem.notFound');
    expect(await codeOf(away.call(previewHandover, { personId: by('王敏').actor.id, gives: [] }))).toBe('platform.problem.notFound');
    await lead().call(doHandover, input);
    expect(await codeOf(away.call(getHandover, { id: input.id }))).toBe('platform.problem.notFound');
    expect(await codeOf(away.call(undoHandover, { id: input.id }))).toBe('platform.problem.notFound');
    expect((await away.call(listHandovers, {})).rows).toEqual([]);
  });

  it('is one act: of two at once for one person one wins, and what changed since the preview is refused', async () => {
    for (let n = 0; n < 5; n += 1) await raise('吴晓燕', `同时 ${n}`);
    const [a, b] = [await handInput('吴晓燕', '王敏'), await handInput('吴晓燕', '李建国')];
    const ends = await Promise.all([codeOf(lead().call(doHandover, a)), codeOf(world.as('manager').call(doHandover, b))]);
    expect(ends.toSorted()).toEqual(['done', 'people.problem.holdingsChanged']);
    const winner = ends[0] === 'done' ? '王敏' : '李建国';
    const { rows } = await lead().call(listDemands, { ownerId: by(winner).actor.id, state: 'open', limit: 100 });
    expect(rows.filter(d => d.text.startsWith('同时'))).toHaveLength(5);
    await raise('吴晓燕', '预览之前');
    const stale = await handInput('吴晓燕', '王敏');
    await raise('吴晓燕', '预览之后');
    expect(await codeOf(lead().call(doHandover, stale))).toBe('people.problem.holdingsChanged');
  });
});

describe('[3.1-b] cases, consultations, readiness and improvements', () => {
  it('go with the others in one preview and one act, and come back; what somebody worked on since stays', async () => {
    const [giver, taker, other] = [by('吴晓燕'), by('周俊杰'), by('陈佳怡')];
    const enterpriseId = firms[2] ?? '';
    const { items } = await giver.call(openingChoices, {});
    const itemVersionId = items.find(i => i.code === 'QLT-04')?.versionId ?? '';
    const [led, worked, stoodIn, both] = [newId(), newId(), newId(), newId()];
    const opened = { enterpriseId, itemVersionId };
    await giver.call(openCase, { ...opened, id: led, companionId: giver.actor.id, deputyId: other.actor.id });
    await giver.call(openCase, { ...opened, id: worked, companionId: giver.actor.id });
    await other.call(openCase, { ...opened, id: stoodIn, companionId: other.actor.id, deputyId: giver.actor.id });
    await taker.call(openCase, { ...opened, id: both, companionId: taker.actor.id, deputyId: giver.actor.id });
    const consultation = {
      enterpriseId,
      classCode: 'BZ01',
      mode: 'online',
      question: '怎么比对指标',
      wantedOn: addDays(dayOf(world.clock.now()), 9),
    } as const;
    const asked = newId();
    await giver.call(requestConsultation, { id: asked, consultation });
    const assessmentId = newId();
    await giver.call(openAssessment, { id: assessmentId, enterpriseId, year: 2026, coachId: giver.actor.id });
    const actionId = newId();
    const action = { problem: '回复太慢', cause: '', action: '', ownerId: giver.actor.id, dueOn: addDays(dayOf(world.clock.now()), 20) };
    await lead().call(createAction, { id: actionId, source: 'complaint', action });
    const kinds = ['cases.companion', 'cases.deputy', 'experts.consultation', 'improvements.action', 'readiness.assessment'];
    const seen = await previewOf('吴晓燕');
    expect(seen.kinds.filter(k => kinds.includes(k.kind)).map(k => [k.kind, k.count])).toEqual([
      ['experts.consultation', 1],
      ['cases.companion', 2],
      ['cases.deputy', 2],
      ['readiness.assessment', 1],
      ['improvements.action', 1],
    ]);
    const input = await handInput('吴晓燕', '周俊杰');
    await lead().call(doHandover, input);
    const people = async (id: string) => {
      const c = await lead().call(getCase, { id });
      return [c.companionId, c.deputyId];
    };
    const id = { giver: giver.actor.id, taker: taker.actor.id, other: other.actor.id };
    expect(await Promise.all([led, worked, stoodIn, both].map(people))).toEqual([
      [id.taker, id.other],
      [id.taker, null],
      [id.other, id.taker],
      [id.taker, null],
    ]);
    expect(await lead().call(getAction, { id: actionId })).toMatchObject({ ownerId: id.taker, ownerName: '周俊杰' });
    expect(await lead().call(getAssessment, { id: assessmentId })).toMatchObject({ coachId: id.taker });
    // Who asked stays who asked; it lies in other hands.
    expect(await lead().call(getConsultation, { id: asked })).toMatchObject({ askedByName: '吴晓燕', heldByName: '周俊杰' });
    const running = await taker.call(getCase, { id: worked });
    const turn = { turnId: newId(), fromTurnId: running.turn?.id ?? '', party: 'department', expects: '出具意见', untilOn: null } as const;
    await taker.call(passTurn, { id: worked, ...turn });
    const undone = await lead().call(undoHandover, { id: input.id });
    expect(undone.kept).toBe(1);
    expect(await Promise.all([led, worked, stoodIn, both].map(people))).toEqual([
      [id.giver, id.other],
      [id.taker, null],
      [id.other, id.giver],
      [id.taker, id.giver],
    ]);
    expect(await lead().call(getAction, { id: actionId })).toMatchObject({ ownerId: id.giver, ownerName: '吴晓燕' });
    expect((await previewOf('吴晓燕')).kinds.filter(k => kinds.includes(k.kind)).map(k => k.count)).toEqual([1, 1, 2, 1, 1]);
  });
});

describe('[7.1-d] closing an account', () => {
  it('asks first when work stands in the name; at once, it waits to be assigned', async () => {
    const demand = await raise('徐海波', '丁');
    const personId = by('徐海波').actor.id;
    const { total, kinds } = await admin().call(countHoldings, { personId });
    expect([total, kinds]).toEqual([1, [{ kind: 'demands.demand', count: 1 }]]);
    expect(await codeOf(admin().call(disableAccount, { personId, reason: '离岗' }))).toBe('people.problem.stillHolds');
    expect(await codeOf(by('王敏').call(countHoldings, { personId }))).toBe('platform.problem.notAllowed');
    await admin().call(disableAccount, { personId, reason: '失密', anyway: true });
    await world.deliver();
    expect(await lead().call(getDemand, { id: demand.id })).toMatchObject({ ownerId: null, place: 'toAssign' });
    await admin().call(enableAccount, { personId });
  });

  it('a role is not withdrawn either before the work is given on, unless it cannot wait', async () => {
    const security = world.as('securityAdmin');
    const demand = await raise('徐海波', '己');
    const personId = by('徐海波').actor.id;
    expect(await codeOf(security.call(withdrawRole, { personId, reason: '离岗' }))).toBe('people.problem.stillHolds');
    await security.call(withdrawRole, { personId, reason: '失密', anyway: true });
    await world.deliver();
    expect(await lead().call(getDemand, { id: demand.id })).toMatchObject({ ownerId: null, place: 'toAssign' });
    await security.call(assignRole, { personId, role: 'officer', regionCode: '330105', reason: '复岗' });
  });

  it('who is staff becomes 专家 or 协同部门 only with empty hands, and has left for every room', async () => {
    const security = world.as('securityAdmin');
    const leaver = by('转岗');
    await registerPeople(world, [leaver]);
    await staffedStation(world, [leaver], '330105011');
    const personId = leaver.actor.id;
    await raise('转岗', '庚');
    for (const role of ['partner', 'expert'] as const)
      expect(await codeOf(security.call(assignRole, { personId, role, regionCode: '330105', reason: '转岗' }))).toBe(
        'people.problem.stillHolds',
      );
    await security.call(assignRole, { personId, role: 'stationLead', regionCode: '330105', reason: '升任' });
    await lead().call(doHandover, await handInput('转岗', '王敏'));
    const left = async () =>
      (await world.pool.query("select from platform.events where name = 'people.person.left' and subject_id = $1", [personId])).rowCount;
    expect(await left()).toBe(0);
    await security.call(assignRole, { personId, role: 'partner', regionCode: '330105', reason: '转岗' });
    expect(await left()).toBe(1);
    await world.deliver();
    const posts = await world.pool.query('select from stations.staff where person_id = $1 and released_at is null', [personId]);
    expect(posts.rowCount, 'a post at a station').toBe(0);
  });

  it('does not take back a handover to somebody who left', async () => {
    await raise('徐海波', '戊');
    const input = await handInput('徐海波', '王敏');
    await lead().call(doHandover, input);
    await admin().call(disableAccount, { personId: by('徐海波').actor.id, reason: '离岗' });
    expect(await codeOf(lead().call(undoHandover, { id: input.id }))).toBe('people.problem.giverNotAtWork');
    await admin().call(enableAccount, { personId: by('徐海波').actor.id });
    expect(await lead().call(undoHandover, { id: input.id })).toMatchObject({ returned: 1 });
  });
});

describe('[7.4.2-a] who stands in', () => {
  it('sees the demands of the absent one beside her own, on those days alone, and is proposed to take over', async () => {
    const today = world.clock.now().toISOString().slice(0, 10);
    await raise('陈佳怡', '代管一件');
    const person = by('陈佳怡');
    await person.call(setDeputy, { id: newId(), personId: person.actor.id, deputyId: by('周俊杰').actor.id, fromOn: today, toOn: null });
    const mine = async () => (await by('周俊杰').call(listDemands, { standIn: true, limit: 100 })).rows.map(d => d.text);
    expect(await mine()).toEqual([]);
    await person.call(setAbsence, { id: newId(), personId: person.actor.id, kind: 'leave', fromOn: today, toOn: today });
    expect(await mine()).toContain('代管一件');
    expect((await by('周俊杰').call(getWaiting, {})).standIn).toBe((await mine()).length);
    expect((await by('吴晓燕').call(getWaiting, {})).standIn).toBe(0);
    expect((await previewOf('陈佳怡')).proposed?.name).toBe('周俊杰');
    world.clock.advance(86_400_000);
    expect(await mine()).toEqual([]);
  });
});
