import { Button } from 'antd';
import { saveFile } from '#platform/web/call.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { FilterBar } from '#ui/desk/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { exportDeadlines } from '../../contract/operations-warnings.ts';
import { WarningFilter } from '../../contract/warning.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { useWarningFilters } from './use-warning-filters.ts';
import { useT } from './use-warnings-t.ts';
import { WhoseDeadlines } from './WhoseDeadlines.tsx';

/** All open deadlines by safe day (6.3.1-a). */
export const DeadlineListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(WarningFilter);
  const fields = useWarningFilters(true);
  return (
    <ListPage
      title={t('warn.list')}
      hint={t('warn.lead')}
      clause="6.3.1-a"
      filters={
        <>
          <DeadlineLinks current="list" />
          <WhoseDeadlines mine={filters.mine} onChange={mine => setFilters({ mine })} />
          <FilterBar fields={fields} value={filters} onChange={setFilters} />
        </>
      }
    >
      <DeadlineTable
        filters={filters}
        tools={
          can(exportDeadlines.name) && (
            <Button size="small" onClick={() => void saveFile(exportDeadlines, filters)}>
              {t('warn.export')}
            </Button>
          )
        }
      />
    </ListPage>
  );
};
