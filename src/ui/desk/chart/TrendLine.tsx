import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { sayNumber } from '#platform/web/format.ts';
import { DataTable } from '../table/DataTable.tsx';
import { axisTop, linePoints } from './trend-points.ts';
import { useChartT } from './use-chart-t.ts';
import './trend.css';

export interface TrendPoint {
  key: string;
  /** Below the axis: `48`. */
  label: string;
  /** In the table, and for who hears it: 第 48 周. */
  name: string;
  /** One for each line; what is nothing stands on the axis. */
  values: readonly number[];
  /** The rows behind each value. */
  hrefs?: readonly string[];
}

interface TrendLineProps {
  caption: string;
  /** 件 / 周 */
  unit: string;
  /** Names of the lines, at most two: the first is drawn dashed, the second full. */
  lines: readonly string[];
  labelTitle: string;
  points: readonly TrendPoint[];
  /** How a number of the table opens its rows. */
  link: (n: number, href: string, label: string) => ReactNode;
}

const [width, height, left, right, top, bottom] = [340, 150, 30, 34, 10, 20];

/** Lines over time, drawn small: every period on the axis, the last point with its number, told apart without colour. The table is one press away. */
export const TrendLine = ({ caption, unit, lines, labelTitle, points, link }: TrendLineProps) => {
  const t = useChartT();
  const [isTable, setTable] = useState(false);
  const most = axisTop(Math.max(0, ...points.flatMap(p => p.values)));
  const place = { width: width - left - right, height: height - top - bottom, most };
  const drawn = lines.map((_, at) =>
    linePoints(
      points.map(p => p.values[at] ?? 0),
      place,
    ),
  );
  const ends = drawn.map(d => d.at(-1)?.y ?? 0);
  // two numbers at the end of two lines that meet would lie over each other
  const apart =
    ends.length === 2 && Math.abs((ends[0] ?? 0) - (ends[1] ?? 0)) < 13 ? ((ends[0] ?? 0) <= (ends[1] ?? 0) ? [-5, 8] : [8, -5]) : [0, 0];
  return (
    <figure className="pp-trend">
      <figcaption>
        {lines.map((line, at) => (
          <span key={line} className="pp-trend-name" data-line={at}>
            {line}
          </span>
        ))}
        <span>{unit}</span>
        <Button size="small" type="text" className="pp-no-print" onClick={() => setTable(!isTable)}>
          {isTable ? t('chart.chart') : t('chart.table')}
        </Button>
      </figcaption>
      {!isTable && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          <g transform={`translate(${left} ${top})`}>
            {[0, most / 2, most].map(n => {
              const y = place.height * (1 - n / most);
              return (
                <g key={n}>
                  <line className="pp-trend-grid" x1={0} x2={place.width} y1={y} y2={y} />
                  <text x={-6} y={y + 4} textAnchor="end">
                    {sayNumber(n)}
                  </text>
                </g>
              );
            })}
            {points.map((p, at) => (
              <text key={p.key} x={drawn[0]?.[at]?.x ?? 0} y={place.height + 15} textAnchor="middle">
                {p.label}
              </text>
            ))}
            {drawn.map((d, at) => (
              <g key={lines[at]} data-line={at}>
                <polyline className="pp-trend-line" points={d.map(({ x, y }) => `${x},${y}`).join(' ')} />
                <circle cx={d.at(-1)?.x ?? 0} cy={d.at(-1)?.y ?? 0} r={3.5} />
                <text className="pp-trend-end" x={place.width + 8} y={(d.at(-1)?.y ?? 0) + 4 + (apart[at] ?? 0)}>
                  {sayNumber(points.at(-1)?.values[at] ?? 0)}
                </text>
              </g>
            ))}
          </g>
        </svg>
      )}
      <div className={isTable ? undefined : 'pp-sr'}>
        <DataTable
          caption={caption}
          rows={isTable ? [...points].reverse() : points}
          rowKey={p => p.key}
          columns={[
            { key: 'label', title: labelTitle, render: p => p.name },
            ...lines.map((line, at) => ({
              key: line,
              title: line,
              align: 'right' as const,
              render: (p: TrendPoint) => {
                const [n, href] = [p.values[at] ?? 0, p.hrefs?.[at]];
                return isTable && href !== undefined ? link(n, href, line) : sayNumber(n);
              },
            })),
          ]}
        />
      </div>
    </figure>
  );
};
