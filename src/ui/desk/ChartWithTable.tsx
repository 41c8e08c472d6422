import { Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import type { ChartProps } from './chart-props.ts';
import { PageLink } from './PageLink.tsx';

const Chart = lazy(() => import('./Chart.tsx').then(m => ({ default: m.Chart })));

/** A chart with its table beside it; either can be hidden. Patterns besides colours; the table is the accessible form. */
export const ChartWithTable = (props: ChartProps) => {
  const t = usePlatformT();
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <figure className="pp-chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{props.title}</h3>
        {props.note && <span className="pp-hint">{props.note}</span>}
        <Button size="small" type="text" className="pp-chart-switch" onClick={() => setTable(!isTable)}>
          {isTable ? t('chart.chart') : t('chart.table')}
        </Button>
      </figcaption>
      {props.rows.length === 0 ? (
        <p className="pp-chart-empty pp-hint">{t('chart.empty')}</p>
      ) : (
        <div className={isTable ? 'pp-chart-both pp-chart-table-only' : 'pp-chart-both'}>
          {!isTable && (
            <Suspense fallback={<div className="pp-chart-canvas" />}>
              <Chart {...props} />
            </Suspense>
          )}
          <div className="pp-chart-table">
            <table className="pp-diff">
              <thead>
                <tr>
                  <th scope="col">{props.labelTitle}</th>
                  {props.series.map(s => (
                    <th key={s} scope="col" data-align="right">
                      {props.unit ? `${s}（${props.unit}）` : s}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {props.rows.map(row => (
                  <tr key={row.label}>
                    <th scope="row">{row.href ? <PageLink href={row.href}>{row.label}</PageLink> : row.label}</th>
                    {row.values.map((v, i) => (
                      <td key={props.series[i] ?? i} data-align="right">
                        {row.hrefs?.[i] !== undefined && v !== 0 ? (
                          <PageLink href={row.hrefs[i] ?? ''}>{sayNumber(v)}</PageLink>
                        ) : (
                          sayNumber(v)
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </figure>
  );
};
