import { Button } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { PageLink } from '../PageLink.tsx';
import { DataTable } from '../table/DataTable.tsx';
import type { ChartProps } from './chart-props.ts';
import { useChartT } from './use-chart-t.ts';
import './chart.css';

const Chart = lazy(() => import('./Chart.tsx').then(m => ({ default: m.Chart })));

type ChartRow = ChartProps['rows'][number];

const Value = ({ row, at }: { row: ChartRow; at: number }) => {
  const value = row.values[at] ?? 0;
  const href = row.hrefs?.[at];
  return href !== undefined && value !== 0 ? <PageLink href={href}>{sayNumber(value)}</PageLink> : sayNumber(value);
};

/** A chart with its table beside it; either can be hidden. Patterns besides colours; the table is the accessible form. */
export const ChartWithTable = (props: ChartProps) => {
  const t = useChartT();
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
            <DataTable
              caption={props.title}
              rows={props.rows}
              rowKey={row => row.label}
              columns={[
                {
                  key: 'label',
                  title: props.labelTitle,
                  render: row => (row.href ? <PageLink href={row.href}>{row.label}</PageLink> : row.label),
                },
                ...props.series.map((series, i) => ({
                  key: series,
                  title: props.unit ? `${series}${sayMark('（')}${props.unit}${sayMark('）')}` : series,
                  align: 'right' as const,
                  render: (row: ChartRow) => <Value row={row} at={i} />,
                })),
              ]}
            />
          </div>
        </div>
      )}
    </figure>
  );
};
