import { Button } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { StateIcon } from '../StateIcon.tsx';

interface ProblemNoticeProps {
  /** Whatever was thrown; nothing shows when there is none. */
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what is safe, what to do, and the number to tell. */
export const ProblemNotice = ({ error, onRetry }: ProblemNoticeProps) => {
  const t = usePlatformT();
  if (error === undefined || error === null) return null;
  const said = sayProblem(error);
  return (
    <div role="alert" className="pp-notice pp-tone-bad">
      <StateIcon tone="bad" />
      <div>
        <p>{said.sentence}</p>
        {Object.keys(said.fields).length > 0 && (
          <ul className="pp-notice-fields">
            {Object.entries(said.fields).map(([pointer, sentence]) => (
              <li key={pointer}>{sentence}</li>
            ))}
          </ul>
        )}
        {said.reference && <p className="pp-notice-ref">{t('notice.ask', { ref: said.reference })}</p>}
      </div>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('word.retry')}
        </Button>
      )}
    </div>
  );
};
