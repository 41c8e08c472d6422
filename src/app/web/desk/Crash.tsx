import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { usePlatformT } from '#platform/web/phrases.ts';

/** What a person sees when a page fails: what is safe, what to do, and a number to tell. */
export const Crash = ({ sentence, reference }: { sentence: string; reference: string | undefined }) => {
  const t = usePlatformT();
  const [own] = useState(() => newId().slice(-8));
  return (
    <main className="pp-door" role="alert">
      <h1>{t('shell.crashTitle')}</h1>
      <p>{sentence}</p>
      <p className="pp-hint">{t('word.reference', { ref: reference ?? own })}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('word.reload')}
      </Button>
    </main>
  );
};
