import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FilterBar } from '#ui/desk/FilterBar.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StatNumber } from '#ui/desk/StatNumber.tsx';
import { demandTotals } from '../contract/operations.ts';
import { TotalsScope } from '../contract/totals.ts';
import { hrefOfFilter } from './hrefs.ts';
import { TotalsCharts } from './TotalsCharts.tsx';
import { useT } from './use-t.ts';

/** 需求汇总: by class, street, industry, scale, kind, state, source, time; each number opens its rows (4.1-a). */
export const DemandTotalsPage = () => {
  const t = useT();
  const [scope, setScope] = useUrlState(TotalsScope);
  const { data, error } = useOp(demandTotals, scope, { keep: true });
  const open = data?.byState.find(s => s.key === 'open');
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/demands" quiet>
            {t('list.title')}
          </LinkButton>
        }
        title={t('totals.title')}
        hint={data && t('totals.at', { at: sayInstant(data.at) })}
      />
      <FilterBar fields={[{ kind: 'days', from: 'from', to: 'to', label: t('list.raised') }]} value={scope} onChange={setScope} />
      <ProblemNotice error={error} />
      {data && (
        <>
          <div className="pp-stats">
            <StatNumber label={t('totals.allLabel')} value={data.all.demands} href={hrefOfFilter(data.all.filter)} />
            <StatNumber label={t('totals.enterprises')} value={data.all.enterprises} href={hrefOfFilter(data.all.filter)} />
            <StatNumber
              label={t('totals.open')}
              value={open?.demands ?? 0}
              href={hrefOfFilter(open?.filter ?? { ...scope, state: 'open' })}
            />
            <StatNumber label={t('totals.unsorted')} value={data.unsorted.demands} href={hrefOfFilter(data.unsorted.filter)} />
          </div>
          <TotalsCharts totals={data} />
        </>
      )}
      <ClauseFoot clause="4.1-a 6.1-g" />
    </>
  );
};
