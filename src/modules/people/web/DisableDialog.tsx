import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { disableAccount } from '../contract/operations-accounts.ts';
import { StillHolds } from './StillHolds.tsx';
import { useT } from './use-t.ts';

interface DisableDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** 停用账号. Who still holds work hands it over first; what cannot wait goes on all the same. */
export const DisableDialog = ({ person, onClose }: DisableDialogProps) => {
  const t = useT();
  const [anyway, setAnyway] = useState(false);
  const disable = useCommand(disableAccount, { invalidates: ['people.account.'], onDone: onClose });
  return (
    <ReasonDialog
      name="people.ReasonDialog"
      title={t('account.disableTitle', { name: person.name })}
      verb={t('account.disable')}
      pending={disable.pending}
      error={disable.error}
      onClose={onClose}
      onSubmit={reason => disable.run({ personId: person.id, reason, ...(anyway ? { anyway } : {}) })}
    >
      <StillHolds person={person} error={disable.error} anyway={anyway} onAnyway={setAnyway} />
    </ReasonDialog>
  );
};
