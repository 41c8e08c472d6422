import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface TabRowProps {
  /** What the tabs divide, for screen readers. */
  label: string;
  tabs: readonly { key: string; label: string }[];
  current: string;
  onChange: (key: string) => void;
  /** The page of the current tab. */
  children: ReactNode;
}

/** Tabs: arrows move, the current page stands below. Which one is open lives in the address, kept by the caller. */
export const TabRow = ({ label, tabs, current, onChange, children }: TabRowProps) => {
  const row = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex(tab => tab.key === current);
    const next = (at + step + tabs.length) % tabs.length;
    const key = tabs[next]?.key;
    if (key === undefined) return;
    onChange(key);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={row} role="tablist" aria-label={label} className="pp-tabs" onKeyDown={onKey}>
        {tabs.map(tab => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            aria-selected={tab.key === current}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={tabs.find(tab => tab.key === current)?.label} className="pp-tab-page">
        {children}
      </div>
    </>
  );
};
