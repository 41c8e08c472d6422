import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');

const read = async (text: string): Promise<string> => {
  const fileId = await lead.upload(Buffer.from(text), { name: '名单.csv', mediaType: 'text/csv' });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return id;
};
const staged = async (id: string): Promise<Record<string, unknown>> =>
  (await world.pool.query('select * from enterprises.import_rows where import_id = $1', [id])).rows[0];

/** A field, what its cell held, and the staged column that must be empty once the cell is. */
const cells = [
  ['address', '生产经营地址', '大街1号', 'address'],
  ['legalRepresentative', '法定代表人', '张三', 'legal_name'],
  ['legalRepresentativePhone', '法定代表人电话', '13800000301', 'legal_phone'],
  ['liaison', '联系人', '王敏', 'liaison_name'],
  ['liaisonPost', '联系人职务', '经理', 'liaison_post'],
  ['liaisonPhone', '联系人电话', '13800000302', 'liaison_phone'],
  ['products', '主要产品', '糕点', 'products'],
  ['employees', '从业人数', '20', 'employees'],
  ['established', '成立日期', '2019-03-01', 'founded_on'],
] as const;

describe('a cell put right before the list is written', () => {
  it.each(cells)('[6.1-c] %s emptied is empty, not as it was', async (field, heading, value, column) => {
    const id = await read(`企业名称,${heading}\n杭州改正${field.length}有限公司,${value}\n`);
    expect((await staged(id))[column], 'read').not.toBeNull();
    await lead.call(ledgerImports.fix, { id, row: 2, field, value: '' });
    expect((await staged(id))[column], 'emptied').toBeNull();
  });

  it('[6.1-c] a sum emptied leaves the remark beside it, and the other way round', async () => {
    const id = await read('企业名称,年产值（万元）,备注\n杭州改正余项有限公司,120,老厂\n');
    await lead.call(ledgerImports.fix, { id, row: 2, field: 'outputValue', value: '' });
    expect((await staged(id))['ledger']).toEqual({ remark: '老厂' });
    await lead.call(ledgerImports.fix, { id, row: 2, field: 'remark', value: '' });
    expect((await staged(id))['ledger'] ?? {}).toEqual({});
  });

  it('[6.1-c] a telephone that stood in the cell of the name goes with it; one that has a column of its own stays', async () => {
    const one = await read('企业名称,联系人\n杭州改正同格有限公司,王敏 13800000302\n');
    expect((await staged(one))['liaison_phone']).not.toBeNull();
    await lead.call(ledgerImports.fix, { id: one, row: 2, field: 'liaison', value: '李强' });
    expect(await staged(one)).toMatchObject({ liaison_name: '李强', liaison_phone: null, liaison_print: null });
    const two = await read('企业名称,联系人,联系电话\n杭州改正两格有限公司,王敏,13800000302\n');
    await lead.call(ledgerImports.fix, { id: two, row: 2, field: 'liaison', value: '李强' });
    expect((await staged(two))['liaison_phone']).not.toBeNull();
  });

  it('[6.1-c] the one product bears the sum that was put right, and loses it with it', async () => {
    const id = await read('企业名称,主要产品,年产值（万元）\n杭州改正产值有限公司,糕点,1200\n');
    const fix = async (field: string, value: string) => {
      await lead.call(ledgerImports.fix, { id, row: 2, field, value });
      const { products, ledger } = await staged(id);
      return { products, ledger };
    };
    expect(await fix('outputValue', '120')).toEqual({ products: [{ name: '糕点', value: 120 }], ledger: { outputValue: 120 } });
    expect(await fix('products', '月饼')).toEqual({ products: [{ name: '月饼', value: 120 }], ledger: { outputValue: 120 } });
    expect(await fix('outputValue', '')).toEqual({ products: [{ name: '月饼' }], ledger: null });
    expect(await fix('products', '月饼、糕点')).toEqual({ products: [{ name: '月饼' }, { name: '糕点' }], ledger: null });
  });
});
