import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { checkDigit, organisationDigit } from '#modules/reference/domain/uscc.ts';
import { newId } from '#platform/contract/ids.ts';
import { listTasks } from '#platform/contract/operations.ts';
import { openWorld } from '#test/world.ts';
import {
  addContact,
  correctEnterprise,
  createEnterprise,
  findEnterprises,
  getEnterprise,
  listEnterprises,
} from '../../contract/operations.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');
const csv = { mediaType: 'text/csv', name: '名单.csv' };

/** A valid code made from a number. */
const codeOf = (n: number): string => {
  const body = String(20_000_000 + n);
  const first = `91330105${body}${organisationDigit(body)}`;
  return first + checkDigit(first);
};

const read = async (text: string | Buffer, name = csv.name): Promise<string> => {
  const fileId = await lead.upload(Buffer.from(text as string), { name, mediaType: csv.mediaType });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return id;
};
const confirm = async (id: string): Promise<void> => {
  await lead.call(ledgerImports.confirm, { id });
  await world.runJobs();
};
const head = '企业名称,统一社会信用代码,所属街道,行业,企业规模,是否规上,法定代表人,联系人,联系电话,主要产品,年产值（万元）\n';

const taskOf = async (id: string) => (await lead.call(listTasks, {})).rows.find(t => t.subjectId === id)?.state;

describe('导入名单', () => {
  it('[6.1-c] under 任务 a list that is read waits for the person, and is done when it is written', async () => {
    const id = await read(`${head}杭州等您确认有限公司,${codeOf(91)},米市巷街道,,,,,,,,\n`);
    expect(await taskOf(id)).toBe('asking');
    expect((await lead.call(listTasks, {})).rows.find(t => t.subjectId === id)?.name).toBe(csv.name);
    await confirm(id);
    expect(await taskOf(id)).toBe('done');
    const given = await read(`${head}杭州放弃有限公司,${codeOf(92)},米市巷街道,,,,,,,,\n`);
    await lead.call(ledgerImports.abandon, { id: given });
    expect(await taskOf(given)).toBe('cancelled');
    const bad = await read('', '空表.csv');
    expect(await taskOf(bad)).toBe('failed');
    await lead.call(ledgerImports.undo, { id, reason: '试用' });
    await world.runJobs();
  });

  it('[6.1-c] a list is read, nothing is written before it is confirmed, and then it is there', async () => {
    const id = await read(
      `拱墅区走访名单,,,\n填报：某街道,,,\n${head}杭州导入甲食品有限公司,${codeOf(1)},米市巷街道,C14,小型,否,张三,王敏,138 1234 5678,"糕点、月饼",1200\n杭州导入乙泵业有限公司,${codeOf(2)},康桥,34,中型,是,李四,赵六 0571-88888888,,水泵,8000\n合计,,,,,,,,,,9200\n`,
    );
    const view = await lead.call(ledgerImports.get, { id });
    expect(view).toMatchObject({ state: 'ready', headerRow: 3, counts: { rows: 2, red: 0, willCreate: 2, undecided: 0 }, skippedRows: 1 });
    expect(view.columns.map(c => c.field)).toEqual([
      'name',
      'uscc',
      'street',
      'industry',
      'scale',
      'aboveScale',
      'legalRepresentative',
      'liaison',
      'liaisonPhone',
      'products',
      'outputValue',
    ]);
    expect((await lead.call(findEnterprises, { q: '导入甲食品' })).rows).toEqual([]);
    const commandId = newId();
    await lead.call(ledgerImports.confirm, { id }, { commandId });
    await lead.call(ledgerImports.confirm, { id }, { commandId });
    await world.runJobs();
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
      state: 'written',
      counts: { willCreate: 2 },
      may: expect.arrayContaining(['enterprises.import.undo']),
    });
    const { rows } = await lead.call(findEnterprises, { q: '导入甲食品' });
    const hub = await lead.call(getEnterprise, { id: rows[0]?.id ?? '' });
    expect(hub).toMatchObject({ uscc: codeOf(1), regionName: '米市巷街道', industryCode: '14', scale: 'small', aboveScale: false });
    expect(hub.contacts).toMatchObject([
      { kind: 'liaison', name: '王敏', phone: '138****5678' },
      { kind: 'legalRepresentative', name: '张三' },
    ]);
    expect(hub.facts).toMatchObject([
      { field: 'basic.products', value: [{ name: '糕点' }, { name: '月饼' }], source: 'imported', asOf: '2026-11-22' },
      { field: 'register.ledger', value: { outputValue: 1200 } },
    ]);
    await expect(lead.call(ledgerImports.confirm, { id })).rejects.toMatchObject({ code: 'platform.problem.importNotReady' });
  });

  it('[6.1-c] before she confirms, old and new of every value that an update changes stand beside each row; the writing does just that', async () => {
    const columns =
      '企业名称,统一社会信用代码,企业规模,法定代表人,法定代表人电话,联系人,联系人职务,联系电话,年产值（万元）,成立日期,备注\n';
    const first = await read(
      `${columns}杭州对照甲有限公司,${codeOf(301)},小型,张三,13800000301,王敏,经理,13800000302,100,2019-03-01,老厂\n杭州对照乙有限公司,${codeOf(302)},小型,,,,,,,,\n`,
    );
    await confirm(first);
    const id = await read(
      `${columns}杭州对照甲有限公司,${codeOf(301)},中型,李四,,王敏,,13800009302,120,2019-03-02,\n杭州对照乙有限公司,${codeOf(302)},小型,,,,,,,,\n杭州对照丙有限公司,${codeOf(303)},,,,,,,,,\n`,
    );
    await lead.call(ledgerImports.decide, { id, decision: 'update' });
    expect(await lead.call(ledgerImports.tally, { id })).toEqual({ rows: 2, changed: 1, values: 6, whole: true });
    const { rows } = await lead.call(ledgerImports.rows, { id });
    expect(rows.map(r => [r.row, r.verdict, r.changes?.length ?? null])).toEqual([
      [2, 'update', 6],
      [3, 'update', 0],
      [4, 'new', null],
    ]);
    // The second number of the liaison differs only where it is masked.
    expect(rows[0]?.changes).toEqual([
      { field: 'scale', was: 'small', becomes: 'medium' },
      { field: 'established', was: '2019-03-01', becomes: '2019-03-02' },
      { field: 'legalRepresentative', was: '张三', becomes: '李四' },
      { field: 'legalRepresentativePhone', was: '138****0301', becomes: null },
      { field: 'liaisonPhone', was: '138****0302', becomes: '138****9302' },
      { field: 'outputValue', was: 100, becomes: 120 },
    ]);
    expect((await lead.call(ledgerImports.rows, { id, verdict: 'unchanged' })).rows.map(r => r.row)).toEqual([3]);
    // Only new: what would be updated is left out, and comes in again; a repeated choice is one choice.
    const commandId = newId();
    for (const _ of [1, 2]) await lead.call(ledgerImports.mode, { id, mode: 'new' }, { commandId });
    expect((await lead.call(ledgerImports.get, { id })).counts).toMatchObject({ willCreate: 1, willUpdate: 0, leftOut: 2 });
    await lead.call(ledgerImports.mode, { id, mode: 'both' });
    expect((await lead.call(ledgerImports.rows, { id, verdict: 'changed' })).rows.map(r => r.row)).toEqual([2]);
    await confirm(id);
    // Exactly these, new and updated apart.
    const namesOf = async (filter: object) =>
      (await lead.call(listEnterprises, { import: id, ...filter })).rows.map(r => r.name.slice(4, 5));
    expect((await lead.call(ledgerImports.get, { id })).wrote).toEqual({ created: 1, updated: 2 });
    expect((await namesOf({ sort: 'name' })).sort()).toEqual(['丙', '乙', '甲']);
    expect(await namesOf({ importWrote: 'created' })).toEqual(['丙']);
    expect(await namesOf({ importWrote: 'updated', limit: 1 })).toHaveLength(1);
    expect(await namesOf({ q: '对照甲', importWrote: 'updated' })).toEqual(['甲']);
    const { rows: found } = await lead.call(findEnterprises, { q: '杭州对照甲' });
    const hub = await lead.call(getEnterprise, { id: found[0]?.id ?? '' });
    expect(hub).toMatchObject({ scale: 'medium', foundedOn: '2019-03-02' });
    expect(hub.contacts).toMatchObject([
      // What the file leaves empty stays: his post, the remark.
      { kind: 'liaison', name: '王敏', post: '经理', phone: '138****9302' },
      { kind: 'legalRepresentative', name: '李四', phone: '' },
    ]);
    expect(hub.facts.find(f => f.field === 'register.ledger')?.value).toEqual({ outputValue: 120, remark: '老厂' });
    await lead.call(ledgerImports.undo, { id, reason: '试用' });
    await world.runJobs();
    expect(await namesOf({})).toEqual([]);
    expect(await lead.call(getEnterprise, { id: hub.id })).toMatchObject({
      scale: 'small',
      contacts: [
        { name: '王敏', phone: '138****0302' },
        { name: '张三', phone: '138****0301' },
      ],
    });
  });

  it('[6.1-c] dirty cells are named by cell with the reason, put right in place, and marked in the workbook', async () => {
    const id = await read(
      `${head}杭州脏表甲有限公司,9133O1O5123456788Q,不知道街道,好行业,小微,,,,见群,,\n,${codeOf(11)},,,,,王五,,,,\n杭州脏表丙有限公司,9.13301E+17,,,,,,,,,\n杭州脏表丁有限公司,９１３３０１０５ＭＡ２ＴＥ５Ｔ１Ｘ３,,,,,,,,,\n`,
    );
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
      counts: { rows: 4, red: 3, willCreate: 1 },
      repairs: { fullWidth: 1 },
    });
    const faults = await lead.call(ledgerImports.faults, { id });
    expect(faults.rows.map(f => [f.cell, f.severity, f.code])).toEqual([
      ['B2', 'red', 'usccWrongLetter'],
      ['C2', 'yellow', 'streetUnknown'],
      ['D2', 'yellow', 'industryUnknown'],
      ['E2', 'yellow', 'scaleUnknown'],
      ['I2', 'yellow', 'phoneUnreadable'],
      ['A3', 'red', 'nameMissing'],
      ['B4', 'red', 'usccTurnedNumber'],
    ]);
    expect(faults.rows[0]).toMatchObject({ value: '9133O1O5123456788Q', suggestion: '91330105123456788Q' });
    const page = await lead.call(ledgerImports.faults, { id, severity: 'red', limit: 2 });
    expect(page.rows).toHaveLength(2);
    expect(
      (await lead.call(ledgerImports.faults, { id, severity: 'red', limit: 2, after: page.next ?? '' })).rows.map(f => f.cell),
    ).toEqual(['B4']);
    const file = await lead.call(ledgerImports.annotated, { id });
    expect(file.fileName).toBe('名单-批注.xlsx');
    expect(file.body.subarray(0, 2).toString()).toBe('PK');
    await lead.call(ledgerImports.fix, { id, row: 2, field: 'uscc', value: '91330105123456788Q' });
    await lead.call(ledgerImports.fix, { id, row: 3, field: 'name', value: '杭州脏表乙有限公司' });
    await lead.call(ledgerImports.fix, { id, row: 4, field: 'uscc', value: '' });
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ counts: { red: 0, willCreate: 4 } });
    await lead.call(ledgerImports.fix, { id, row: 4, field: 'uscc', value: '123' });
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ counts: { red: 1, willCreate: 3 } });
    await confirm(id);
    expect((await lead.call(findEnterprises, { q: '杭州脏表' })).rows.map(r => r.name).sort()).toEqual([
      '杭州脏表丁有限公司',
      '杭州脏表乙有限公司',
      '杭州脏表甲有限公司',
    ]);
  });

  it('[6.1-c] twins are shown side by side; the undo brings back the values that were changed, and leaves what somebody changed since', async () => {
    const old = {
      id: newId(),
      name: '杭州孪生水泵有限公司',
      uscc: codeOf(21),
      regionCode: '330105002',
      address: '旧地址1号',
      scale: 'small' as const,
    };
    const near = { id: newId(), name: '杭州近名阀门有限公司', regionCode: '330105003' };
    const other = { id: newId(), name: '杭州再改电器有限公司', uscc: codeOf(23), regionCode: '330105002', address: '甲' };
    for (const e of [old, near, other]) await lead.call(createEnterprise, e);
    await lead.call(addContact, { id: newId(), enterpriseId: old.id, kind: 'legalRepresentative', name: '老法人' });
    const id = await read(
      `企业名称,信用代码,地址,规模,法定代表人,联系人\n杭州孪生水泵股份有限公司,${codeOf(21)},新地址2号,中型,新法人,小王\n近名阀门（杭州）有限责任公司,${codeOf(22)},近名路,,,\n杭州新来贸易有限公司,${codeOf(24)},,,,\n杭州新来贸易有限公司,${codeOf(24)},第二次,,,\n杭州再改电器有限公司,${codeOf(23)},乙,,,\n`,
    );
    const twins = (await lead.call(ledgerImports.twins, { id })).rows;
    expect(twins.map(t => [t.row, t.why, t.ours.name])).toEqual([
      [2, 'sameCode', '杭州孪生水泵有限公司'],
      [3, 'nearName', '杭州近名阀门有限公司'],
      [5, 'sameCodeInFile', '杭州新来贸易有限公司'],
      [6, 'sameCode', '杭州再改电器有限公司'],
    ]);
    await expect(lead.call(ledgerImports.confirm, { id })).rejects.toMatchObject({
      code: 'platform.problem.importUndecided',
      params: { count: 4 },
    });
    await expect(lead.call(ledgerImports.decide, { id, why: 'sameCode', decision: 'new' })).rejects.toMatchObject({
      code: 'enterprises.problem.importCodeTwice',
    });
    expect(await lead.call(ledgerImports.decide, { id, why: 'sameCode', decision: 'update' })).toEqual({ decided: 2 });
    await lead.call(ledgerImports.decide, { id, row: 3, decision: 'update' });
    await lead.call(ledgerImports.decide, { id, row: 5, decision: 'update' });
    await confirm(id);
    const changed = await lead.call(getEnterprise, { id: old.id });
    expect(changed).toMatchObject({
      name: '杭州孪生水泵股份有限公司',
      address: '新地址2号',
      scale: 'medium',
      regionCode: '330105002',
      formerNames: [{ name: '杭州孪生水泵有限公司' }],
    });
    expect(changed.contacts.map(c => c.name)).toEqual(['小王', '新法人']);
    expect((await lead.call(findEnterprises, { q: '孪生水泵股份' })).rows).toHaveLength(1);
    expect(await lead.call(getEnterprise, { id: near.id })).toMatchObject({ uscc: codeOf(22), address: '近名路' });
    const made = (await lead.call(findEnterprises, { q: '新来贸易' })).rows;
    expect(made).toMatchObject([{ address: '第二次' }]);
    await lead.call(correctEnterprise, { id: other.id, baseRevision: 2, uscc: other.uscc, regionCode: '330105002', address: '丙' });
    const commandId = newId();
    await lead.call(ledgerImports.undo, { id, reason: '传错了文件' }, { commandId });
    await lead.call(ledgerImports.undo, { id, reason: '传错了文件' }, { commandId });
    await world.runJobs();
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ state: 'undone', undo: { removed: 1, restored: 3, left: 1 } });
    const restored = await lead.call(getEnterprise, { id: old.id });
    expect(restored).toMatchObject({
      name: old.name,
      address: old.address,
      scale: 'small',
      formerNames: [],
      contacts: [{ name: '老法人' }],
    });
    expect((await lead.call(findEnterprises, { q: '孪生水泵有限' })).rows).toHaveLength(1);
    expect(await lead.call(getEnterprise, { id: near.id })).toMatchObject({ uscc: null, address: '' });
    expect((await lead.call(findEnterprises, { q: '新来贸易' })).rows).toEqual([]);
    expect(await lead.call(getEnterprise, { id: other.id })).toMatchObject({ address: '丙' });
    expect((await lead.call(ledgerImports.undoReport, { id })).rows).toMatchObject([
      { name: other.name, field: 'address', why: 'changedSince' },
    ]);
  });

  it('[6.1-c] what was made by an import and worked with since is left when it is undone', async () => {
    const id = await read(`企业名称\n杭州撤销留下有限公司\n杭州撤销带走有限公司\n`);
    await confirm(id);
    const kept = (await lead.call(findEnterprises, { q: '撤销留下' })).rows[0]?.id ?? '';
    world.clock.advance(60_000);
    await lead.call(addContact, { id: newId(), enterpriseId: kept, kind: 'liaison', name: '后来的人' });
    await lead.call(ledgerImports.undo, { id, reason: '试试' });
    await world.runJobs();
    expect((await lead.call(ledgerImports.get, { id })).undo).toEqual({ removed: 1, restored: 0, left: 1 });
    expect((await lead.call(findEnterprises, { q: '撤销' })).rows.map(r => r.id)).toEqual([kept]);
  });

  it('[6.1-c] columns that are not recognised are mapped by hand, remembered, and used next time', async () => {
    const text = (n: number) => `甲方全名,代号,所在\n杭州改列${n}号,${codeOf(30 + n)},米市巷\n`;
    const id = await read(text(1));
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
      state: 'ready',
      problem: 'enterprises.problem.importNoName',
      counts: { rows: 0 },
    });
    await expect(lead.call(ledgerImports.confirm, { id })).rejects.toMatchObject({ code: 'platform.problem.importNothing' });
    await lead.call(ledgerImports.remap, {
      id,
      columns: [
        { index: 0, field: 'name' },
        { index: 1, field: 'uscc' },
        { index: 2, field: 'street' },
      ],
    });
    await world.runJobs();
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ state: 'ready', problem: null, counts: { rows: 1, willCreate: 1 } });
    await confirm(id);
    const next = await lead.call(ledgerImports.get, { id: await read(text(2)) });
    expect(next.columns.map(c => [c.field, c.remembered])).toEqual([
      ['name', true],
      ['uscc', true],
      ['street', true],
    ]);
    expect((await lead.call(ledgerImports.rows, { id: next.id })).rows).toMatchObject([
      { row: 2, name: '杭州改列2号', verdict: 'new', facts: { region: '米市巷街道' } },
    ]);
    await lead.call(ledgerImports.abandon, { id: next.id });
    expect(await lead.call(ledgerImports.get, { id: next.id })).toMatchObject({ state: 'abandoned' });
  });

  it('[1-a] another district sees no import, and cannot start from somebody else’s file', async () => {
    const id = await read('企业名称\n杭州别区看不见有限公司\n');
    const foreigner = world.as('stationLead', { region: '330106' });
    for (const op of [ledgerImports.get, ledgerImports.confirm, ledgerImports.abandon])
      await expect(foreigner.call(op as typeof ledgerImports.get, { id })).rejects.toMatchObject({ status: 404 });
    await expect(foreigner.call(ledgerImports.faults, { id })).rejects.toMatchObject({ status: 404 });
    await expect(foreigner.call(ledgerImports.annotated, { id })).rejects.toMatchObject({ status: 404 });
    expect((await foreigner.call(ledgerImports.list, {})).rows).toEqual([]);
    expect((await lead.call(ledgerImports.list, { limit: 100 })).rows.map(r => r.id)).toContain(id);
    const fileId = await lead.upload(Buffer.from('企业名称\n甲乙丙丁\n'), csv);
    await expect(foreigner.call(ledgerImports.start, { id: newId(), fileId })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('officer').call(ledgerImports.start, { id: newId(), fileId })).rejects.toMatchObject({ status: 403 });
  });

  it('[6.1-c] a file that is no table ends with a sentence and changes nothing', async () => {
    const before = (await lead.call(listEnterprises, { limit: 100 })).rows.length;
    const id = await read(Buffer.from('%PDF-1.7 not a table'), '名单.xlsx');
    expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
      state: 'unreadable',
      problem: expect.stringMatching(/^platform\.problem\.file/),
    });
    expect((await lead.call(listEnterprises, { limit: 100 })).rows.length).toBe(before);
  });
});
