import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';

interface SheetDialogProps {
  title: string;
  children: ReactNode;
  /** Absent: the dialog stays until its matter is settled. */
  onClose?: () => void;
  /** `side`: a drawer at the right; `top`: near the top, without a head (the search). */
  place?: 'middle' | 'side' | 'top';
}

/** A dialog of the browser's own, for the shell: focus stays inside, Esc closes. Render it only while it is open. */
export const SheetDialog = ({ title, children, onClose, place = 'middle' }: SheetDialogProps) => {
  const t = usePlatformT();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => box.current?.showModal?.(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop is for the mouse; the keyboard has Esc (onCancel)
    <dialog
      ref={box}
      className={`pp-dialog pp-dialog-${place}`}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={event => event.target === box.current && onClose?.()}
    >
      <div className="pp-dialog-body">
        <header className={place === 'top' ? 'pp-sr' : 'pp-dialog-head'}>
          <h2 id={id}>{title}</h2>
          {onClose && (
            <button type="button" className="pp-icon-button" aria-label={t('word.close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
};
