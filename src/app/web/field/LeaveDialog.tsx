import { fieldGo } from '#platform/web/field/router.ts';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { useQueueT } from './use-queue-t.ts';

/** Signing out with something unsent: it stays on the phone, for this person alone. */
export const LeaveDialog = ({ forms, onClose, onLeave }: { forms: number; onClose: () => void; onLeave: () => void }) => {
  const t = useQueueT();
  return (
    <Dialog
      title={t('leave.title', { n: forms })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onLeave}>{t('leave.anyway')}</Button>
          <Button primary onPress={() => fieldGo('/queue')}>
            {t('leave.first')}
          </Button>
        </>
      }
    >
      <p>{t('leave.body')}</p>
    </Dialog>
  );
};
