import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import type { Demo } from '#platform/server/seed.ts';
import { saveLetter, writeLetter } from './contract/operations-official.ts';

/** One letter that is being written, in each district that is shown in full. */
export const papersDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) {
    const s = seeder(home.regionCode);
    const officer = staff.find(p => p.role === 'officer');
    const firm = registers[home.regionCode]?.findLast(f => f.status === 'active' && f.regionCode.length === 9);
    if (!officer || !firm) continue;
    const as = { ...home, as: officer };
    const { id } = await s.call(writeLetter, { id: s.id('letter'), enterpriseId: firm.id }, as);
    const body =
      '贵公司拟申报“品字标浙江制造”认证，经初步辅导，尚需补充下列材料：\n近一年产品检验报告一份；\n企业标准自我声明公开的截图一份。\n请于收到本函后十个工作日内交至指导站，如有困难请与我们联系。';
    await s.call(saveLetter, { id, revision: 0, title: '关于请补充品牌认证材料的函', recipient: firm.name, body, remark: '' }, as);
  }
  return {};
};
