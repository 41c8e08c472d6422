import { everyMonthFrom, lastDayOf } from '#platform/contract/china-day.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { DemandTotals, Total } from '../contract/totals.ts';
import { type Facet, facets, linesOf, useLineName } from './facets.ts';
import { hrefOfDemands } from './hrefs.ts';
import { useT } from './use-t.ts';

const top = (lines: readonly Total[]): Total | undefined =>
  lines.reduce<Total | undefined>((best, l) => (best === undefined || l.demands > best.demands ? l : best), undefined);

/** A month in which nothing was raised stands on the axis too. */
const everyMonth = (lines: readonly Total[]): readonly Total[] => {
  const [first, last] = [lines[0]?.key, lines.at(-1)?.key];
  if (first === undefined || last === undefined) return lines;
  const byKey = new Map(lines.map(l => [l.key, l]));
  return everyMonthFrom(first, last).map(
    key => byKey.get(key) ?? { key, name: key, demands: 0, enterprises: 0, filter: { from: `${key}-01`, to: lastDayOf(key) } },
  );
};

/** All totals as charts, each with its table beside it; every line leads to its rows. */
export const TotalsCharts = ({ totals, only = facets }: { totals: DemandTotals; only?: readonly Facet[] }) => {
  const t = useT();
  const nameOf = useLineName();
  if (totals.all.demands === 0) return <EmptyState title={t('totals.empty')} hint={t('list.emptyExample')} />;
  return (
    <div className="pp-charts">
      {only.map(facet => {
        const lines = facet === 'byMonth' ? everyMonth(totals.byMonth) : linesOf(totals, facet);
        const best = top(lines);
        const share = best === undefined ? 0 : Math.round((best.demands / totals.all.demands) * 100);
        return (
          <ChartWithTable
            key={facet}
            title={
              best === undefined
                ? t(`totals.${facet}`)
                : t('totals.headline', { facet: t(`totals.${facet}`), name: nameOf(facet, best), n: best.demands, share })
            }
            kind={facet === 'byMonth' ? 'line' : 'bar'}
            series={[t('totals.demands'), t('totals.ofEnterprises')]}
            labelTitle={t(`totals.${facet}`)}
            rows={lines.map(l => ({
              label: nameOf(facet, l),
              values: [l.demands, l.enterprises],
              hrefs: [hrefOfDemands(l.filter), hrefOfDemands(l.filter)],
            }))}
          />
        );
      })}
      <p className="pp-hint">{t('totals.how')}</p>
    </div>
  );
};
