import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { showToast } from '#ui/desk/toast.ts';
import { resetFactors } from '../contract/factor.ts';
import { type RoleRow, withdrawRole } from '../contract/operations-roles.ts';
import { revokePersonSessions } from '../contract/session.ts';
import { StillHolds } from './StillHolds.tsx';
import { useT } from './use-t.ts';

const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

export type RoleAct = 'withdraw' | 'sessions' | 'factors';

/** Acts upon a person that need a reason. */
export const RoleActs = ({ act, row, onClose }: { act: RoleAct; row: RoleRow; onClose: () => void }) => {
  const t = useT();
  const options = {
    invalidates: ['people.role.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  };
  const [anyway, setAnyway] = useState(false);
  const withdraw = useCommand(withdrawRole, options);
  const sessions = useCommand(revokePersonSessions, options);
  const factors = useCommand(resetFactors, options);
  const command = { withdraw, sessions, factors }[act];
  return (
    <ReasonDialog
      name="people.ReasonDialog"
      title={t(`role.act.${act}`, { name: row.name })}
      verb={t(`role.do.${act}`)}
      pending={command.pending}
      error={command.error}
      onClose={onClose}
      onSubmit={reason =>
        act === 'withdraw'
          ? withdraw.run({ personId: row.id, reason, ...(anyway ? { anyway } : {}) })
          : command.run({ personId: row.id, reason })
      }
    >
      {act === 'withdraw' && <StillHolds person={row} error={withdraw.error} anyway={anyway} onAnyway={setAnyway} />}
    </ReasonDialog>
  );
};
