import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { deadlineSummary } from '../../contract/operations-warnings.ts';
import { useShortDeadlineColumns } from './ShortDeadlineColumns.tsx';
import { useT } from './use-warnings-t.ts';
import './warnings.css';

/** 要抢救的期限: the officer's own, the lead's whole district; each figure opens its rows. */
export const RescueCard = () => {
  const t = useT();
  const columns = useShortDeadlineColumns();
  const { person } = useSession();
  const mine = person.role === 'officer';
  const { data, error } = useOp(deadlineSummary, mine ? { mine } : {});
  if (!data) return <ProblemNotice error={error} />;
  const tail = mine ? '?mine=true' : '';
  const figure = (label: string, n: number, href: string) => (
    <PageLink key={label} href={href}>{`${label} ${n >= data.most ? `${data.most}+` : n}`}</PageLink>
  );
  return (
    <>
      <p className="dl-figures">
        {figure(t('home.thirty'), data.thirtyDays, `/deadlines/rescue${tail}`)}
        {figure(t('home.toSend'), data.toSend, `/deadlines/notices?box=toSend${mine ? '&mine=true' : ''}`)}
        {figure(t('home.overdue'), data.overdue, `/deadlines/list?overdue=true${mine ? '&mine=true' : ''}`)}
      </p>
      <DataTable
        caption={t('home.thirty')}
        stack
        rows={data.nearest}
        rowKey={d => d.id}
        href={d => `/deadlines/${d.id}`}
        empty={<p className="pp-hint">{t('home.none')}</p>}
        columns={[{ key: 'enterprise', title: t('col.enterprise'), render: d => d.enterpriseName }, ...columns]}
      />
      <p className="pp-sheet-foot">
        <PageLink href={`/deadlines/rescue${tail}`}>{t('home.more')}</PageLink>
      </p>
    </>
  );
};
