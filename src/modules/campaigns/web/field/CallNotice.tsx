import { useState } from 'react';
import { copyText } from '#platform/web/copy-text.ts';
import { useOp } from '#platform/web/field/data.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Button } from '#ui/field/Button.tsx';
import { contactNotice } from '../../contract/operations-contact.ts';
import { useT } from './use-t.ts';

/** 走访通知 to copy into a chat. */
export const CallNotice = ({ rosterId }: { rosterId: string }) => {
  const t = useT();
  const { data } = useOp(contactNotice, { rosterId });
  const p = usePlatformT();
  const [copied, setCopied] = useState<boolean>();
  if (!data) return null;
  return (
    <section>
      <h2>{t('log.notice')}</h2>
      <p className="f-hint">{t('log.noticeHint')}</p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{data.text}</p>
      <Button onPress={() => void copyText(data.text).then(setCopied)}>{t(copied ? 'log.copied' : 'log.copy')}</Button>
      {copied === false && <p role="status">{p('word.copyFailed')}</p>}
    </section>
  );
};
