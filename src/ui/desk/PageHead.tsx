import { type ReactNode, useEffect } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';

interface PageHeadProps {
  title: string;
  /** A quiet line below: code, street, period. */
  hint?: ReactNode;
  /** State of the record beside the title: a `StateTag`. */
  state?: ReactNode;
  /** One primary button at most, at the right. */
  actions?: ReactNode;
  /** Where the page hangs: a `LinkButton` back to the list. */
  above?: ReactNode;
}

/** The head of a page: its title, also in the browser's tab. */
export const PageHead = ({ title, hint, state, actions, above }: PageHeadProps) => {
  const t = usePlatformT();
  useEffect(() => {
    document.title = `${title} · ${t('productName')}`;
  }, [title, t]);
  return (
    <header className="pp-head">
      {above && <div className="pp-head-above">{above}</div>}
      <div className="pp-head-row">
        <div className="pp-head-text">
          <h1>
            {title}
            {state && <span className="pp-head-state">{state}</span>}
          </h1>
          {hint && <div className="pp-hint">{hint}</div>}
        </div>
        {actions && <div className="pp-actions">{actions}</div>}
      </div>
    </header>
  );
};
