import { Button, Segmented } from 'antd';
import { saveFile } from '#platform/web/call.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { FilterBar } from '#ui/desk/FilterBar.tsx';
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
      filters={
        <>
          <Segmented
            aria-label={t('list.queue')}
            value={filters.queue === true ? 'queue' : 'all'}
            options={[
              { value: 'all', label: t('list.all') },
              { value: 'queue', label: t('list.queue') },
            ]}
            onChange={v => setFilters({ queue: v === 'queue' ? true : undefined })}
          />
          <FilterBar fields={fields} value={filters} onChange={setFilters} />
          <p className="pp-hint">{t('list.keys')}</p>
        </>
      }
    >
      <DemandList
        filters={filters}
        tools={
          can(exportDemands.name) && (
            <Button size="small" onClick={() => void saveFile(exportDemands, filters)}>
              {t('list.export')}
            </Button>
          )
        }
      />
    </ListPage>
  );
};
