import { sayMark } from '#platform/web/marks.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { useT } from './use-t.ts';

interface SplitLoadsProps {
  loads: readonly { teamId: string; name: string; before: number }[];
  rows: readonly { teamId: string; streetCode: string }[];
  nameOfStreet: (code: string) => string;
}

/** What each team has now, would have then, and where. */
export const SplitLoads = ({ loads, rows, nameOfStreet }: SplitLoadsProps) => {
  const t = useT();
  return (
    <DataTable
      stack
      caption={t('split.after')}
      rows={loads.map(l => ({ ...l, own: rows.filter(r => r.teamId === l.teamId) }))}
      rowKey={l => l.teamId}
      columns={[
        { key: 'team', title: t('roster.team'), render: l => l.name },
        { key: 'before', title: t('split.before'), align: 'right', width: 90, render: l => l.before },
        { key: 'after', title: t('split.after'), align: 'right', width: 90, render: l => <strong>{l.before + l.own.length}</strong> },
        {
          key: 'streets',
          title: t('split.streets'),
          render: l => [...new Set(l.own.map(r => r.streetCode))].map(nameOfStreet).join(sayMark('、')),
        },
      ]}
    />
  );
};
