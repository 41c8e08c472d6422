import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '#platform/web/desk/go.ts';

interface PageLinkProps {
  /** Address within the desk, query string included. */
  href: string;
  children: ReactNode;
  /** Accessible name where the content alone does not say it. */
  label?: string;
  className?: string;
  /** The page that is open now. */
  current?: boolean;
  /** Called when it is followed here, e.g. to close the dialog that it stands in. */
  onFollow?: () => void;
}

/** A link to a page of the desk: a real address (opens in a new tab with Ctrl), followed without loading anew. */
export const PageLink = ({ href, children, label, className, current, onFollow }: PageLinkProps) => {
  const go = useGo();
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    onFollow?.();
    go(href);
  };
  return (
    <a href={href} onClick={follow} aria-label={label} className={className ?? 'pp-link'} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
};
