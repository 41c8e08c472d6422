import { usePlaces } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { WarningFilter } from '../../contract/warning.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { RescueTable } from './DeadlineTable.tsx';
import { useT } from './use-warnings-t.ts';
import { useWhoseFilter } from './use-whose-filter.ts';

const RescueFilter = WarningFilter.pick({ mine: true, regionCode: true });

/** 本月要抢救: call, message, guide, evidence beside each other (6.3.2-b, J7). */
export const RescuePage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(RescueFilter);
  const places = usePlaces().below;
  const whose = useWhoseFilter();
  return (
    <ListPage
      title={t('warn.rescue')}
      hint={t('rescue.lead')}
      clause="6.3.2-b"
      siblings={<DeadlineLinks current="rescue" />}
      filters={{
        fields: [whose, { kind: 'choice', key: 'regionCode', label: t('col.street'), width: 130, options: places }],
        value: filters,
        onChange: setFilters,
      }}
      views="assets.rescue"
      print
    >
      <RescueTable filters={filters} />
    </ListPage>
  );
};
