import type { ReactNode } from 'react';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';

interface ActDialogProps<V extends object> {
  /** Its name in the house, by which the walk over all forms knows it. */
  name: string;
  /** What is done; also the verb of its button. */
  title: string;
  pending: boolean;
  error: unknown;
  initial?: Partial<V>;
  onSubmit: (values: V) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form for one act on a case. */
export const ActDialog = <V extends object>({ name, title, pending, error, initial, onSubmit, onClose, children }: ActDialogProps<V>) => (
  <SheetDialog title={title} onClose={onClose}>
    <DeskForm<V> name={name} verb={title} pending={pending} error={error} onSubmit={onSubmit} {...(initial ? { initial } : {})}>
      {children}
    </DeskForm>
  </SheetDialog>
);

/** What every dialog of a case is given. */
export interface CaseDialogProps<C> {
  record: C;
  onClose: () => void;
}
