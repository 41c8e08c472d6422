import type { DemandRow } from '#modules/demands/contract/demand.ts';
import { answerDemand, assignDemand, declineDemand, listDemands, referDemand } from '#modules/demands/contract/operations.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';

const dayMs = 86_400_000;
type Person = NonNullable<SeedHome['as']>;

/** What is younger is still within its five working days: it stays as it came in. */
const young = 7;
/** One in so many of the older ones has been forgotten, and stands overdue on the boards. */
const forgotten = 30;
/** One in so many of the open ones still waits to be assigned. */
const unassigned = 12;

/** A number from 0 to 255 that belongs to a demand, the same at every start. */
const lotOf = (id: string, at: number): number => Number.parseInt(id.replaceAll('-', '').slice(at, at + 2), 16);

/** All demands of a district that were open when the seeding began, or that it has ended. */
export const allDemands = async (s: Seeder, home: SeedHome): Promise<DemandRow[]> => {
  const rows: DemandRow[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { rows: DemandRow[]; next: string | null } = await s.call(
      listDemands,
      { regionCode: home.regionCode, limit: 100, ...(after ? { after } : {}) },
      home,
    );
    rows.push(...page.rows);
    after = page.next ?? undefined;
  }
  return rows;
};

const answers = [
  '已电话告知办理条件和材料清单，需要时可上门指导。',
  '已上门说明步骤，并留下联系人；企业表示清楚。',
  '已发送办事指南和样表，企业按清单准备。',
] as const;

/**
 * What became of the demands of the last months, as in a district at work: most answered within their days, one in eight late, some referred or
 * declined, one in thirty forgotten. What came in during the last week stays open, most of it with an owner.
 * @param seederOf a seeder for each demand: what a second start finds ended already is not called again, and nothing else shifts
 */
export const seedAnswers = async (
  seederOf: (part: string) => Seeder,
  { home, officers, now }: { home: SeedHome; officers: readonly Person[]; now: Date },
  demands: readonly DemandRow[],
): Promise<void> => {
  for (const d of demands) {
    const raised = new Date(d.raisedAt).getTime();
    if (d.state !== 'open') continue;
    if (now.getTime() - raised < young * dayMs || lotOf(d.id, 24) % forgotten === 0) {
      const owner = officers[lotOf(d.id, 30) % officers.length];
      const at = new Date(Math.min(now.getTime() - dayMs / 8, raised + dayMs / 8));
      if (owner && d.ownerId === null && lotOf(d.id, 20) % unassigned !== 0)
        await seederOf(`assign ${d.id}`).call(assignDemand, { id: d.id, ownerId: owner.id }, { ...home, at });
      continue;
    }
    const wait = lotOf(d.id, 26) % 8 === 0 ? 9 + (lotOf(d.id, 28) % 6) : lotOf(d.id, 28) % 6;
    const at = new Date(Math.min(now.getTime() - dayMs / 8, raised + wait * dayMs + dayMs / 8));
    const as = officers[lotOf(d.id, 30) % officers.length];
    const by = { ...home, at, ...(as ? { as } : {}) };
    const s = seederOf(`answer ${d.id}`);
    const end = lotOf(d.id, 22) % 12;
    if (end === 0) await s.call(declineDemand, { id: d.id, reason: '此事不属于本局职责，已告知企业向主管部门咨询。' }, by);
    else if (end <= 2) {
      const dueOn = addDays(dayOf(at), 10);
      await s.call(referDemand, { id: d.id, to: '区经济信息化和科学技术局', note: '涉及产业政策，请予答复。', dueOn }, by);
    } else await s.call(answerDemand, { id: d.id, answer: answers[end % answers.length] ?? answers[0] }, by);
  }
};
