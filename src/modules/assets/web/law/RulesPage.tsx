import { z } from 'zod';
import { HolidayNotices } from '#modules/reference/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { FilterSearch } from '#ui/desk/filters/FilterSearch.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { TabRow } from '#ui/desk/TabRow.tsx';
import './law.css';
import { listRules } from '../../contract/operations-law.ts';
import { DeadlineLinks } from '../deadlines/DeadlineLinks.tsx';
import { FeeTable } from './FeeTable.tsx';
import { RuleTable } from './RuleTable.tsx';
import { useT } from './use-law-t.ts';

const TryRule = lazyPart(() => import('./TryRule.tsx').then(m => m.TryRule));
const tabs = ['periods', 'fees', 'holidays', 'tryOut'] as const;
const State = z.object({ tab: z.enum(tabs).optional(), find: z.string().optional() });

/** 法定期限规则: the rows by which every date is computed, with article, validity and source; read-only (6.3.1-a). */
export const RulesPage = () => {
  const t = useT();
  const { data: law, error } = useOp(listRules, {});
  const [{ tab: current = 'periods', find = '' }, patch] = useUrlState(State);
  return (
    <ListPage title={t('rules.title')} hint={t('rules.lead')} clause="6.3.1-a 6.3.3-a" siblings={<DeadlineLinks current="rules" />} print>
      <ProblemNotice error={error} />
      <TabRow
        label={t('rules.title')}
        tabs={tabs.map(key => ({ key, label: t(`rules.${key}`) }))}
        current={current}
        onChange={key => patch({ tab: tabs.find(tab => tab === key && tab !== 'periods') })}
      >
        {(current === 'periods' || current === 'fees') && (
          <div className="pp-filters">
            <FilterSearch label={t('rules.findHint')} value={find} onChange={text => patch({ find: text })} />
          </div>
        )}
        {law && current === 'periods' && <RuleTable law={law} find={find} />}
        {law && current === 'fees' && <FeeTable law={law} find={find} />}
        {current === 'holidays' && <HolidayNotices />}
        {law && current === 'tryOut' && <TryRule law={law} />}
      </TabRow>
    </ListPage>
  );
};
