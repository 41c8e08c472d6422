import type { ReactNode } from 'react';
import { sayDay } from '#platform/web/format.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { MyAssignmentRow } from '../../contract/mine.ts';
import { StateOfAssignment } from '../States.tsx';
import { useT } from '../use-t.ts';

/** Consultations of the expert who is signed in; each opens its page. */
export const AssignmentTable = ({ rows, empty }: { rows: readonly MyAssignmentRow[]; empty: ReactNode }) => {
  const t = useT();
  return (
    <DataTable
      caption={t('mine')}
      rows={rows}
      rowKey={a => a.id}
      href={a => `/experts/mine/${a.id}`}
      stack
      empty={empty}
      columns={[
        { key: 'enterprise', title: t('consultation.enterprise'), render: a => a.enterpriseName },
        { key: 'class', title: t('fieldOf.class'), render: a => a.className },
        { key: 'state', title: t('state'), render: a => <StateOfAssignment state={a.state} /> },
        {
          key: 'answerBy',
          title: t('assignment.answerByDay'),
          width: 160,
          render: a => (a.state === 'offered' ? sayDay(a.answerBy) : '—'),
        },
        { key: 'wantedOn', title: t('consultation.wantedOn'), width: 160, render: a => sayDay(a.wantedOn) },
        { key: 'mode', title: t('consultation.mode'), width: 80, render: a => t(`mode.${a.mode}`) },
      ]}
    />
  );
};
