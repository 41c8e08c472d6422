import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Button } from './Button.tsx';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Absent: the dialog stays until its matter is settled. */
  onClose?: () => void;
  /** Buttons besides 取消. */
  actions?: ReactNode;
}

/** A dialog of the browser's own: focus stays inside, Esc closes, the page behind rests. Render it only while it is open. */
export const Dialog = ({ title, children, onClose, actions }: DialogProps) => {
  const t = usePlatformT();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => box.current?.showModal?.(), []);
  return (
    <dialog
      ref={box}
      className="f-dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="f-dialog-acts">
        {onClose && <Button onPress={onClose}>{t('word.cancel')}</Button>}
        {actions}
      </div>
    </dialog>
  );
};
