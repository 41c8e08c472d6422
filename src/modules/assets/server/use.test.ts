import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { createAsset } from '../contract/operations-register.ts';
import { addUse, getUse, listEndangered, printUseList, proofFile, withdrawUse } from '../contract/operations-use.ts';
import { assetsModule } from '../index.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule, catalogueModule, demandsModule, assetsModule] });
const officer = world.as('officer');
const lead = world.as('stationLead');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer, lead]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');

const refusal = async (act: Promise<unknown>): Promise<string> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).code;
};

const makeMark = async (number: string, classes: number[], registeredOn: string): Promise<string> => {
  const id = newId();
  await officer.call(createAsset, {
    id,
    enterpriseId: tea.id,
    number,
    numberAsPrinted: false,
    title: '运河星',
    owner: '',
    status: 'inForce',
    statusWords: '已注册',
    asOf: '2026-11-20',
    valueNote: '',
    kindDetails: { kind: 'trademark', details: { classes, registeredOn } },
  });
  return id;
};
const bytes = Buffer.from('%PDF-1.7 invoice of March');
const proof = async (assetId: string, more: object = {}) => ({
  id: newId(),
  assetId,
  niceClass: 9,
  usedOn: '2026-03-02',
  kind: 'invoice' as const,
  note: '销售 200 箱',
  fileId: await officer.upload(bytes, { name: '发票.pdf', mediaType: 'application/pdf' }),
  ...more,
});

describe('[6.3.3-b] the locker of proofs of use', () => {
  it('[6.3.3-b] a proof is put in with its hash, counts for its class alone, is read back whole; a replay adds nothing', async () => {
    const markId = await makeMark('19000001', [9, 11], '2020-01-10');
    const before = await officer.call(getUse, { assetId: markId });
    expect(before.classes.map(c => c.state)).toEqual(['beyond', 'beyond']);
    const input = await proof(markId);
    const commandId = newId();
    await officer.call(addUse, input, { commandId });
    await officer.call(addUse, input, { commandId });
    const view = await officer.call(getUse, { assetId: markId });
    expect(view.proofs).toMatchObject([
      { id: input.id, usedOn: '2026-03-02', kind: 'invoice', sha256: createHash('sha256').update(bytes).digest('hex') },
    ]);
    expect(view.classes).toMatchObject([
      { niceClass: 9, lastUseOn: '2026-03-02', months: 8, state: 'proven', lineOn: '2029-03-02' },
      { niceClass: 11, lastUseOn: null, state: 'beyond' },
    ]);
    const file = await officer.call(proofFile, { id: input.id });
    expect(Buffer.from(file.body)).toEqual(bytes);
  });

  it('[6.3.3-b] refused: another class, a day ahead, a stranger’s file, the same file twice, another district', async () => {
    const markId = await makeMark('19000002', [9], '2020-01-10');
    const input = await proof(markId);
    expect(await refusal(officer.call(addUse, { ...input, niceClass: 11 }))).toBe('assets.problem.proofOtherClass');
    expect(await refusal(officer.call(addUse, { ...input, usedOn: '2026-11-23' }))).toBe('assets.problem.proofAhead');
    expect(await refusal(lead.call(addUse, input))).toBe('platform.problem.fileMissing');
    expect(await refusal(elsewhere.call(addUse, input))).toBe('platform.problem.notFound');
    expect(await refusal(elsewhere.call(getUse, { assetId: markId }))).toBe('platform.problem.notFound');
    await officer.call(addUse, input);
    expect(await refusal(officer.call(addUse, { ...input, id: newId() }))).toBe('assets.problem.proofTwice');
    expect(await refusal(elsewhere.call(proofFile, { id: input.id }))).toBe('platform.problem.notFound');
  });

  it('[6.3.3-b] a proof is withdrawn with a reason and stays in the record; the line goes back', async () => {
    const markId = await makeMark('19000003', [9], '2020-01-10');
    const input = await proof(markId);
    await officer.call(addUse, input);
    await officer.call(withdrawUse, { id: input.id, reason: '发票上没有商标' });
    const view = await officer.call(getUse, { assetId: markId });
    expect(view.proofs).toMatchObject([{ id: input.id, withdrawReason: '发票上没有商标' }]);
    expect(view.classes).toMatchObject([{ lastUseOn: null, state: 'beyond' }]);
    expect(await refusal(officer.call(withdrawUse, { id: input.id, reason: '再撤一次' }))).toBe('assets.problem.proofWithdrawn');
    await expect(world.appPool.query('delete from assets.use_proofs')).rejects.toThrow(/permission denied/);
  });

  it('[6.3.3-b] marks in danger: from 30 months on, nearest line first, in pages; a fresh proof takes a class off the list', async () => {
    const old = await makeMark('19000011', [21], '2023-04-01');
    const fresh = await makeMark('19000012', [21], '2026-01-01');
    const seen = async (filter: object = {}) => {
      const found: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await officer.call(listEndangered, { limit: 20, ...(after === undefined ? {} : { after }), ...filter });
        found.push(...page.rows.map(r => `${r.assetId} ${r.niceClass} ${r.months}`));
        if (page.next === null) return found;
        after = page.next;
      }
    };
    expect(await seen()).toContain(`${old} 21 43`);
    expect((await seen()).some(r => r.startsWith(fresh))).toBe(false);
    expect((await seen({ proof: 'old' })).some(r => r.startsWith(old))).toBe(false);
    await officer.call(addUse, await proof(old, { niceClass: 21, usedOn: '2024-05-01' }));
    expect(await seen({ proof: 'old' })).toContain(`${old} 21 30`);
    await officer.call(addUse, await proof(old, { niceClass: 21, usedOn: '2026-10-01' }));
    expect((await seen()).some(r => r.startsWith(old))).toBe(false);
    expect((await elsewhere.call(listEndangered, { limit: 20 })).rows).toEqual([]);
  });

  it('[6.3.3-b] the list for answering a notice is a PDF', { timeout: 60_000 }, async () => {
    const markId = await makeMark('19000021', [9], '2020-01-10');
    await officer.call(addUse, await proof(markId));
    const file = await officer.call(printUseList, { assetId: markId, appliedOn: '2026-10-15', servedOn: '2026-11-10' });
    expect(file.mediaType).toBe('application/pdf');
    expect(Buffer.from(file.body).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
