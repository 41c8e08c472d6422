import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { DemandFilter } from '../contract/filter.ts';
import { exportDemands } from '../contract/operations.ts';
import { DemandList } from './DemandList.tsx';
import { useFilterFields } from './use-filter-fields.ts';
import { useT } from './use-t.ts';

/** 需求: everything heard, sorted, each with its end (3.1-a, 4.1-a). */
export const DemandListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(DemandFilter);
  const fields = useFilterFields();
  return (
    <ListPage
      title={t('list.title')}
      hint={t('list.lead')}
      clause="3.1-a 4.1-a"
      actions={
        <>
          {can('demands.keyword.suggest') && <LinkButton href="/demands/words">{t('suggest.title')}</LinkButton>}
          <LinkButton href="/demands/totals">{t('nav.totals')}</LinkButton>
        </>
      }
      filters={{ fields, value: filters, onChange: setFilters }}
      note={t('list.keys')}
      views="demands.list"
      exported={{ op: exportDemands, input: filters, label: t('list.export') }}
    >
      <DemandList filters={filters} />
    </ListPage>
  );
};
