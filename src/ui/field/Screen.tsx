import { type ReactNode, useEffect } from 'react';
import { fieldBack } from '#platform/web/field/router.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from './Icon.tsx';

interface ScreenProps {
  title: string;
  /** A quiet line: street, time, progress 3/7 节. */
  hint?: ReactNode;
  /** Where 返回 leads when the page was opened from a link; absent on the first page. */
  back?: string;
  /** Another way back, e.g. to the section before. */
  onBack?: () => void;
  /** How far along: sections done of all. */
  progress?: { done: number; total: number };
  /** Right of the title: a small act. */
  aside?: ReactNode;
  children: ReactNode;
  /** A `BottomBar`. */
  bottom?: ReactNode;
}

/** One screen of the phone: head, content in one column, bottom bar. */
export const Screen = ({ title, hint, back, onBack, progress, aside, children, bottom }: ScreenProps) => {
  const t = usePlatformT();
  useEffect(() => {
    document.title = `${title} · ${t('productName')}`;
  }, [title, t]);
  return (
    <>
      <header className="f-head">
        {(back !== undefined || onBack) && (
          <button type="button" className="f-back" aria-label={t('word.back')} onClick={() => (onBack ? onBack() : fieldBack(back))}>
            <Icon name="left" size={22} />
          </button>
        )}
        <div className="f-head-text">
          <h1>{title}</h1>
          {hint && <div className="f-hint">{hint}</div>}
        </div>
        {aside}
        {progress && (
          <progress className="f-progress" aria-label={`${progress.done}/${progress.total}`} value={progress.done} max={progress.total} />
        )}
      </header>
      <main id="main" className={bottom ? 'f-main f-main-bottom' : 'f-main'}>
        {children}
      </main>
      {bottom}
    </>
  );
};
