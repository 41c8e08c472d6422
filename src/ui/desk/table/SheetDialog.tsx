import { ConfigProvider } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';

interface SheetDialogProps {
  title: ReactNode;
  children: ReactNode;
  /** Absent: the dialog stays until its matter is settled. */
  onClose?: () => void;
  /** For callers that keep it in place; else it is drawn only while it is open. */
  open?: boolean;
  /** Buttons below, the primary one last. */
  footer?: ReactNode;
  /** `side`: a drawer at the right; `top`: near the top, without a head (the search). */
  place?: 'middle' | 'side' | 'top';
  /** Room for a table. */
  wide?: boolean;
}

/** What stands open inside: a list of choices, a calendar. */
const openChoice = '[role="combobox"][aria-expanded="true"], .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-dropdown-open';

const LeaveTyping = lazy(() => import('./LeaveTyping.tsx').then(m => ({ default: m.LeaveTyping })));

const Opened = ({ title, children, onClose, footer, place = 'middle', wide = false }: SheetDialogProps) => {
  const t = usePlatformT();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [leaving, setLeaving] = useState(false);
  // What was typed and not handed in is not thrown away by one press.
  const leave = onClose && (() => (box.current?.querySelector('[data-typed="true"]') ? setLeaving(true) : onClose()));
  useEffect(() => {
    box.current?.showModal?.();
    // React's autoFocus comes before the dialog stands; the browser would give the focus to the close button.
    const first = box.current?.querySelector<HTMLElement>('input, textarea, select');
    if (first?.matches('.ant-input, [data-first]')) first.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop is for the mouse; the keyboard has Esc (onCancel)
    <dialog
      ref={box}
      className={`pp-dialog pp-dialog-${place}${wide ? ' pp-dialog-wide' : ''}`}
      aria-labelledby={id}
      onKeyDownCapture={event => {
        // Esc closes what was opened last; the dialog waits for the next one.
        if (event.key === 'Escape' && box.current?.querySelector(openChoice)) event.preventDefault();
      }}
      onCancel={event => {
        if (event.target !== box.current) return;
        event.preventDefault();
        leave?.();
      }}
      onClick={event => event.target === box.current && place !== 'middle' && leave?.()}
    >
      <div className="pp-dialog-body">
        <header className={place === 'top' ? 'pp-sr' : 'pp-dialog-head'}>
          <h2 id={id}>{title}</h2>
          {leave && (
            <button type="button" className="pp-icon-button" aria-label={t('word.close')} onClick={leave}>
              <Icon name="close" />
            </button>
          )}
        </header>
        {/* what drops down must lie in the dialog's own layer, above the page that rests */}
        <ConfigProvider getPopupContainer={() => box.current ?? document.body}>{children}</ConfigProvider>
        {leaving && onClose && (
          <Suspense>
            <LeaveTyping onStay={() => setLeaving(false)} onLeave={onClose} />
          </Suspense>
        )}
        {footer && <div className="pp-actions pp-actions-end pp-dialog-foot">{footer}</div>}
      </div>
    </dialog>
  );
};

/** A dialog of the browser's own: focus stays inside, Esc closes, the page behind rests. A press beside it closes only what holds no typing. */
export const SheetDialog = ({ open = true, ...props }: SheetDialogProps) => (open ? <Opened {...props} /> : null);
