import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from '#platform/web/copy-text.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { useT } from './use-t.ts';

interface ToldOnceProps {
  title: string;
  hint: string;
  /** null: the answer was lost on the way and is not told again. */
  secret: string | null;
  onClose: () => void;
}

/** A secret that is shown this once: initial password, activation code, key. */
export const ToldOnce = ({ title, hint, secret, onClose }: ToldOnceProps) => {
  const t = useT();
  const p = usePlatformT();
  const [isCopied, setCopied] = useState(false);
  return (
    <SheetDialog title={title} onClose={onClose}>
      <p>{secret === null ? t('once.lost') : hint}</p>
      {secret !== null && (
        <p>
          <code className="pp-figures pp-secret">{secret}</code>
        </p>
      )}
      <div className="pp-actions">
        {secret !== null && (
          <Button onClick={() => void copyText(secret).then(setCopied)}>{isCopied ? p('word.copied') : p('word.copy')}</Button>
        )}
        <Button type="primary" onClick={onClose}>
          {t('once.kept')}
        </Button>
      </div>
    </SheetDialog>
  );
};
