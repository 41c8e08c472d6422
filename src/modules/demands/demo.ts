import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
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
  const pick = <T>(list: readonly T[]): T => list[Math.floor(seeder.random() * list.length)] as T;
  for (const [at, [kind, text]] of [...demoLines, ...demoLines].entries()) {
    const id = seeder.id(`demand ${at}`);
    const raisedAt = new Date(seeder.now.getTime() - Math.floor(seeder.random() * 60 * DAY) - DAY);
    const by = { ...home, at: raisedAt, as: pick(parties.officers) };
    const urgency = seeder.random() < 0.1 ? ('urgent' as const) : ('normal' as const);
    await seeder.call(raiseDemand, { id, enterpriseId: pick(parties.firms), kind, text, source: pick(sources), urgency }, by);
    const later = { ...by, at: new Date(raisedAt.getTime() + DAY) };
    const end = at % 6;
    if (end === 1) await seeder.call(answerDemand, { id, answer: '已电话告知办理条件和材料清单，需要时可上门指导。' }, later);
    if (end === 3) {
      const dueOn = addDays(dayOf(later.at), 10);
      await seeder.call(referDemand, { id, to: '区经济信息化和科学技术局', note: '涉及产业政策，请予答复。', dueOn }, later);
    }
    if (end === 5 && at > 30) await seeder.call(declineDemand, { id, reason: '此事不属于本局职责，已告知企业向主管部门咨询。' }, later);
  }
};
