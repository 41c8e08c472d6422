import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { getVisit, saveDraft, submitVisit, visitTimeline } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { receiptNumber } from '#platform/contract/written/receipt-number.ts';
import { fillRooms, type Issued, issuedLink, openedPhone, phoneOf, secret } from '#test/fill.ts';
import { type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  getFill,
  handInFill,
  handOnFill,
  listFill,
  openFill,
  partFillCode,
  revokeFill,
  saveFill,
  takeBackFill,
} from '../contract/operations-selffill.ts';

const refused = async (act: Promise<unknown>): Promise<Problem> =>
  act.then(
    () => expect.fail('was not refused'),
    p => p as Problem,
  );

let world: World;
let ground: VisitsGround;
const names = [...'甲乙丙丁戊己庚辛壬癸'].map(n => `杭州${n}电机有限公司`);
beforeAll(async () => {
  world = await openWorld({ modules: fillRooms });
  ground = await visitsGround(world, names);
});
let next = 0;
const link = (): Promise<Issued> => issuedLink(world, ground.rosterIds[next++ % names.length] ?? '');
const change = (question: string, answer: Answer | null, base = 0) => ({ question, base, answer });
const drafts = (linkId: string, formId: string, changes: ReturnType<typeof change>[], since = 0) => ({ linkId, formId, since, changes });
const basics = [
  change('basic.name', '杭州甲电机有限公司'),
  change('basic.uscc', '91330100799655058B'),
  change('basic.contact', { name: '李雷', phone: '13800001234' }),
];

describe('[A.1-a] what the enterprise fills in', () => {
  it('lands in the visit under its name, numbers masked and sealed, and comes back after a reload', async () => {
    const { linkId, visitId, token } = await link();
    const phone = await openedPhone(world, { linkId, token });
    const formId = newId();
    const commandId = newId();
    const input = drafts(linkId, formId, basics);
    const saved = await phone.call(saveFill, input, commandId);
    expect(saved.revision).toBe(1);
    expect(await phone.call(saveFill, input, commandId), 'replayed').toEqual(saved);
    const back = await phone.call(getFill, { linkId });
    expect(back.answers).toEqual({
      ...Object.fromEntries(basics.map(b => [b.question, b.answer])),
      'basic.contact': { name: '李雷', phone: '138****1234' },
    });
    const { rows } = await world.pool.query('select answers::text as text from visits.visits where id = $1', [visitId]);
    expect(rows[0].text).not.toContain('13800001234');
    const officer = await world.as('officer').call(getVisit, { visitId });
    expect(officer).toMatchObject({ state: 'drafted', answers: { 'basic.name': '杭州甲电机有限公司' } });
    const { rows: line } = await world.as('officer').call(visitTimeline, { visitId });
    expect(line.map(l => l.actorName)).toContain('企业自填 · 质量部 张三');
    const list = await world.as('officer').call(listFill, { visitId });
    expect(list.rows[0]).toMatchObject({ state: 'filling', wrote: [{ name: '企业自填 · 质量部 张三', n: 3 }] });
  });

  it('different fields merge with the officer’s; the same field shows both sides to whoever comes second', async () => {
    const { linkId, visitId, token } = await link();
    const phone = await openedPhone(world, { linkId, token });
    const [mine, hers] = [newId(), newId()];
    await phone.call(saveFill, drafts(linkId, mine, [change('basic.name', '企业写的名称')]));
    const officer = world.as('officer');
    const conflict = await refused(
      officer.call(saveDraft, {
        visitId,
        formId: hers,
        since: 0,
        changes: [change('basic.name', '现场看到的名称'), change('basic.aboveScale', '规上')],
      }),
    );
    expect(conflict.code).toBe('visits.problem.fieldConflict');
    expect(conflict.params['conflicts']).toMatchObject([
      { question: 'basic.name', mine: '现场看到的名称', theirs: '企业写的名称', byName: '企业自填 · 质量部 张三' },
    ]);
    await officer.call(saveDraft, { visitId, formId: hers, since: 0, changes: [change('basic.aboveScale', '规上')] });
    const other = await refused(phone.call(saveFill, drafts(linkId, mine, [change('basic.aboveScale', '规下')], 1)));
    expect(other.params['conflicts']).toMatchObject([{ question: 'basic.aboveScale', theirs: '规上' }]);
    const settled = await phone.call(saveFill, drafts(linkId, mine, [change('basic.aboveScale', '规下', 2)], 1));
    expect(settled.fields['basic.aboveScale']).toBe(3);
    const visit = await officer.call(getVisit, { visitId });
    expect(visit.answers).toMatchObject({ 'basic.name': '企业写的名称', 'basic.aboveScale': '规下' });
  });

  it('is handed in with a receipt of its content; the officer submits it as usual; the page tells how it goes on', async () => {
    const { linkId, visitId, token } = await link();
    const phone = await openedPhone(world, { linkId, token });
    const formId = newId();
    const empty = await refused(phone.call(handInFill, { linkId, formId, revision: 0 }));
    expect(empty.code).toBe('visits.problem.visitIncomplete');
    expect(empty.fields.length).toBeGreaterThan(0);
    await phone.call(
      saveFill,
      drafts(linkId, formId, [
        ...basics,
        change('basic.aboveScale', '规上工业'),
        change('training.qualitySystem', { answer: 'yes', remark: '想学' }),
      ]),
    );
    const commandId = newId();
    const receipt = await phone.call(handInFill, { linkId, formId, revision: 1 }, commandId);
    expect(receipt.receipt).toBe(receiptNumber(receipt.contentHash));
    expect(await phone.call(handInFill, { linkId, formId, revision: 1 }, commandId), 'replayed').toEqual(receipt);
    expect((await phone.call(handInFill, { linkId, formId, revision: 1 })).contentHash, 'the same content').toBe(receipt.contentHash);
    expect((await world.as('officer').call(listFill, { visitId })).rows[0]).toMatchObject({
      state: 'handedIn',
      handedInBy: '质量部 张三',
      receipt: receipt.receipt,
    });
    await phone.call(saveFill, drafts(linkId, formId, [change('training.qualitySystem', { answer: 'yes', remark: '下月就学' }, 1)], 1));
    expect((await phone.call(getFill, { linkId })).receipt).toMatchObject({ changedSince: true });
    const second = await phone.call(handInFill, { linkId, formId, revision: 2 });
    expect(second.contentHash).not.toBe(receipt.contentHash);
    await world.as('officer').call(submitVisit, { visitId, revision: 2, visitedOn: '2026-11-22' });
    const { rows } = await world.pool.query(`select distinct source from enterprises.facts where evidence like $1`, [`%${visitId}%`]);
    expect(rows).toEqual([{ source: 'selfReported' }]);
    const after = await phone.call(getFill, { linkId });
    expect(after).toMatchObject({
      writable: false,
      matter: { state: 'submitted', demands: [{ state: 'open' }] },
      receipt: { receipt: second.receipt },
    });
    expect((await refused(phone.call(saveFill, drafts(linkId, formId, [change('basic.name', '改')], 2)))).code).toBe(
      'visits.problem.visitClosed',
    );
  });

  it('hands parts on: two colleagues at once, each only in the own sections, both in the whole', async () => {
    const { linkId, visitId, token } = await link();
    const whole = await openedPhone(world, { linkId, token }, { name: '王五', department: '办公室' });
    const part = { partId: newId(), token: secret() };
    const commandId = newId();
    const made = await whole.call(handOnFill, { linkId, ...part, to: '质量部 张三', sections: ['training', 'basic'] }, commandId);
    expect(made.code).toMatch(/^\d{6}$/);
    expect(
      (await whole.call(handOnFill, { linkId, ...part, to: '质量部 张三', sections: ['training', 'basic'] }, commandId)).code,
      'told once',
    ).toBeNull();
    const code = (await whole.call(partFillCode, { linkId, partId: part.partId })).code ?? '';
    expect(
      (await refused(phoneOf(world, '203.0.113.8').call(openFill, { token: part.token, code: made.code ?? '', session: secret() }))).status,
    ).toBe(403);
    const colleague = await openedPhone(
      world,
      { linkId: part.partId, token: part.token, code },
      { name: '张三', department: '质量部', address: '203.0.113.9' },
    );
    const seen = await colleague.call(getFill, { linkId: part.partId });
    expect(seen.part).toBe(true);
    expect(seen.definition.sections.map(s => s.id)).toEqual(['basic', 'training']);
    const [a, b] = [newId(), newId()];
    const [one, two] = await Promise.all([
      whole.call(saveFill, drafts(linkId, a, [change('declaration.standardProject', { answer: 'no' })])),
      colleague.call(saveFill, drafts(part.partId, b, basics)),
    ]);
    expect([one.revision, two.revision].toSorted()).toEqual([1, 2]);
    expect(
      two.others.map(o => o.question),
      'nothing of other sections',
    ).toEqual([]);
    expect((await colleague.call(getFill, { linkId: part.partId })).answers).not.toHaveProperty(['declaration.standardProject']);
    expect(
      (await refused(colleague.call(saveFill, drafts(part.partId, b, [change('declaration.patentAward', { answer: 'no' })])))).code,
    ).toBe('selffill.problem.fillNotYours');
    expect(
      (
        await refused(
          colleague.call(handOnFill, { linkId: part.partId, partId: newId(), token: secret(), to: '李四', sections: ['basic'] }),
        )
      ).code,
    ).toBe('selffill.problem.fillPartsOnly');
    const done = await colleague.call(handInFill, { linkId: part.partId, formId: b, revision: 2 });
    expect((await whole.call(getFill, { linkId })).parts).toMatchObject([
      { name: '质量部 张三', state: 'handedIn', handedInBy: '质量部 张三' },
    ]);
    expect(
      (await refused(whole.call(handInFill, { linkId, formId: a, revision: two.revision - 1 }))).code,
      'has not seen the colleague',
    ).toBe('visits.problem.visitStale');
    expect((await whole.call(handInFill, { linkId, formId: a, revision: 2 })).contentHash).not.toBe(done.contentHash);
    const visit = await world.as('officer').call(getVisit, { visitId });
    expect(Object.keys(visit.answers).toSorted()).toEqual(['basic.contact', 'basic.name', 'basic.uscc', 'declaration.standardProject']);
  });

  it('takes a part back; another link’s part is as good as absent; what was written stays', async () => {
    const mine = await link();
    const whole = await openedPhone(world, mine, { name: '王五', department: '办公室' });
    const part = { partId: newId(), token: secret() };
    const { code } = await whole.call(handOnFill, { linkId: mine.linkId, ...part, to: '财务部', sections: ['basic'] });
    const colleague = await openedPhone(
      world,
      { linkId: part.partId, token: part.token, code: code ?? '' },
      { name: '赵六', department: '财务部', address: '203.0.113.10' },
    );
    await colleague.call(saveFill, drafts(part.partId, newId(), basics));
    const other = await link();
    const stranger = await openedPhone(world, other, { name: '孙七', department: '办公室', address: '203.0.113.11' });
    expect((await refused(stranger.call(takeBackFill, { linkId: other.linkId, partId: part.partId }))).status).toBe(404);
    expect((await refused(stranger.call(partFillCode, { linkId: other.linkId, partId: part.partId }))).status).toBe(404);
    const commandId = newId();
    const taken = await whole.call(takeBackFill, { linkId: mine.linkId, partId: part.partId }, commandId);
    expect(await whole.call(takeBackFill, { linkId: mine.linkId, partId: part.partId }, commandId), 'replayed').toEqual(taken);
    expect((await refused(colleague.call(saveFill, drafts(part.partId, newId(), basics)))).code).toBe('selffill.problem.fillRevoked');
    const view = await whole.call(getFill, { linkId: mine.linkId });
    expect(view.parts).toEqual([]);
    expect(view.answers).toHaveProperty(['basic.name']);
  });

  it('stopped while it is open: the next save says so, and the parts stop with it', async () => {
    const mine = await link();
    const whole = await openedPhone(world, mine, { name: '王五', department: '办公室' });
    const part = { partId: newId(), token: secret() };
    const { code } = await whole.call(handOnFill, { linkId: mine.linkId, ...part, to: '财务部', sections: ['basic'] });
    const colleague = await openedPhone(
      world,
      { linkId: part.partId, token: part.token, code: code ?? '' },
      { name: '赵六', department: '财务部', address: '203.0.113.12' },
    );
    await world.as('officer').call(revokeFill, { linkId: mine.linkId });
    expect((await refused(whole.call(saveFill, drafts(mine.linkId, newId(), basics)))).code).toBe('selffill.problem.fillRevoked');
    expect((await refused(colleague.call(saveFill, drafts(part.partId, newId(), basics)))).code).toBe('selffill.problem.fillRevoked');
    const late = await link();
    const phone = await openedPhone(world, late, { name: '王五', department: '办公室' });
    await world.pool.query(
      "begin; select set_config('app.entry', gen_random_uuid()::text, true); update selffill.fill_links set expires_at = '2026-11-01'; commit",
    );
    expect((await refused(phone.call(saveFill, drafts(late.linkId, newId(), basics)))).code).toBe('selffill.problem.fillExpired');
    expect((await phone.call(getFill, { linkId: late.linkId })).writable).toBe(false);
  });

  it('a program that writes without a pause is slowed', async () => {
    const mine = await link();
    const phone = await openedPhone(world, mine, { name: '王五', department: '办公室', address: '203.0.113.13' });
    const formId = newId();
    const answers: (Problem | undefined)[] = [];
    let base = 0;
    for (let n = 0; n < 122; n += 1)
      answers.push(
        await phone.call(saveFill, drafts(mine.linkId, formId, [{ question: 'basic.name', base, answer: `第 ${n} 次` }])).then(
          saved => {
            base = saved.revision;
            return undefined;
          },
          p => p as Problem,
        ),
      );
    expect(answers.slice(0, 120).every(a => a === undefined)).toBe(true);
    expect(answers[121]?.status).toBe(429);
    expect(answers[121]).toBeInstanceOf(Problem);
  });
});
