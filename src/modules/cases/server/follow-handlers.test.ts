import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, followingPhone, monday } from '#test/cases.ts';
import { phoneOf, secret } from '#test/fill.ts';
import { openWorld, type World } from '#test/world.ts';
import { getCase, noteCase } from '../contract/operations-case.ts';
import {
  askFollow,
  beginFollow,
  getFollow,
  issueFollow,
  leaveFollow,
  openFollow,
  revokeFollow,
  showFollowCode,
  supplyFollow,
  withdrawFollow,
} from '../contract/operations-follow.ts';
import { acceptMaterial, askMaterials, getCaseFile, returnMaterial } from '../contract/operations-material.ts';
import { followSweepRun } from './watch.run.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld({ modules: caseRooms, runs: [followSweepRun] });
  world.clock.set(monday);
  ground = await caseGround(world);
});
beforeEach(() => world.clock.set(monday));

/** Bytes that begin as a photograph does. */
const jpeg = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(text)]);
const picture = (text = 'photo') => ({
  id: newId(),
  name: '铭牌.jpg',
  mediaType: 'image/jpeg' as const,
  data: jpeg(text).toString('base64'),
});
const asked = async () => {
  const id = await ground.opened();
  const { materials } = await ground.officer.call(getCase, { id });
  const materialId = materials[0]?.id ?? '';
  await ground.officer.call(askMaterials, { id, materialIds: [materialId], untilOn: '2026-11-30', turnId: newId() });
  return { id, materialId, ...(await followingPhone(ground, id)) };
};

describe('[3.1-b] the enterprise follows its case like a parcel', () => {
  test('[3.1-b] sees who has it, until when and why, each step, and what is asked for; no note for colleagues', async () => {
    const { id, phone, linkId } = await asked();
    await ground.officer.call(noteCase, { id, noteId: newId(), text: '内部：难缠', visible: false });
    await ground.officer.call(noteCase, { id, noteId: newId(), text: '样品周三来取', visible: true });
    const view = await phone.call(getFollow, { linkId });
    expect(view).toMatchObject({
      enterpriseName: '杭州运河电机有限公司',
      itemName: '区政府质量奖培育',
      companionName: ground.officer.actor.name,
      me: { name: '郑磊', department: '质量部' },
      turn: { party: 'enterprise', expects: '补交第 1 项材料', untilOn: '2026-11-30', sinceOn: '2026-11-23' },
      promise: { dueOn: '2026-11-24', days: 1, provisional: false },
    });
    expect(view.stages.map(s => s.state)).toEqual(['running', ...Array(view.stages.length - 1).fill('ahead')]);
    expect(view.materials).toMatchObject([{ state: 'asked', untilOn: '2026-11-30' }]);
    expect(view.lines.map(l => l.text)).toEqual(['样品周三来取']);
    expect(JSON.stringify(view)).not.toContain('难缠');
    expect((await ground.officer.call(getCase, { id })).follow).toMatchObject({ openedAt: expect.any(String) });
  });

  test('[3.1-b] photographs what is asked for; the ball goes back; a returned one is asked for with its sentence', async () => {
    const { id, materialId, phone, linkId } = await asked();
    const file = picture();
    const input = { linkId, materialId, roundId: newId(), files: [file] };
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await phone.call(supplyFollow, input, commandId);
    const view = await ground.officer.call(getCase, { id });
    expect(view).toMatchObject({ party: 'companion', expects: '看企业交来的材料' });
    expect(view.materials[0]).toMatchObject({
      state: 'supplied',
      rounds: [{ byParty: 'enterprise', byName: '企业 · 质量部 郑磊', files: [{ name: '铭牌.jpg' }] }],
    });
    expect(Buffer.from((await ground.officer.call(getCaseFile, { id, fileId: file.id })).body)).toEqual(jpeg('photo'));
    await expect(phone.call(supplyFollow, { ...input, roundId: newId(), files: [picture()] })).rejects.toMatchObject({
      code: 'cases.problem.materialWaits',
    });
    await ground.officer.call(returnMaterial, { id, roundId: input.roundId, sentence: '看不清，请近一点拍' });
    expect((await phone.call(getFollow, { linkId })).materials).toMatchObject([{ state: 'returned', sentence: '看不清，请近一点拍' }]);
    const roundId = newId();
    await phone.call(supplyFollow, { linkId, materialId, roundId, files: [picture('sharp')] });
    await ground.officer.call(acceptMaterial, { id, roundId });
    await expect(phone.call(supplyFollow, { ...input, roundId: newId(), files: [picture()] })).rejects.toMatchObject({
      code: 'cases.problem.materialAccepted',
    });
    const { materials } = await ground.officer.call(getCase, { id });
    const notAsked = materials[1]?.id ?? '';
    await expect(phone.call(supplyFollow, { ...input, materialId: notAsked, roundId: newId(), files: [picture()] })).rejects.toMatchObject({
      code: 'cases.problem.materialNotAsked',
    });
    const heavy = { ...picture(), data: Buffer.alloc(1_310_000).toString('base64') };
    await expect(phone.call(supplyFollow, { ...input, materialId: notAsked, roundId: newId(), files: [heavy] })).rejects.toMatchObject({
      code: 'cases.problem.fileTooMuch',
    });
  });

  test('[3.1-b] what is no picture is refused by its name; a refused delivery leaves no bytes behind', async () => {
    const { materialId, phone, linkId } = await asked();
    const send = (files: ReturnType<typeof picture>[], roundId = newId()) =>
      phone.call(supplyFollow, { linkId, materialId, roundId, files });
    for (const text of ['<script>', '%PDF-1.7', '']) {
      const page = { ...picture(), data: Buffer.from(text || 'MZ').toString('base64') };
      await expect(send([picture(), page])).rejects.toMatchObject({
        status: 422,
        code: 'cases.problem.fileNotPicture',
        fields: [{ pointer: '/files/1/data' }],
      });
    }
    const roundId = newId();
    await send([picture()], roundId);
    const lying = async () =>
      (await readdir(path.join(world.dataDir, 'files'), { recursive: true })).filter(name => name.includes('.')).length;
    const before = await lying();
    await expect(send([picture('again')])).rejects.toMatchObject({ code: 'cases.problem.materialWaits' });
    const other = await asked();
    const taken = { linkId: other.linkId, materialId: other.materialId, roundId, files: [picture('mine'), picture('too')] };
    await expect(other.phone.call(supplyFollow, taken)).rejects.toMatchObject({ code: 'platform.problem.commandReused' });
    expect(await lying()).toBe(before);
  });

  test('[3.1-b] asks why, and reads the answer; an answer is given once', async () => {
    const { id, phone, linkId } = await asked();
    const noteId = newId();
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await phone.call(askFollow, { linkId, noteId, text: '为什么要第 1 项？' }, commandId);
    const answer = { id, noteId: newId(), text: '评审细则要求', visible: false, answersId: noteId };
    await ground.officer.call(noteCase, answer);
    await expect(ground.officer.call(noteCase, { ...answer, noteId: newId() })).rejects.toMatchObject({
      code: 'cases.problem.answeredAlready',
    });
    expect((await phone.call(getFollow, { linkId })).lines).toMatchObject([
      { kind: 'answer', text: '评审细则要求', by: 'office' },
      { kind: 'question', text: '为什么要第 1 项？', by: 'enterprise' },
    ]);
  });

  test('[3.1-b] withdraws; afterwards nothing more is taken, and the page says how it ended', async () => {
    const { id, materialId, phone, linkId } = await asked();
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await phone.call(withdrawFollow, { linkId, reason: '今年先不报' }, commandId);
    expect(await ground.officer.call(getCase, { id })).toMatchObject({
      state: 'ended',
      outcome: 'withdrawn',
      outcomeWords: '今年先不报',
      grade: null,
    });
    const late = { linkId, materialId, roundId: newId(), files: [picture()] };
    await expect(phone.call(supplyFollow, late)).rejects.toMatchObject({ code: 'cases.problem.caseEnded' });
    await expect(phone.call(withdrawFollow, { linkId, reason: '再撤' })).rejects.toMatchObject({ code: 'cases.problem.caseEnded' });
    expect(await phone.call(getFollow, { linkId })).toMatchObject({ state: 'ended', outcome: 'withdrawn', turn: null });
  });
});

describe('[7.1-d] the way in', () => {
  test('[7.1-d] link and code are told once; a used code, a wrong one and no link answer the same; the notice comes first', async () => {
    const id = await ground.opened();
    const [linkId, token] = [newId(), secret()];
    const commandId = newId();
    const told = await ground.officer.call(issueFollow, { id, linkId, token }, { commandId });
    expect(told.address).toContain(`/m/follow#${token}`);
    expect(told.code).toMatch(/^\d{6}$/);
    expect(await ground.officer.call(issueFollow, { id, linkId, token }, { commandId })).toMatchObject({
      address: null,
      code: null,
      qr: null,
    });
    const phone = phoneOf(world, '203.0.113.20');
    const code = told.code ?? '';
    await phone.call(openFollow, { token, code, session: secret() });
    expect(await phone.call(getFollow, { linkId })).toMatchObject({ me: null, turn: null, stages: [], materials: [] });
    await expect(phone.call(askFollow, { linkId, noteId: newId(), text: 'x' })).rejects.toMatchObject({
      code: 'cases.problem.followNoticeFirst',
    });
    const refusals = [
      { token, code },
      { token, code: '000000' },
      { token: secret(), code: '123456' },
    ];
    for (const [at, tried] of refusals.entries())
      await expect(phoneOf(world, `203.0.113.${30 + at}`).call(openFollow, { ...tried, session: secret() })).rejects.toMatchObject({
        code: 'cases.problem.followRefused',
        status: 403,
      });
    const fresh = await ground.officer.call(showFollowCode, { id });
    await phoneOf(world, '203.0.113.40').call(openFollow, { token, code: fresh.code ?? '', session: secret() });
  });

  test('[7.1-d] a link opens its own case only; a stopped one and a left phone open nothing', async () => {
    const mine = await asked();
    const other = await asked();
    for (const [op, input] of [
      [getFollow, {}],
      [beginFollow, { name: 'x', department: 'y', noticed: true }],
      [askFollow, { noteId: newId(), text: 'x' }],
      [supplyFollow, { materialId: other.materialId, roundId: newId(), files: [picture()] }],
      [withdrawFollow, { reason: 'x' }],
      [leaveFollow, {}],
    ] as const)
      await expect(mine.phone.call(op as never, { linkId: other.linkId, ...input } as never)).rejects.toMatchObject({ status: 401 });
    await expect(
      mine.phone.call(supplyFollow, { linkId: mine.linkId, materialId: other.materialId, roundId: newId(), files: [picture()] }),
      'material of another case',
    ).rejects.toMatchObject({ code: 'cases.problem.movedOn' });
    await mine.phone.call(leaveFollow, { linkId: mine.linkId });
    await expect(mine.phone.call(getFollow, { linkId: mine.linkId })).rejects.toMatchObject({ code: 'cases.problem.followOver' });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(revokeFollow, { id: other.id }, { commandId });
    await expect(other.phone.call(getFollow, { linkId: other.linkId })).rejects.toMatchObject({ code: 'cases.problem.followRevoked' });
    await expect(ground.officer.call(showFollowCode, { id: other.id })).rejects.toMatchObject({ code: 'cases.problem.followRevoked' });
    for (const [op, input] of [
      [issueFollow, { id: other.id, linkId: newId(), token: secret() }],
      [showFollowCode, { id: other.id }],
      [revokeFollow, { id: other.id }],
    ] as const)
      await expect(ground.colleague.call(op as never, input as never)).rejects.toMatchObject({ status: 403 });
  });

  test('[7.1-d] sessions and codes that are over are swept', async () => {
    await asked();
    world.clock.set('2026-12-20T03:45:00+08:00');
    await world.runtime.boss?.send('cases.followSweep', {});
    await world.runJobs();
    const left = async (table: string): Promise<number> =>
      (await world.pool.query(`select count(*)::int as n from cases.${table}`)).rows[0].n;
    expect([await left('follow_sessions'), await left('follow_codes')]).toEqual([0, 0]);
  });
});
