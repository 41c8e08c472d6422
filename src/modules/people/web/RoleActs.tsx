import { useCommand } from '#platform/web/desk/data.ts';
import { showToast } from '#ui/desk/toast.ts';
import { resetFactors } from '../contract/factor.ts';
import { type RoleRow, withdrawRole } from '../contract/role-operations.ts';
import { revokePersonSessions } from '../contract/session.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useT } from './use-t.ts';

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
  const withdraw = useCommand(withdrawRole, options);
  const sessions = useCommand(revokePersonSessions, options);
  const factors = useCommand(resetFactors, options);
  const command = { withdraw, sessions, factors }[act];
  return (
    <ReasonDialog
      title={t(`role.act.${act}`, { name: row.name })}
      verb={t(`role.do.${act}`)}
      pending={command.pending}
      error={command.error}
      onClose={onClose}
      onSubmit={reason => command.run({ personId: row.id, reason })}
    />
  );
};
