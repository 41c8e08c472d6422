import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '#platform/web/desk/go.ts';

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  primary?: boolean;
  /** As quiet as text, e.g. back to the list. */
  quiet?: boolean;
  icon?: ReactNode;
}

/** A button that goes to a page; a real link underneath. */
export const LinkButton = ({ href, children, primary, quiet, icon }: LinkButtonProps) => {
  const go = useGo();
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <Button href={href} onClick={follow} type={primary ? 'primary' : quiet ? 'text' : 'default'} {...(icon ? { icon } : {})}>
      {children}
    </Button>
  );
};
