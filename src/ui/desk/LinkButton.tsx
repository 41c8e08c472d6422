import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '#platform/web/desk/go.ts';
import { asLeft } from '#platform/web/desk/url-state.ts';

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  primary?: boolean;
  /** As quiet as text: back to the list, which is then as it was left. */
  quiet?: boolean;
  icon?: ReactNode;
  small?: boolean;
  /** What it is called where the word alone does not say of what. */
  label?: string;
}

/** A button that goes to a page; a real link underneath. */
export const LinkButton = ({ href, children, primary, quiet, icon, small, label }: LinkButtonProps) => {
  const go = useGo();
  const to = quiet ? asLeft(href) : href;
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <Button
      href={to}
      onClick={follow}
      type={primary ? 'primary' : quiet ? 'text' : 'default'}
      {...(icon ? { icon } : {})}
      {...(small ? { size: 'small' } : {})}
      aria-label={label}
    >
      {children}
    </Button>
  );
};
