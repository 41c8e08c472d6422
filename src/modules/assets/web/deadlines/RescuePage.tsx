import { Button } from 'antd';
import { usePlaces } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { FilterBar } from '#ui/desk/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { WarningFilter } from '../../contract/warning.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { RescueTable } from './DeadlineTable.tsx';
import { useT } from './use-warnings-t.ts';
import { WhoseDeadlines } from './WhoseDeadlines.tsx';

const RescueFilter = WarningFilter.pick({ mine: true, regionCode: true });

/** 本月要抢救: call, message, guide, evidence beside each other (6.3.2-b, J7). */
export const RescuePage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(RescueFilter);
  const places = usePlaces().below;
  return (
    <ListPage
      title={t('warn.rescue')}
      hint={t('rescue.lead')}
      clause="6.3.2-b"
      actions={<Button onClick={() => window.print()}>{t('warn.print')}</Button>}
      filters={
        <>
          <DeadlineLinks current="rescue" />
          <WhoseDeadlines mine={filters.mine} onChange={mine => setFilters({ mine })} />
          <FilterBar
            fields={[{ kind: 'choice', key: 'regionCode', label: t('col.street'), width: 130, options: places }]}
            value={filters}
            onChange={setFilters}
          />
        </>
      }
    >
      <RescueTable filters={filters} />
    </ListPage>
  );
};
