import { useOp } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { FigureLine } from '../contract/figures.ts';
import { getFigures } from '../contract/operations-figures.ts';
import { lastClosedMonth } from '../domain/figures.ts';
import { PercentWithN, WhyHidden } from './FigureWithN.tsx';
import { useT } from './use-t.ts';

interface Span {
  from: string;
  to: string;
}

const Figures = ({ from, to }: Span) => {
  const t = useT();
  const { data, error } = useOp(getFigures, { by: 'unit', from, to });
  if (!data) return <ProblemNotice error={error} />;
  const response = (r: FigureLine) => (r.sent === 0 ? '—' : t('figure.responseOf', { used: r.used, sent: r.sent }));
  return (
    <DataTable
      stack
      caption={t('title')}
      heading={
        <PageLink href={`/satisfaction?${new URLSearchParams({ by: 'unit', from, to })}`}>{t('part.months', { from, to })}</PageLink>
      }
      rows={[data.total, ...data.rows]}
      rowKey={r => r.key}
      mark={r => (r.key === 'all' ? 'total' : undefined)}
      columns={[
        { key: 'cell', title: t('col.cell'), render: r => r.name },
        {
          key: 'good',
          title: t('figure.good'),
          render: r => (r.hidden === null ? <PercentWithN of={r.good} /> : <WhyHidden hidden={r.hidden} of={data} />),
        },
        { key: 'response', title: t('figure.response'), render: response },
      ]}
    />
  );
};

/** 满意度 of some months on the director's page (7.6-a): of those that are over, small cells hidden, the response beside every share. */
export const SatisfactionOfPeriod = ({ from, to }: Span) => {
  const t = useT();
  const closed = lastClosedMonth(todayInBeijing());
  return (
    <FormSection title={t('title')}>
      {from > closed ? <p className="pp-hint">{t('part.notOver')}</p> : <Figures from={from} to={to > closed ? closed : to} />}
    </FormSection>
  );
};
