import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from '#platform/web/copy-text.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { useT } from '../use-t.ts';

/** Ten recovery codes, shown once; kept on paper or in a safe, not on the phone that may be lost. */
export const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => {
  const t = useT();
  const p = usePlatformT();
  const [isCopied, setCopied] = useState(false);
  if (codes.length === 0) {
    return (
      <div className="pp-sign-in">
        <p>{t('factor.added')}</p>
        <Button type="primary" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
      </div>
    );
  }
  const copy = (): void => void copyText(codes.join('\n')).then(setCopied);
  return (
    <div className="pp-sign-in">
      <p>{t('recovery.lead')}</p>
      <ol className="pp-figures pp-recovery">
        {codes.map(c => (
          <li key={c}>
            <code>{c}</code>
          </li>
        ))}
      </ol>
      <div className="pp-actions">
        <Button onClick={copy}>{isCopied ? p('word.copied') : p('word.copy')}</Button>
        <Button type="primary" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
      </div>
    </div>
  );
};
