import { type ReactNode, useEffect } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import './masthead.css';

interface MastheadProps {
  /** What stands in the browser's tab. */
  name: string;
  title: string;
  /** Period, extent, day of the data. */
  hint?: ReactNode;
  /** One primary button at most. */
  actions?: ReactNode;
}

/** The head of a page that hangs on the wall: its title as a newspaper has it, over a double red rule. */
export const Masthead = ({ name, title, hint, actions }: MastheadProps) => {
  const t = usePlatformT();
  useEffect(() => {
    document.title = `${name} · ${t('productName')}`;
  }, [name, t]);
  return (
    <header className="pp-masthead">
      <div>
        <h1>{title}</h1>
        {hint && <p className="pp-hint">{hint}</p>}
      </div>
      {actions && <div className="pp-actions">{actions}</div>}
    </header>
  );
};
