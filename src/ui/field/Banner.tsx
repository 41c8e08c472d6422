import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { StateIcon, type Tone } from '../StateIcon.tsx';
import { Button } from './Button.tsx';

/** A short notice at its place: an icon and words. */
export const Banner = ({ tone = 'todo', children, action }: { tone?: Tone; children: ReactNode; action?: ReactNode }) => (
  <div className={`f-banner f-tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <StateIcon tone={tone} />
    <div>{children}</div>
    {action}
  </div>
);

/** What happened, what is safe, what to do; nothing shows when there is no problem. */
export const ProblemBanner = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = usePlatformT();
  if (error === undefined || error === null) return null;
  const said = sayProblem(error);
  return (
    <Banner tone="bad" {...(onRetry ? { action: <Button onPress={onRetry}>{t('word.retry')}</Button> } : {})}>
      <p>{said.sentence}</p>
      {said.reference && <p className="f-hint">{t('notice.ask', { ref: said.reference })}</p>}
    </Banner>
  );
};
