import { useUrlState } from '#platform/web/desk/url-state.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { exportDeadlines } from '../../contract/operations-warnings.ts';
import { WarningFilter } from '../../contract/warning.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { useWarningFilters } from './use-warning-filters.ts';
import { useT } from './use-warnings-t.ts';

/** All open deadlines by safe day (6.3.1-a). */
export const DeadlineListPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(WarningFilter);
  const fields = useWarningFilters(true);
  return (
    <ListPage
      title={t('warn.list')}
      hint={t('warn.lead')}
      clause="6.3.1-a"
      siblings={<DeadlineLinks current="list" />}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="assets.deadlines"
      exported={{ op: exportDeadlines, input: filters, label: t('warn.export') }}
      print
    >
      <DeadlineTable filters={filters} />
    </ListPage>
  );
};
