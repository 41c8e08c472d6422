import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { createAction, finishAction, verifyAction } from './contract/operations.ts';

const dayMs = 86_400_000;

interface Sample {
  source: 'complaint' | 'risk' | 'case';
  problem: string;
  cause: string;
  action: string;
  /** Days before now that it was opened, and from then until it is due. */
  openedAgo: number;
  dueIn: number;
  done?: string;
  finding?: { effective: boolean; measured: string; sample: number };
}

const samples: readonly Sample[] = [
  {
    source: 'complaint',
    problem: '企业反映同一份营业执照被不同人员要了三次',
    cause: '走访前没有查看企业档案里已有的材料',
    action: '走访日程自动带出已有材料清单，出发前由组长核对',
    openedAgo: 70,
    dueIn: 20,
    done: '已在日程单加上“已有材料”一栏，并培训全体人员',
    finding: { effective: true, measured: '抽查 40 份走访记录，没有再重复索要', sample: 40 },
  },
  {
    source: 'case',
    problem: '质量奖辅导三件办件补正两次以上',
    cause: '材料样本只在纸质手册里，企业看不到',
    action: '把材料样本放进事项页，退回时附样本',
    openedAgo: 35,
    dueIn: 25,
    done: '六项材料样本已全部上线',
  },
  {
    source: 'risk',
    problem: '商标续展宽展期内仍有两家企业未联系上',
    cause: '联系人离职，档案未更新',
    action: '到期前 90 天由所在街道站上门核对联系人',
    openedAgo: 30,
    dueIn: 18,
  },
  { source: 'complaint', problem: '园区站周末无人接听咨询电话', cause: '', action: '', openedAgo: 6, dueIn: 24 },
];

const seedOne = async (s: Seeder, home: SeedHome, crew: { owner: NonNullable<SeedHome['as']>; lead: NonNullable<SeedHome['as']> }) => {
  for (const [at, sample] of samples.entries()) {
    const id = s.id(`action ${at}`);
    const on = (ago: number): Date => new Date(s.now.getTime() - ago * dayMs);
    const action = {
      problem: sample.problem,
      cause: sample.cause,
      action: sample.action,
      ownerId: crew.owner.id,
      dueOn: addDays(dayOf(on(sample.openedAgo)), sample.dueIn),
    };
    await s.call(createAction, { id, source: sample.source, action }, { ...home, as: crew.lead, at: on(sample.openedAgo) });
    if (sample.done) await s.call(finishAction, { id, note: sample.done }, { ...home, as: crew.owner, at: on(sample.openedAgo - 15) });
    if (sample.finding) await s.call(verifyAction, { id, ...sample.finding }, { ...home, as: crew.lead, at: on(sample.openedAgo - 40) });
  }
};

/** Actions of each district: verified, done, overdue and just opened. */
export const improvementsDemo: Demo = async ({ seeder, left }) => {
  for (const { home, staff } of left('people', DemoDistricts)) {
    const owner = staff.find(p => p.role === 'officer');
    const lead = staff.find(p => p.role === 'manager');
    if (owner && lead) await seedOne(seeder(home.regionCode), home, { owner, lead });
  }
};
