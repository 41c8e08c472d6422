import { addDays } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listDeadlines } from '../../contract/operations-warnings.ts';
import type { WarningFilter } from '../../contract/warning.ts';
import { soonDays } from '../../domain/deadlines/urgency.ts';
import { useShortDeadlineColumns } from './ShortDeadlineColumns.tsx';
import { useT } from './use-warnings-t.ts';

/** So many stand beside a month; the rest is in the list. */
const beside = 10;

/** 未来三十天 beside the month: what falls due next by its safe day, whatever month is looked at. */
export const NextThirtyDays = ({ filter }: { filter: Omit<WarningFilter, 'from' | 'to'> }) => {
  const t = useT();
  const columns = useShortDeadlineColumns();
  const today = todayInBeijing();
  const span = { ...filter, from: today, to: addDays(today, soonDays) };
  const { data, error } = useOp(listDeadlines, { ...span, limit: beside }, { keep: true });
  return (
    <FormSection title={t('next.title')}>
      <ProblemNotice error={error} />
      {data ? (
        <DataTable
          caption={t('next.title')}
          rows={data.rows}
          rowKey={d => d.id}
          href={d => `/deadlines/${d.id}`}
          empty={<p className="pp-hint">{t('next.none')}</p>}
          columns={[
            {
              key: 'enterprise',
              title: t('col.enterprise'),
              render: d => <CellLines more={d.companion?.name ?? ''}>{d.enterpriseName}</CellLines>,
            },
            ...columns,
          ]}
        />
      ) : (
        <div className="dl-next-waiting" aria-hidden="true" />
      )}
      {data && data.next !== null && (
        <p className="pp-sheet-foot">
          <PageLink href={`/deadlines/list${stringifySearch(span)}`}>{t('next.all')}</PageLink>
        </p>
      )}
    </FormSection>
  );
};
