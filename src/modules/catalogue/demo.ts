import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import type { DemoItems } from './contract/demo.ts';
import type { ItemContent } from './contract/item.ts';
import { createItem, listItems, publishItemVersion, retireVersion, saveVersion, startVersion } from './contract/operations-items.ts';
import { firstContent } from './domain/edit-item.ts';
import { nationalContent, nationalIds, nationalItems } from './domain/national-items.ts';

const dayMs = 86_400_000;
const admitted = { onlineWithoutVisit: false, penaltyOrForce: false, exceptionBasis: null };

/** What a district makes of its catalogue: some days ago, by its manager. */
const workshop = (s: Seeder, by: SeedHome) => {
  const ago = (days: number): SeedHome => ({ ...by, at: new Date(s.now.getTime() - days * dayMs) });
  /** Begins the district's own version of a national item and writes it; answers its id. */
  const write = async (code: string, days: number, change: Partial<ItemContent>): Promise<string> => {
    const at = nationalItems.findIndex(i => i.code === code);
    const [item, id, when] = [nationalItems[at], s.id(`version ${code}`), ago(days)];
    if (!item) throw new Error(`no national item ${code}`);
    await s.call(startVersion, { id, basedOn: nationalIds(at + 1).version }, when);
    const content = { ...nationalContent(item), ...change };
    await s.call(saveVersion, { id, revision: 1, validFrom: dayOf(when.at ?? s.now), content }, when);
    return id;
  };
  return { ago, write };
};

const seedDistrict = async (s: Seeder, by: SeedHome): Promise<void> => {
  const { ago, write } = workshop(s, by);
  const award = await write('QLT-04', 120, {
    summary: '辅导本区企业申报区政府质量奖（演示数据）。',
    window: { from: '03-01', to: '04-30' },
    contact: '区市场监督管理局质量发展科，工作日 9:00–17:00',
  });
  await s.call(publishItemVersion, { id: award, revision: 2 }, ago(120));
  const brand = await write('TM-02', 90, { summary: '本区商标品牌价值提升辅导（演示数据）。' });
  await s.call(publishItemVersion, { id: brand, revision: 2 }, ago(90));
  await s.call(retireVersion, { id: brand, reason: '省里办法已更新，恢复按全国版本办理（演示数据）', afterwards: 'above' }, ago(15));
  await write('STD-03', 3, { summary: '匹配本区标准化资金政策（演示数据，待核实）。', contact: '区市场监督管理局标准化科' });
  const [id, versionId] = [s.id('own item'), s.id('own version')];
  const item = { code: 'GS-BRD-01', name: '老字号品牌辅导', level: 'district', letter: 'e', classCodes: ['PP01', 'PP04'] } as const;
  await s.call(createItem, { id, versionId, item: { ...item, classCodes: [...item.classCodes] }, exclusion: admitted }, ago(60));
  const content: ItemContent = {
    ...firstContent(admitted),
    summary: '上门诊断老字号的商标、传承与推广，制定品牌辅导方案（演示数据）。',
    body: '区市场监督管理局、各指导站',
    output: '品牌辅导方案与改进清单',
    basis: [{ title: '红盾品牌培育服务指南', docNo: 'T/HZAS 8—2020', article: '5.1', confidence: 'confirmed' }],
    conditions: [{ key: 'years', text: '品牌创立三十年以上' }],
    materials: [{ key: 'history', name: '企业沿革与代表产品', copies: 1, form: 'electronic', origin: 'enterprise', needed: 'always' }],
    source: '演示数据',
  };
  await s.call(saveVersion, { id: versionId, revision: 1, validFrom: dayOf(ago(60).at ?? s.now), content }, ago(60));
  await s.call(publishItemVersion, { id: versionId, revision: 2 }, ago(60));
};

/** The district that is shown in full: its own version of one item, one that it gave up again, a draft, an item of its own. */
export const catalogueDemo: Demo = async ({ seeder, left }): Promise<DemoItems> => {
  const offered: DemoItems = [];
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) {
    const s = seeder(home.regionCode);
    const manager = staff.find(p => p.role === 'manager');
    const by = { ...home, ...(manager ? { as: manager } : {}) };
    await seedDistrict(s, by);
    const { rows } = await s.call(listItems, { state: 'published' }, by);
    for (const r of rows.filter(row => !row.history))
      offered.push({ regionCode: home.regionCode, code: r.code, itemId: r.id, versionId: r.versionId });
  }
  return offered;
};
