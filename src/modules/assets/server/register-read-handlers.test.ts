import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { recordFact } from '#modules/enterprises/contract/operations.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import type { AssetView } from '../contract/asset.ts';
import {
  addEvidence,
  assetCards,
  assetFile,
  assetTimeline,
  bringInAssets,
  checkNumber,
  confirmAssets,
  correctAsset,
  createAsset,
  dismissAsset,
  exportAssets,
  getAsset,
  listAssets,
  recordEvent,
  withdrawEvent,
} from '../contract/operations-register.ts';
import type { CreateAsset, RecordEvent } from '../contract/register-input.ts';
import { assetsModule } from '../index.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule, catalogueModule, demandsModule, assetsModule] });
const officer = world.as('officer');
const lead = world.as('stationLead');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer, lead]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');
const valve = await makeEnterprise(world, '杭州运河阀门有限公司');
const far = await makeEnterprise(world, '杭州西溪电子有限公司', { region: '330106001' });

const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

/** Carries an act out and reads the asset again. */
const acted = async (input: RecordEvent, options?: { commandId: string }): Promise<AssetView> => {
  await officer.call(recordEvent, input, options);
  return officer.call(getAsset, { id: input.assetId });
};

const mark = (number: string, more: Partial<CreateAsset> = {}): CreateAsset => ({
  id: newId(),
  enterpriseId: tea.id,
  number,
  numberAsPrinted: false,
  title: '运河星',
  owner: '杭州龙坞茶业有限公司',
  status: 'inForce',
  statusWords: '已注册',
  asOf: '2026-11-20',
  valueNote: '主品牌，年销售额约 3000 万元',
  kindDetails: { kind: 'trademark', details: { classes: [30, 35], niceEdition: 10, registeredOn: '2016-11-28' } },
  ...more,
});
const patent = (number: string, more: Partial<CreateAsset> = {}): CreateAsset =>
  mark(number, {
    title: '一种茶叶杀青装置',
    statusWords: '专利权维持',
    kindDetails: {
      kind: 'patent',
      details: {
        type: 'invention',
        filedOn: '2017-10-20',
        grantedOn: '2019-06-04',
        paidThroughYear: 9,
        reduction: 0,
        openLicence: false,
        inventors: ['王茶'],
        pct: false,
      },
    },
    ...more,
  });
const paper = { name: '注册证.pdf', mediaType: 'application/pdf' };
const bytes = Buffer.from('%PDF-1.7 register');

describe('[6.3.3-a] register', () => {
  it('[6.3.3-a] an asset is entered, read, listed, corrected; a replay changes nothing; a stale hand is told', async () => {
    const input = mark('18111111');
    const commandId = newId();
    await officer.call(createAsset, input, { commandId });
    await officer.call(createAsset, input, { commandId });
    await officer.call(createAsset, input);
    const view = await officer.call(getAsset, { id: input.id });
    expect(view).toMatchObject({
      number: '18111111',
      classes: [30, 35],
      asOf: '2026-11-20',
      acquiredOn: '2016-11-28',
      standing: 'confirmed',
      source: 'hand',
    });
    const { rows } = await officer.call(listAssets, { kind: 'trademark', q: '1811' });
    expect(rows.map(r => r.id)).toEqual([input.id]);
    const { enterpriseId: _, ...own } = input;
    await officer.call(correctAsset, { ...own, baseVersion: view.version, title: '运河之星' });
    expect((await officer.call(getAsset, { id: input.id })).title).toBe('运河之星');
    expect((await refusal(officer.call(correctAsset, { ...own, baseVersion: view.version }))).code).toBe('assets.problem.stale');
    const { items } = await officer.call(assetTimeline, { id: input.id });
    // The record sent again under another id is an act without an effect.
    expect(items.map(i => [i.operation, i.changes.length])).toEqual([
      ['assets.asset.correct', 1],
      ['assets.asset.create', 0],
      ['assets.asset.create', 1],
    ]);
    expect(items[0]?.changes.find(c => c.kind === 'update')?.after).toMatchObject({ title: '运河之星' });
  });

  it('[6.3.3-a] a number that is there already is answered with the record that holds it; a standard is each one’s own', async () => {
    const first = mark('18222222');
    await officer.call(createAsset, first);
    const twice = await refusal(officer.call(createAsset, mark(' １８２２２２２２ ', { enterpriseId: valve.id })));
    expect(twice).toMatchObject({
      code: 'assets.problem.duplicate',
      status: 409,
      params: { title: '运河星', enterprise: '杭州龙坞茶业有限公司' },
    });
    const looked = await officer.call(checkNumber, { kind: 'trademark', number: '18222222', enterpriseId: valve.id });
    expect(looked.twin).toMatchObject({ id: first.id, enterpriseName: '杭州龙坞茶业有限公司' });
    const standard = (enterpriseId: string): CreateAsset =>
      mark('T/ZZB 1944-2020', {
        enterpriseId,
        title: '茶叶加工机械',
        statusWords: '',
        kindDetails: { kind: 'standard', details: { standardNumber: 'T/ZZB 1944-2020', role: 'participant' } },
      });
    await officer.call(createAsset, standard(tea.id));
    await officer.call(createAsset, standard(valve.id));
    expect((await refusal(officer.call(createAsset, standard(valve.id)))).status).toBe(409);
  });

  it('[6.3.3-a] a wrong check digit is refused with a suggestion and never repaired; as printed it is kept as it is', async () => {
    const wrong = await refusal(officer.call(createAsset, patent('ZL201710601862.4')));
    expect(wrong).toMatchObject({ code: 'assets.problem.numberWrong', params: { suggestion: '201710601862.3' } });
    expect(wrong.fields[0]?.pointer).toBe('/number');
    const kept = patent('ZL201710601862.4', { numberAsPrinted: true });
    await officer.call(createAsset, kept);
    expect((await officer.call(getAsset, { id: kept.id })).number).toBe('ZL201710601862.4');
    expect((await officer.call(assetTimeline, { id: kept.id })).items[0]?.reason).toContain('ZL201710601862.4');
    // once it stands there, correcting another field does not ask again; another wrong number does
    const { enterpriseId: _, ...own } = kept;
    const again = { ...own, numberAsPrinted: false, title: '一种茶叶杀青机' };
    await officer.call(correctAsset, { ...again, baseVersion: 1 });
    expect((await refusal(officer.call(correctAsset, { ...again, number: 'ZL201710601862.5', baseVersion: 2 }))).code).toBe(
      'assets.problem.numberWrong',
    );
  });

  it('[6.3.3-a] 驰名商标 is refused as an honour', async () => {
    const honour = mark('', { title: '中国驰名商标', kindDetails: { kind: 'honour', details: { issuer: '国家知识产权局' } } });
    expect((await refusal(officer.call(createAsset, honour))).code).toBe('assets.problem.wellKnownMark');
  });

  it('[6.3.3-a] another district sees, changes and finds nothing; administrators nothing at all', async () => {
    const input = mark('18333333');
    await officer.call(createAsset, input);
    expect((await refusal(elsewhere.call(getAsset, { id: input.id }))).status).toBe(404);
    expect((await elsewhere.call(listAssets, { q: '运河星' })).rows).toEqual([]);
    expect((await refusal(elsewhere.call(createAsset, mark('18333334')))).code).toBe('assets.problem.unknownEnterprise');
    expect((await refusal(world.as('systemAdmin').call(listAssets, {}))).status).toBe(403);
    await elsewhere.call(createAsset, mark('18333333', { enterpriseId: far.id }));
  });

  it('[6.3.3-a] names are found by two characters within the district, filters narrow, pages follow one another', async () => {
    for (const n of ['1', '2', '3'])
      await officer.call(createAsset, mark(`1844444${n}`, { title: `龙井山房${n}`, enterpriseId: valve.id }));
    expect((await officer.call(listAssets, { q: '山房' })).rows).toHaveLength(3);
    expect((await officer.call(listAssets, { q: '山房', niceClass: '9' })).rows).toEqual([]);
    const first = await officer.call(listAssets, { q: '阀门', kind: 'trademark', limit: 2 });
    const second = await officer.call(listAssets, { q: '阀门', kind: 'trademark', limit: 2, after: first.next ?? '' });
    expect(new Set([...first.rows, ...second.rows].map(r => r.number))).toEqual(new Set(['18444441', '18444442', '18444443']));
    expect(second.next).toBeNull();
    const numbers = async (filter: object): Promise<(string | null)[]> =>
      (await officer.call(listAssets, { niceClass: '35', q: '山房', ...filter })).rows.map(r => r.number);
    // The search answers the page itself, or with further filters all hits: both ways find the same, in the same order.
    expect(await numbers({})).toEqual(await numbers({ acquiredFrom: '2016-01-01' }));
    expect(await numbers({})).toHaveLength(3);
    expect(await numbers({ standing: 'dismissed' })).toEqual([]);
    expect(await numbers({ status: 'ended' })).toEqual([]);
    expect((await elsewhere.call(listAssets, { niceClass: '35', q: '山房' })).rows).toEqual([]);
  });
});

describe('[3.2-a] an enterprise at a glance', () => {
  it('[3.2-a] its assets with the next date of each, the nearest first, as the phone shows them', async () => {
    const firm = await makeEnterprise(world, '杭州半山仪表有限公司');
    const late = mark('18888881', {
      enterpriseId: firm.id,
      kindDetails: { kind: 'trademark', details: { classes: [9], registeredOn: '2019-05-07' } },
    });
    const soon = mark('18888882', { enterpriseId: firm.id });
    await officer.call(createAsset, late);
    await officer.call(createAsset, soon);
    const { enterpriseName, rows } = await officer.call(assetCards, { enterpriseId: firm.id });
    expect(enterpriseName).toBe('杭州半山仪表有限公司');
    expect(rows[0]).toMatchObject({ id: soon.id, nextKind: 'renewal', asOf: '2026-11-20' });
    expect((rows[0]?.nextOn ?? '9') <= '2026-11-27').toBe(true);
    expect(rows.map(r => r.id)).toEqual([soon.id, late.id]);
    expect((await refusal(elsewhere.call(assetCards, { enterpriseId: firm.id }))).status).toBe(404);
  });
});

describe('[6.3.3-a] the four phases', () => {
  it('[6.3.3-a] renewal, payment, licence, pledge, assignment: each with day, person and paper, and what it changes', async () => {
    const tm = mark('18555555');
    await officer.call(createAsset, tm);
    const event = { assetId: tm.id, happenedOn: '2026-11-10', party: '', note: '', figures: {}, files: [] };
    expect(
      (await refusal(officer.call(recordEvent, { ...event, id: newId(), act: 'renewal', figures: { validUntil: '2036-11-27' } }))).code,
    ).toBe('assets.problem.needsEvidence');
    const fileId = await officer.upload(bytes, paper);
    const files = [{ id: newId(), fileId, caption: '续展证明' }];
    const renewal = { ...event, id: newId(), act: 'renewal' as const, figures: { validUntil: '2036-11-27' }, files };
    const commandId = newId();
    await officer.call(recordEvent, renewal, { commandId });
    const renewed = await acted(renewal, { commandId });
    expect(renewed.events).toHaveLength(1);
    expect(renewed.kindDetails).toMatchObject({ details: { validUntil: '2036-11-27' } });
    expect(renewed.evidence[0]).toMatchObject({
      fileName: '注册证.pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      eventId: renewal.id,
    });
    expect((await officer.call(assetFile, { id: files[0]?.id ?? '' })).body).toEqual(bytes);
    expect((await refusal(elsewhere.call(assetFile, { id: files[0]?.id ?? '' }))).status).toBe(404);

    const paperOf = async () => [{ id: newId(), fileId: await officer.upload(Buffer.from(newId()), paper), caption: '' }];
    const licence = { ...event, id: newId(), act: 'licence' as const, party: '某电商公司', until: '2027-03-31', files: await paperOf() };
    await officer.call(recordEvent, licence);
    expect((await refusal(officer.call(recordEvent, { ...event, id: newId(), act: 'pledgeEnd', endsEvent: licence.id }))).code).toBe(
      'assets.problem.endsNothing',
    );
    const ended = await acted({ ...event, id: newId(), act: 'licenceEnd', endsEvent: licence.id });
    expect(ended.events.map(e => [e.phase, e.act]).sort()).toEqual([
      ['protect', 'renewal'],
      ['use', 'licence'],
      ['use', 'licenceEnd'],
    ]);
    const gone = await acted({
      ...event,
      id: newId(),
      act: 'assignment',
      party: '另一家公司',
      figures: { direction: 'out' },
      files: await paperOf(),
    });
    expect(gone).toMatchObject({ owner: '另一家公司', endedOn: '2026-11-10', status: 'other' });
    await officer.call(withdrawEvent, {
      id: gone.events[0]?.act === 'assignment' ? gone.events[0].id : (gone.events.find(e => e.act === 'assignment')?.id ?? ''),
      reason: '登记错了',
    });
    const back = await officer.call(getAsset, { id: tm.id });
    expect(back).toMatchObject({ owner: '杭州龙坞茶业有限公司', endedOn: null, status: 'inForce' });
    expect(back.events.find(e => e.act === 'assignment')).toMatchObject({ withdrawReason: '登记错了' });
  });

  it('[6.3.3-a] what cannot be is refused: a renewed patent, a payment without its year, tomorrow', async () => {
    const p = patent('201410123456.X', { numberAsPrinted: true });
    await officer.call(createAsset, p);
    const event = { id: newId(), assetId: p.id, happenedOn: '2026-11-10', party: '', note: '', figures: {}, files: [] };
    expect((await refusal(officer.call(recordEvent, { ...event, act: 'renewal' }))).code).toBe('assets.problem.actNotForKind');
    const bare = await refusal(officer.call(recordEvent, { ...event, act: 'payment' }));
    expect(bare).toMatchObject({ code: 'assets.problem.eventNeeds', fields: [{ pointer: '/figures/paidThroughYear' }] });
    expect((await refusal(officer.call(recordEvent, { ...event, act: 'usage', happenedOn: '2026-11-23' }))).code).toBe(
      'assets.problem.eventAhead',
    );
    const paid = await acted({ ...event, act: 'payment', figures: { paidThroughYear: 10, amount: 4000 } });
    expect(paid.kindDetails).toMatchObject({ details: { paidThroughYear: 10 } });
    const dead = await acted({ ...event, id: newId(), act: 'officialStatus', figures: { after: '未缴年费终止失效' } });
    expect(dead).toMatchObject({ status: 'ended', statusWords: '未缴年费终止失效', endedOn: '2026-11-10' });
  });

  it('[6.3.3-a] evidence needs a file of the person; the same file is kept once', async () => {
    const tm = mark('18666666');
    await officer.call(createAsset, tm);
    expect((await refusal(officer.call(addEvidence, { id: newId(), assetId: tm.id, fileId: newId(), caption: '' }))).code).toBe(
      'platform.problem.fileMissing',
    );
    const fileId = await officer.upload(bytes, paper);
    await officer.call(addEvidence, { id: newId(), assetId: tm.id, fileId, caption: '证书' });
    await officer.call(addEvidence, { id: newId(), assetId: tm.id, fileId, caption: '证书' });
    expect((await officer.call(getAsset, { id: tm.id })).evidence).toHaveLength(1);
  });
});

describe('[6.3.3-a] filled without typing again', () => {
  it('[6.3.3-a] what visits took down is offered, proposed once, confirmed or dismissed by a person', async () => {
    const tell = (field: string, value: never): Promise<unknown> =>
      officer.call(recordFact, { enterpriseId: valve.id, field, value, source: 'selfReported', asOf: '2026-10-08', evidence: '' });
    await tell('systemCerts.quality', [
      { standard: 'GB/T 19001-2016', number: 'CN19/30012', body: '某认证公司', validTo: '2027-02-01' },
    ] as never);
    await tell('standards.drafting', [{ number: 'T/ZZB 2222-2021', title: '电动阀门', role: 'lead' }] as never);
    await tell('supplement.trademarks', [
      { number: '18777777', name: '河门', classes: '7、11', status: 'registered', registeredOn: '2019-05-07' },
    ] as never);
    expect((await officer.call(assetCards, { enterpriseId: valve.id })).offered).toBe(3);
    expect(await officer.call(bringInAssets, { enterpriseId: valve.id })).toEqual({ proposed: 3, known: 0 });
    const { rows, offered } = await officer.call(assetCards, { enterpriseId: valve.id });
    expect(offered).toBe(0);
    expect((await refusal(officer.call(bringInAssets, { enterpriseId: valve.id }))).code).toBe('assets.problem.nothingToBringIn');
    const proposed = rows.filter(r => r.standing === 'proposed');
    expect(proposed.map(r => [r.kind, r.number, r.asOf]).sort()).toEqual([
      ['certificate', 'CN19/30012', '2026-10-08'],
      ['standard', 'T/ZZB 2222-2021', '2026-10-08'],
      ['trademark', '18777777', '2026-10-08'],
    ]);
    const [a, b, c] = proposed.map(r => r.id) as [string, string, string];
    expect(await officer.call(confirmAssets, { ids: [a, b] })).toEqual({ confirmed: 2 });
    expect(await officer.call(confirmAssets, { ids: [a, b] })).toEqual({ confirmed: 0 });
    await officer.call(dismissAsset, { id: c, reason: '已转让他人' });
    expect((await refusal(officer.call(dismissAsset, { id: a, reason: '错' }))).code).toBe('assets.problem.notProposed');
    expect((await officer.call(assetCards, { enterpriseId: valve.id })).offered).toBe(0);
  });

  it('[6.3.3-a] the list is exported as filtered, with 数据截至; only leads may', async () => {
    const { body } = await lead.call(exportAssets, { q: '山房' });
    const rows = (await readXlsx(body)).sheets[0]?.rows ?? [];
    expect(rows[1]?.[0]).toContain('数据截至 2026-11-20');
    expect(
      rows
        .slice(3)
        .map(r => r[2])
        .sort(),
    ).toEqual(['龙井山房1', '龙井山房2', '龙井山房3']);
    expect((await refusal(officer.call(exportAssets, {}))).status).toBe(403);
  });
});
