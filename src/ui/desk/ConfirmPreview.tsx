import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SheetDialog } from './table/SheetDialog.tsx';

interface ConfirmPreviewProps {
  open: boolean;
  title: string;
  /** What will happen, with counts and names: the preview. */
  children: ReactNode;
  /** A verb: 派给三组, 导入 1,203 家. */
  verb: string;
  onConfirm: () => void;
  onClose: () => void;
  pending?: boolean;
  error?: unknown;
  /** The act cannot be undone. */
  danger?: boolean;
}

/** Shows what a larger act will do before it is done; nothing is written until the verb is pressed. */
export const ConfirmPreview = ({ open, title, children, verb, onConfirm, onClose, pending, error, danger }: ConfirmPreviewProps) => {
  const t = usePlatformT();
  return (
    <SheetDialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="primary" danger={danger ?? false} loading={pending ?? false} onClick={onConfirm}>
            {verb}
          </Button>
        </>
      }
    >
      {children}
      <ProblemNotice error={error} />
    </SheetDialog>
  );
};
