import { beforeEach, describe, expect, it } from 'vitest';
import { firstHolidays } from '#modules/reference/domain/holidays.data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw } from '#test/react.tsx';
import type { RulesAnswer } from '../../contract/operations-law.ts';
import type { UseView } from '../../contract/use-proof.ts';
import { firstFees, firstRules } from '../../domain/deadlines/rules.data.ts';
import { isInUse } from '../../domain/deadlines/rules-in-use.ts';
import { en } from '../../i18n/en.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { UseClasses } from '../use/UseClasses.tsx';
import { FeeTable } from './FeeTable.tsx';
import { RuleTable } from './RuleTable.tsx';
import { TryRule } from './TryRule.tsx';

const notices = [2025, 2026].map(year => ({
  id: `0190f000-0000-7000-8000-00000000${year}`,
  year,
  source: '通知',
  importedAt: '2026-11-22T00:00:00Z',
  byName: '系统',
  days: 1,
}));
const law: RulesAnswer = { today: '2026-11-22', rules: [...firstRules], fees: [...firstFees], holidays: [...firstHolidays], notices };

beforeEach(() => startPhrases({ assets: { 'zh-CN': zhCN, en } }));

describe('[6.3.1-a] the page of the rules', () => {
  it('every row has its words: name, article, consequence, source; both trademark laws beside each other', async () => {
    const box = await draw(<RuleTable law={law} find="" />);
    expect(box.querySelectorAll('tbody tr')).toHaveLength(firstRules.filter(r => isInUse(r.key)).length);
    expect(box.textContent).toContain('《商标法》（2019年修正）第三十三条');
    expect(box.textContent).toContain('《商标法》（2026年修订）第三十六条');
    expect(box.textContent).not.toMatch(/assets\.|ruleName|law\./);
    const fees = await draw(<FeeTable law={law} find="" />);
    expect(fees.querySelectorAll('tbody tr')).toHaveLength(firstFees.length);
    expect(fees.textContent).not.toMatch(/assets\.|feeName|patent\./);
  });

  it('a search narrows, and says when nothing is found', async () => {
    expect((await draw(<RuleTable law={law} find="异议期" />)).querySelectorAll('tbody tr')).toHaveLength(2);
    expect((await draw(<RuleTable law={law} find="没有这条" />)).textContent).toContain('没有符合的规则');
  });

  it('any rule is counted from any day with its line', async () => {
    const box = await draw(<TryRule law={{ ...law, today: '2026-09-25' }} />);
    expect(box.textContent).toContain('2026-09-25 收到通知 + 15 日 = 2026-10-10');
    expect(box.textContent).toContain('已确认');
  });
});

describe('[6.3.3-b] the locker', () => {
  it('says in words what the line shows', async () => {
    const gaps = [{ from: '2020-01-10', to: '2024-03-01', months: 49, beyond: true }];
    const use = {
      niceClass: 9,
      lastUseOn: '2024-03-01',
      countedFrom: '2024-03-01',
      months: 32,
      warnOn: '2026-09-01',
      lineOn: '2027-03-01',
      gaps,
    };
    const view: UseView = {
      assetId: '0190f000-0000-7000-8000-000000000001',
      registeredOn: '2020-01-10',
      today: '2026-11-22',
      classes: [{ ...use, state: 'warning' }],
      proofs: [],
      may: [],
    };
    const box = await draw(<UseClasses view={view} />);
    expect(box.textContent).toContain('满 30 个月，请尽快补证据');
    expect(box.textContent).toContain('三年线 2027年3月1日');
    expect(box.textContent).toContain('49 个月（超过三年）');
    expect(box.querySelector('.law-line svg')?.getAttribute('aria-label')).toContain('第 9 类');
  });
});
