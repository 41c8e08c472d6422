import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

/** A button that opens a small panel below it; leaving it or Esc closes. */
export const Disclosure = ({ button, children }: { button: ReactNode; children: (close: () => void) => ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for Esc and for focus leaving; the controls are inside
    <div ref={box} className="pp-disclosure" onKeyDown={onKey} onBlur={e => box.current?.contains(e.relatedTarget) || close()}>
      <button ref={opener} type="button" className="pp-quiet-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {button}
      </button>
      {isOpen && (
        <div className="pp-panel" tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  );
};
