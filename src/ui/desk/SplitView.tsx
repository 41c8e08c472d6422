import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from './Icon.tsx';
import { LinkButton } from './LinkButton.tsx';

interface SplitViewProps {
  title: string;
  onClose: () => void;
  /** The full page of the same thing. */
  href?: string;
  children: ReactNode;
}

/** The opened row beside its table; `Esc` closes. */
export const SplitView = ({ title, onClose, href, children }: SplitViewProps) => {
  const t = usePlatformT();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another page of the split view
  useEffect(() => head.current?.focus({ preventScroll: true }), [title]);
  return (
    <aside className="pp-split" aria-labelledby={id}>
      <header>
        <h2 id={id} ref={head} tabIndex={-1}>
          {title}
        </h2>
        {href && <LinkButton href={href}>{t('table.open')}</LinkButton>}
        <Button type="text" aria-label={t('word.close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <div className="pp-split-body">{children}</div>
    </aside>
  );
};
