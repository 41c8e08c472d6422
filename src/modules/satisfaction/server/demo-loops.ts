import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { appealLoop, callLoop, improveLoop, judgeLoop, listLoops, mendLoop } from '../contract/operations-loops.ts';

const dayMs = 86_400_000;

/** How far a named bad rating of the demonstration has come. */
export type NamedEnd = 'toCall' | 'toMend' | 'appealed';

type Worker = NonNullable<SeedHome['as']>;
interface Stage {
  s: Seeder;
  home: SeedHome;
  officers: readonly Worker[];
  lead: Worker;
  manager: Worker;
}

/** The named rating of a day; a seed that begins again finds the same, however far it had come. */
const namedOf = async ({ s, home, manager }: Stage, day: string): Promise<string | undefined> =>
  (await s.call(listLoops, { named: true, limit: 100 }, { ...home, as: manager })).rows.find(r => r.openedOn === day)?.id;

/** Takes the named bad rating of a day as far as it has come. */
export const demoLoops = async (stage: Stage, { end, when }: { end: NamedEnd; when: Date }): Promise<void> => {
  if (end === 'toCall') return;
  const { s, home, manager, officers } = stage;
  const id = await namedOf(stage, dayOf(when));
  const [owner] = officers;
  if (id === undefined || !owner) return;
  const later = (days: number) => ({ ...home, as: manager, at: new Date(Math.min(when.getTime() + days * dayMs, s.now.getTime())) });
  const verdict = end === 'appealed' ? 'unfounded' : 'true';
  await s.call(callLoop, { id, verdict, note: '已电话回访，企业说明了情况。' }, later(0.8));
  if (end === 'appealed') {
    await s.call(appealLoop, { id, reason: '企业评价的是另一部门的窗口，系误评。' }, later(1));
    return;
  }
  const dueOn = addDays(dayOf(s.now), 9);
  const plan = { id, actionId: s.id(`action ${id}`), problem: '政策讲得不够清楚，企业回去不会填', ownerId: owner.id, dueOn };
  await s.call(improveLoop, plan, later(1));
};

/** Anonymous ones of the months that are over: mended and answered, one after an appeal left out, one still open. */
export const demoCell = async ({ s, home, lead, manager }: Stage): Promise<void> => {
  const { rows } = await s.call(listLoops, { named: false, limit: 100 }, { ...home, as: manager });
  // Ids are made by chance, once: the order is the same at every start.
  const known = [...rows].sort((a, b) => (`${a.openedOn} ${a.comment} ${a.id}` < `${b.openedOn} ${b.comment} ${b.id}` ? -1 : 1));
  for (const [at, { id, openedOn }] of known.entries()) {
    const on = (days: number, who: Worker) => ({
      ...home,
      as: who,
      at: new Date(Math.min(instantOf(addDays(openedOn, days), 600).getTime(), s.now.getTime())),
    });
    if (at === known.length - 1) continue;
    if (at === 0) {
      await s.call(appealLoop, { id, reason: '同一企业重复评价，内容与本次服务无关。' }, on(2, lead));
      await s.call(judgeLoop, { id, upheld: true, reason: '经核对，确与本次服务无关。' }, on(4, manager));
      continue;
    }
    const note = '已补充办理流程图，并向同类企业群发说明。';
    await s.call(mendLoop, { id, note, reply: '您反映的问题我们已改：办理流程图已上墙，也发到了企业群。' }, on(8, lead));
  }
};
