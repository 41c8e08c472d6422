import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { BatchAct } from '../contract/batch.ts';
import { actFields } from './ActFields.tsx';
import { actOperations } from './act-operations.ts';
import { useT } from './use-t.ts';

/** One act in its dialog. */
export const DemandAct = ({ id, act, onClose }: { id: string; act: BatchAct['act']; onClose: () => void }) => {
  const t = useT();
  const command = useCommand(actOperations[act], {
    invalidates: ['demands.'],
    onDone: () => {
      showToast(t(`${act}.done`));
      onClose();
    },
  });
  const Fields = actFields[act];
  return (
    <SheetDialog title={t(`${act}.do`)} onClose={onClose}>
      <DeskForm<object>
        name={`demands.EndDemand.${act}`}
        verb={t(`${act}.do`)}
        pending={command.pending}
        error={command.error}
        onSubmit={values => command.run({ id, ...values })}
      >
        <Fields />
      </DeskForm>
    </SheetDialog>
  );
};
