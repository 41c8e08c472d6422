import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { doHandover, listHandovers, previewHandover } from '#modules/people/contract/handover.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { doBatch } from './contract/batch.ts';
import { answerDemand, declineDemand, raiseDemand, referDemand } from './contract/operations.ts';
import { demoLines } from './domain/demo-lines.data.ts';

const DAY = 86_400_000;
const sources = ['hand', 'phone', 'chat', 'hotline', 'station'] as const;

/**
 * Demands that came in outside of campaigns: at the counter, by telephone, in a group. Some answered, referred, declined, most open.
 * @param firms enterprises to speak for
 * @param officers who took the lines down
 */
export const seedDemands = async (
  seeder: Seeder,
  home: SeedHome,
  parties: { firms: readonly string[]; officers: readonly NonNullable<SeedHome['as']>[] },
): Promise<void> => {
  const standing: string[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(seeder.random() * list.length)] as T;
  for (const [at, [kind, text]] of [...demoLines, ...demoLines].entries()) {
    const id = seeder.id(`demand ${at}`);
    const raisedAt = new Date(seeder.now.getTime() - Math.floor(seeder.random() * 60 * DAY) - DAY);
    const by = { ...home, at: raisedAt, as: pick(parties.officers) };
    const urgency = seeder.random() < 0.1 ? ('urgent' as const) : ('normal' as const);
    await seeder.call(raiseDemand, { id, enterpriseId: pick(parties.firms), kind, text, source: pick(sources), urgency }, by);
    const later = { ...by, at: new Date(raisedAt.getTime() + DAY) };
    const end = at % 6;
    if (end === 2) standing.push(id);
    if (end === 1) await seeder.call(answerDemand, { id, answer: '已电话告知办理条件和材料清单，需要时可上门指导。' }, later);
    if (end === 3) {
      const dueOn = addDays(dayOf(later.at), 10);
      await seeder.call(referDemand, { id, to: '区经济信息化和科学技术局', note: '涉及产业政策，请予答复。', dueOn }, later);
    }
    if (end === 5 && at > 30) await seeder.call(declineDemand, { id, reason: '此事不属于本局职责，已告知企业向主管部门咨询。' }, later);
  }
  // Some of one kind answered together this morning; they may still be taken back.
  const what = { act: 'answer' as const, answer: '本周五下午在指导站集中答复，欢迎派人参加。' };
  const rows = standing.slice(0, 6).map(id => ({ id, version: 1 }));
  const by = { ...home, at: new Date(seeder.now.getTime() - DAY / 24), as: pick(parties.officers) };
  if (rows.length > 0) await seeder.call(doBatch, { id: seeder.id('batch'), what, rows }, by);
};

/** What was handed over when somebody changed post: before the other demands, so that it is a handful. */
const handedOver: readonly string[] = [
  '想了解浙江制造认证的条件和周期',
  '咨询企业标准自我声明公开怎么办',
  '希望派人指导计量器具检定',
  '商标到期前怎样续展',
];

/** One finished 交接 (3.1-b) of the last days; undone as long as the demonstration is young. */
const seedHandover = async (seeder: Seeder, { home, staff }: DemoDistricts[number], firms: readonly string[]): Promise<void> => {
  const who = (username: string) => staff.find(p => p.username === username);
  const [from, to, lead] = [who('xuhaibo'), who('chenjiayi'), who('shenlihua')];
  if (!from || !to || !lead) return;
  const daysAgo = (n: number) => new Date(seeder.now.getTime() - n * DAY);
  for (const [at, text] of handedOver.entries()) {
    const input = { id: seeder.id(`handed over ${at}`), enterpriseId: firms[at] ?? '', kind: 'need', text, source: 'phone' } as const;
    await seeder.call(raiseDemand, input, { ...home, as: from, at: daysAgo(6) });
  }
  const { rows } = await seeder.call(listHandovers, {}, home);
  if (rows.length > 0) return;
  const { digest } = await seeder.call(previewHandover, { personId: from.id }, home);
  const gives = [{ kind: 'demands.demand', toId: to.id }];
  const input = { id: seeder.id('handover'), personId: from.id, reason: 'moved' as const, gives, digest };
  await seeder.call(doHandover, input, { ...home, as: lead, at: daysAgo(2) });
};

/** Demands of each district, taken down by its officers. */
export const demandsDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  for (const district of left('people', DemoDistricts)) {
    const { home, staff } = district;
    const firms = (registers[home.regionCode] ?? []).slice(0, 80).map(f => f.id);
    if (district.inFull) await seedHandover(seeder(`handover ${home.regionCode}`), district, firms);
    await seedDemands(seeder(home.regionCode), home, { firms, officers: staff.filter(p => p.role === 'officer') });
  }
};
