import { describe, expect, test } from 'vitest';
import { assetCards, dismissAsset, getAsset } from '#modules/assets/contract/operations-register.ts';
import { newId } from '#platform/contract/ids.ts';
import { evidence, openStandards, takeDownStandard } from '#test/standards.ts';
import {
  advanceProject,
  dropProject,
  enterAsAsset,
  projectChoices,
  publishProject,
  recordSubsidy,
  stepBack,
  withdrawSubsidy,
} from '../contract/operations-project.ts';
import type { ProjectKind, StageKey } from '../contract/procedure.ts';

const { world, officer, colleague, lead, elsewhere, firm, started, see } = await openStandards();

const step = async (id: string, to: StageKey, on: string, more: object = {}) =>
  officer.call(advanceProject, { id, version: (await see(id)).version, stepId: newId(), to, on, evidence, ...more });
const publish = async (id: string, number: string, on: string, more: object = {}) =>
  officer.call(publishProject, { id, version: (await see(id)).version, stepId: newId(), number, on, effectiveOn: null, evidence, ...more });
/** A project of a group standard just before its number. */
const ready = async (enterpriseId?: string, kind: ProjectKind = 'group'): Promise<string> => {
  const id = await started({ kind, ...(enterpriseId ? { enterpriseId } : {}) });
  const stages: StageKey[] =
    kind === 'zzb' ? ['defence', 'listing', 'kickoff', 'opinions', 'review', 'approval'] : ['drafting', 'opinions', 'review', 'approval'];
  for (const [at, to] of stages.entries()) await step(id, to, `2026-0${at + 2}-10`);
  return id;
};

describe('环节', () => {
  test('[6.2.1.3-a] the order of the table holds; what is left out must be allowed, all of it together', async () => {
    const id = await started();
    for (const to of ['drafting', 'review', 'publication', 'pre'] as const)
      await expect(step(id, to, '2026-02-01'), to).rejects.toMatchObject({ code: 'standards.problem.notNext' });
    await step(id, 'proposal', '2026-02-01');
    expect((await see(id)).next.map(n => [n.key, n.skips])).toEqual([
      ['drafting', []],
      ['opinions', ['起草']],
      ['review', ['起草', '征求意见']],
    ]);
    await step(id, 'opinions', '2026-03-01');
    await step(id, 'review', '2026-03-20');
    const p = await see(id);
    expect(p.track.map(s => s.state).slice(0, 6)).toEqual(['done', 'done', 'skipped', 'done', 'running', 'ahead']);
    expect(p.track[3]).toMatchObject({ early: true, enteredOn: '2026-03-01', leftOn: '2026-03-20' });
    const group = await started({ kind: 'group' });
    await expect(step(group, 'opinions', '2026-03-01')).rejects.toMatchObject({ code: 'standards.problem.notNext' });
  });

  test('[6.2.1.3-a] refused: a day ahead or before the stage, a stage without its number, an old version, others; replayed once', async () => {
    const id = await ready();
    const { version, stageSince } = await see(id);
    await expect(step(id, 'publication', '2026-08-01')).rejects.toMatchObject({ code: 'standards.problem.numberWanted' });
    await expect(publish(id, 'T/CAS 430-2026', '2026-11-23')).rejects.toMatchObject({ fields: [{ pointer: '/on' }] });
    await expect(publish(id, 'T/CAS 430-2026', '2026-05-09')).rejects.toMatchObject({ params: { day: stageSince } });
    const wish = { id, version, stepId: newId(), number: 'T/CAS 430—2026', on: '2026-08-01', effectiveOn: null, evidence };
    await expect(officer.call(publishProject, { ...wish, effectiveOn: '2026-07-01' })).rejects.toMatchObject({
      fields: [{ pointer: '/effectiveOn' }],
    });
    await expect(officer.call(publishProject, { ...wish, version: 1 })).rejects.toMatchObject({
      code: 'standards.problem.changedMeanwhile',
    });
    await expect(colleague.call(publishProject, wish)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(publishProject, wish)).rejects.toMatchObject({ status: 404 });
    const other = await started({ kind: 'group' });
    const drafting = { id: other, version: 1, stepId: newId(), to: 'drafting' as const, on: '2026-02-02', evidence };
    await expect(colleague.call(advanceProject, drafting)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(advanceProject, drafting)).rejects.toMatchObject({ status: 404 });
    const [advancing, publishing] = [newId(), newId()];
    const acts = [
      [other, () => officer.call(advanceProject, drafting, { commandId: advancing })],
      [id, () => officer.call(publishProject, wish, { commandId: publishing })],
    ] as const;
    for (const [of, act] of acts) expect(await Promise.all([act(), act()])).toEqual([{ id: of }, { id: of }]);
    expect(await see(id)).toMatchObject({ state: 'published', number: 'T/CAS 430—2026', publishedOn: '2026-08-01', dueOn: '2031-08-01' });
    await expect(publish(id, 'T/CAS 431-2026', '2026-09-01')).rejects.toMatchObject({ code: 'standards.problem.publishedAlready' });
  });

  test('[6.2.1.3-a] a number is read as that of its kind, with its year; one standard of an enterprise stands in one project', async () => {
    const enterpriseId = await firm();
    const [id, twin] = [await ready(enterpriseId), await ready(enterpriseId)];
    const refused = [
      ['T/CAS 500', 'numberUndated'],
      ['T/ZZB 500-2026', 'numberOtherKind'],
      ['GB/T 500-2026', 'numberOtherKind'],
      ['T-CAS 500-2026', 'numberLooksWrong'],
      ['没有编号', 'numberUnread'],
    ];
    for (const [number = '', why] of refused)
      await expect(publish(id, number, '2026-08-01'), number).rejects.toMatchObject({
        code: `standards.problem.${why}`,
        fields: [{ pointer: '/number' }],
      });
    await publish(id, 'ｔ／ＣＡＳ　５００－２０２６', '2026-08-01');
    await expect(publish(twin, 'T/CAS 500—2026', '2026-08-02')).rejects.toMatchObject({ code: 'standards.problem.numberTaken' });
    await publish(await ready(undefined), 'T/CAS 500-2026', '2026-08-02');
  });

  test('[6.2.1.3-a] dropped at 审查 with the reason; nothing goes on after it; taken back, it runs again', async () => {
    const id = await started({ kind: 'group' });
    for (const to of ['drafting', 'opinions', 'review'] as const) await step(id, to, '2026-03-01');
    const { version } = await see(id);
    const wish = { id, version, on: '2026-04-01', reason: '与行业标准重复' };
    await expect(officer.call(dropProject, { ...wish, on: '2026-02-01' })).rejects.toMatchObject({ fields: [{ pointer: '/on' }] });
    await expect(officer.call(dropProject, { ...wish, reason: '' })).rejects.toMatchObject({ status: 422 });
    await expect(colleague.call(dropProject, wish)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(dropProject, wish)).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const drop = () => officer.call(dropProject, wish, { commandId });
    expect(await Promise.all([drop(), drop()])).toEqual([{ id }, { id }]);
    expect(await see(id)).toMatchObject({ state: 'dropped', dropReason: '与行业标准重复', endedOn: '2026-04-01', dueOn: null, next: [] });
    await expect(step(id, 'approval', '2026-05-01')).rejects.toMatchObject({ code: 'standards.problem.alreadyEnded' });
    await officer.call(stepBack, { id, version: version + 1, reason: '还要再审' });
    expect(await see(id)).toMatchObject({ state: 'underway', stageKey: 'review', endedOn: null });
  });

  test('[6.2.1.3-a] an entry made in error is taken back and stays in the record; the first one cannot be', async () => {
    const id = await ready();
    await publish(id, 'T/CAS 700-2026', '2026-08-01');
    const { version } = await see(id);
    const wish = { id, version, reason: '编号登错了' };
    await expect(colleague.call(stepBack, wish)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(stepBack, wish)).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const back = () => officer.call(stepBack, wish, { commandId });
    expect(await Promise.all([back(), back()])).toEqual([{ id }, { id }]);
    const p = await see(id);
    expect(p).toMatchObject({ state: 'underway', stageKey: 'approval', number: '', publishedOn: null });
    expect(p.steps.at(-1)).toMatchObject({ stageName: '编号发布', withdrawnReason: '编号登错了' });
    await publish(id, 'T/CAS 701-2026', '2026-08-01');
    const first = await started();
    await expect(officer.call(stepBack, { id: first, version: 1, reason: '错' })).rejects.toMatchObject({
      code: 'standards.problem.firstStage',
    });
  });

  test('[6.2.1.3-a] after publication: 自我声明, 复审, 废止, which ends it', async () => {
    const id = await started({ kind: 'enterprise', startedOn: '2020-01-06' });
    await step(id, 'drafting', '2020-02-01');
    // 企业内部程序: 征求意见 is left out
    await step(id, 'review', '2020-03-01');
    await publish(id, 'Q/330105ABC 001-2020', '2020-04-01');
    for (const [to, on] of [
      ['declaration', '2020-04-03'],
      ['recheck', '2024-04-01'],
      ['withdrawal', '2024-05-01'],
    ] as const)
      await step(id, to, on);
    expect(await see(id)).toMatchObject({ state: 'withdrawn', endedOn: '2024-05-01', overdue: false, next: [] });
    await expect(officer.call(dropProject, { id, version: (await see(id)).version, on: '2026-01-01', reason: '错' })).rejects.toMatchObject(
      {
        code: 'standards.problem.alreadyEnded',
      },
    );
  });
});

describe('发布之后', () => {
  test('[6.2.1.3-a] the standard becomes an asset of its enterprise without typing again, once', async () => {
    const enterpriseId = await firm();
    const early = await started({ enterpriseId });
    await expect(officer.call(enterAsAsset, { id: early, version: 1 })).rejects.toMatchObject({ code: 'standards.problem.notPublished' });
    const id = await ready(enterpriseId, 'zzb');
    await publish(id, 'T/ZZB 3000—2026', '2026-08-10', { effectiveOn: '2026-09-10' });
    const { version } = await see(id);
    await expect(colleague.call(enterAsAsset, { id, version })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(enterAsAsset, { id, version })).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const enter = () => officer.call(enterAsAsset, { id, version }, { commandId });
    const [one, two] = await Promise.all([enter(), enter()]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ known: false });
    const asset = await officer.call(getAsset, { id: one.assetId });
    expect(asset).toMatchObject({
      enterpriseId,
      kind: 'standard',
      standing: 'confirmed',
      title: '智能水表 技术要求',
      number: 'T/ZZB 3000-2026',
    });
    expect(asset.kindDetails.details).toMatchObject({ level: 'group', role: 'lead', publishedOn: '2026-08-10', effectiveOn: '2026-09-10' });
    await expect(officer.call(enterAsAsset, { id, version: version + 1 })).rejects.toMatchObject({ code: 'standards.problem.assetThere' });
    await expect(officer.call(stepBack, { id, version: version + 1, reason: '错' })).rejects.toMatchObject({
      code: 'standards.problem.assetThere',
    });
  });

  test('[6.2.1.3-a] a standard that the register has is tied, not made again', async () => {
    const enterpriseId = await firm();
    const there = await takeDownStandard(officer, enterpriseId, 'T/CAS 800-2026');
    const id = await ready(enterpriseId);
    await publish(id, 'T/CAS 800 — 2026', '2026-08-10');
    const { version } = await see(id);
    expect(await officer.call(enterAsAsset, { id, version })).toEqual({ id, assetId: there, known: true });
    const { rows } = await officer.call(assetCards, { enterpriseId });
    expect(rows.map(r => r.id)).toEqual([there]);
    expect((await see(id)).assetId).toBe(there);
  });

  test('[6.2.1.3-a] an asset that was dismissed is none: the standard is entered anew', async () => {
    const enterpriseId = await firm();
    const proposed = await takeDownStandard(officer, enterpriseId, 'T/CAS 801-2026');
    const id = await ready(enterpriseId);
    await publish(id, 'T/CAS 801-2026', '2026-08-10');
    const enter = async () => officer.call(enterAsAsset, { id, version: (await see(id)).version });
    const dismiss = async (asset: string): Promise<void> => {
      await world.pool.query(
        `begin; set local session_replication_role = replica; update assets.assets set standing = 'proposed' where id = '${asset}'; commit`,
      );
      await officer.call(dismissAsset, { id: asset, reason: '不属实' });
    };
    expect(await enter()).toMatchObject({ assetId: proposed, known: true });
    await dismiss(proposed);
    expect(await see(id)).toMatchObject({ assetId: null, may: expect.arrayContaining([enterAsAsset.name, stepBack.name]) });
    const made = await enter();
    expect(made.known).toBe(false);
    await dismiss(made.assetId);
    const again = await enter();
    expect(again.known).toBe(false);
    expect((await officer.call(assetCards, { enterpriseId })).rows.map(r => r.id)).toEqual([again.assetId]);
    await expect(enter()).rejects.toMatchObject({ code: 'standards.problem.assetThere' });
  });

  test('[6.2.1.3-a] subsidised where the officer sees nothing: refused with that, and told nothing of whom', async () => {
    const itemId = (await officer.call(projectChoices, {})).items.find(i => i.name.includes('资助'))?.id ?? '';
    const [id, second] = [await ready(), await ready()];
    for (const p of [id, second]) await publish(p, 'T/CAS 901-2026', '2026-08-10');
    const grant = async (p: string, subsidyId = newId()) => {
      const what = { itemId, grantedOn: '2026-10-01', amount: 1, source: '拨付公示' };
      return officer.call(recordSubsidy, { id: p, version: (await see(p)).version, subsidyId, ...what });
    };
    const subsidyId = newId();
    await grant(id, subsidyId);
    await world.pool.query(
      `begin; set local session_replication_role = replica; update standards.subsidies set region_code = '330106' where id = '${subsidyId}'; commit`,
    );
    await expect(grant(second)).rejects.toMatchObject({
      code: 'standards.problem.subsidisedElsewhere',
      params: { number: 'T/CAS 901-2026' },
    });
    const other = await ready();
    await publish(other, 'T/CAS 902-2026', '2026-08-10');
    await expect(grant(other, subsidyId)).rejects.toMatchObject({ code: 'standards.problem.idTaken' });
  });

  test('[6.2.1.3-a] one standard is subsidised once, whoever asks; a withdrawn entry frees it', async () => {
    const { items } = await officer.call(projectChoices, {});
    const itemId = items.find(i => i.name.includes('资助'))?.id ?? '';
    const grant = { itemId, grantedOn: '2026-10-01', amount: 200_000, source: '拨付公示' };
    const [id, second] = [await ready(), await ready()];
    for (const p of [id, second]) await publish(p, 'T/CAS 900-2026', '2026-08-10');
    const { version } = await see(id);
    const wish = { id, version, subsidyId: newId(), ...grant };
    await expect(officer.call(recordSubsidy, { ...wish, grantedOn: '2026-08-01' })).rejects.toMatchObject({
      fields: [{ pointer: '/grantedOn' }],
    });
    await expect(officer.call(recordSubsidy, { ...wish, itemId: newId() })).rejects.toMatchObject({ fields: [{ pointer: '/itemId' }] });
    await expect(colleague.call(recordSubsidy, wish)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(recordSubsidy, wish)).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const record = () => officer.call(recordSubsidy, wish, { commandId });
    expect(await Promise.all([record(), record()])).toEqual([{ id }, { id }]);
    const subsidised = { code: 'standards.problem.subsidisedAlready', params: { number: 'T/CAS 900-2026', day: '2026-10-01' } };
    const again = async (p: string) =>
      officer.call(recordSubsidy, { id: p, version: (await see(p)).version, subsidyId: newId(), ...grant });
    await expect(again(id)).rejects.toMatchObject(subsidised);
    await expect(again(second)).rejects.toMatchObject(subsidised);
    await expect(officer.call(stepBack, { id, version: (await see(id)).version, reason: '错' })).rejects.toMatchObject({
      code: 'standards.problem.subsidised',
    });
    const taken = { id: wish.subsidyId, reason: '登记错了' };
    await expect(officer.call(withdrawSubsidy, taken)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(withdrawSubsidy, taken)).rejects.toMatchObject({ status: 404 });
    const withdrawing = newId();
    const withdraw = () => lead.call(withdrawSubsidy, taken, { commandId: withdrawing });
    expect(await Promise.all([withdraw(), withdraw()])).toEqual([{ id }, { id }]);
    await expect(lead.call(withdrawSubsidy, taken)).rejects.toMatchObject({ code: 'standards.problem.alreadyWithdrawn' });
    await again(second);
    expect((await see(second)).subsidies).toMatchObject([{ amount: 200_000, withdrawnReason: null }]);
    expect((await see(id)).subsidies).toMatchObject([{ withdrawnReason: '登记错了' }]);
    await expect(world.as('auditor').call(withdrawSubsidy, taken)).rejects.toMatchObject({ status: 403 });
  });
});
