import { sayNumber } from '#platform/web/format.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import type { YearStanding } from '../contract/assessment.ts';
import { useT } from './use-t.ts';

/** So many years a radar can show apart. */
const most = 4;

/** 历年雷达: percent of each category's points, the newest years. */
export const RadarOfYears = ({ years }: { years: readonly YearStanding[] }) => {
  const t = useT();
  const whole = years.filter(y => y.categories.every(c => c.got !== null)).slice(0, most);
  const newest = whole[0];
  if (!newest) return <p className="pp-hint">{t('radarNone')}</p>;
  // versions of the criteria may differ in their categories: those of the newest are the axes
  const gotOf = (y: YearStanding, key: string): number => {
    const c = y.categories.find(x => x.key === key);
    return c && c.got !== null ? Math.round((c.got / c.points) * 100) : 0;
  };
  return (
    <ChartWithTable
      title={t('radarOf', { year: String(newest.year), points: sayNumber(newest.points ?? 0) })}
      kind="radar"
      series={whole.map(y => t('yearRow', { year: String(y.year) }))}
      rows={newest.categories.map(c => ({ label: c.name, values: whole.map(y => gotOf(y, c.key)) }))}
      unit={t('percentUnit')}
      labelTitle={t('category')}
    />
  );
};
