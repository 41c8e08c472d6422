import { sayNumber } from '#platform/web/format.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import type { CliffMonth } from '../../contract/risk.ts';
import { useT } from './use-risk-t.ts';

interface CliffChartsProps {
  months: readonly CliffMonth[];
  note: string;
  /** The deadlines behind a month. */
  hrefOf: (month: string) => string;
}

/** The next 36 months: what ends and what is to be paid. */
export const ExpiryCharts = ({ months, note, hrefOf }: CliffChartsProps) => {
  const t = useT();
  const sum = (of: (m: CliffMonth) => number): number => months.reduce((n, m) => n + of(m), 0);
  return (
    <div className="pp-charts">
      <ChartWithTable
        title={t('risk.cliff', { n: sum(m => m.expiries), fees: sayNumber(sum(m => m.fees)) })}
        kind="line"
        series={[t('risk.expiries'), t('risk.payments')]}
        rows={months.map(m => ({ label: m.month, values: [m.expiries, m.payments], href: hrefOf(m.month) }))}
        labelTitle={t('risk.month')}
        note={note}
      />
      <ChartWithTable
        title={t('risk.feesTitle')}
        kind="line"
        series={[t('risk.fees')]}
        rows={months.map(m => ({ label: m.month, values: [m.fees], href: hrefOf(m.month) }))}
        labelTitle={t('risk.month')}
        note={note}
      />
    </div>
  );
};
