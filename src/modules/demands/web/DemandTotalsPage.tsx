import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { demandTotals } from '../contract/operations.ts';
import { TotalsScope } from '../contract/totals.ts';
import { hrefOfDemands } from './hrefs.ts';
import { TotalsCharts } from './TotalsCharts.tsx';
import { useT } from './use-t.ts';

/** 需求汇总: by class, street, industry, scale, kind, state, source, time; each number opens its rows (4.1-a). */
export const DemandTotalsPage = () => {
  const t = useT();
  const [scope, setScope] = useUrlState(TotalsScope);
  const { data, error } = useOp(demandTotals, scope, { keep: true });
  const open = data?.byState.find(s => s.key === 'open');
  return (
    <ListPage
      title={t('totals.title')}
      hint={data && t('totals.at', { at: sayInstant(data.at) })}
      back={{ href: '/demands', label: t('list.title') }}
      totals={
        data && [
          { label: t('totals.allLabel'), value: data.all.demands, href: hrefOfDemands(data.all.filter) },
          { label: t('totals.enterprises'), value: data.all.enterprises, href: hrefOfDemands(data.all.filter) },
          { label: t('totals.open'), value: open?.demands ?? 0, href: hrefOfDemands(open?.filter ?? { ...scope, state: 'open' }) },
          { label: t('totals.unsorted'), value: data.unsorted.demands, href: hrefOfDemands(data.unsorted.filter) },
        ]
      }
      filters={{ fields: [{ kind: 'days', from: 'from', to: 'to', label: t('list.raised') }], value: scope, onChange: setScope }}
      views="demands.totals"
      print
      clause="4.1-a 6.1-g"
    >
      <ProblemNotice error={error} />
      {data && <TotalsCharts totals={data} />}
    </ListPage>
  );
};
