import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { SheetDialog } from '../table/SheetDialog.tsx';
import { DeskForm } from './DeskForm.tsx';

interface ReasonDialogProps {
  /** Its name in the house, as a form's: `people.ReasonDialog`. */
  name: string;
  title: string;
  verb: string;
  onSubmit: (reason: string) => void;
  onClose: () => void;
  pending: boolean;
  error: unknown;
  children?: ReactNode;
}

/** An act with its reason, which stands in the audit log. */
export const ReasonDialog = ({ name, title, verb, onSubmit, onClose, pending, error, children }: ReasonDialogProps) => {
  const p = usePlatformT();
  return (
    <SheetDialog title={title} onClose={onClose}>
      {children}
      <DeskForm<{ reason: string }> name={name} verb={verb} pending={pending} error={error} onSubmit={v => onSubmit(v.reason)}>
        <Form.Item name="reason" label={p('word.reason')} rules={[{ required: true, whitespace: true, message: p('word.required') }]}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
