import { useState } from 'react';
import { useOp } from '#platform/web/field/data.ts';
import { Button } from '#ui/field/Button.tsx';
import { contactNotice } from '../../contract/operations-contact.ts';
import { useT } from './use-t.ts';

/** 走访通知 to copy into a chat. */
export const CallNotice = ({ rosterId }: { rosterId: string }) => {
  const t = useT();
  const { data } = useOp(contactNotice, { rosterId });
  const [copied, setCopied] = useState(false);
  if (!data) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(data.text);
    setCopied(true);
  };
  return (
    <section>
      <h2>{t('log.notice')}</h2>
      <p className="f-hint">{t('log.noticeHint')}</p>
      <p style={{ whiteSpace: 'pre-wrap' }}>{data.text}</p>
      <Button onPress={() => void copy()}>{t(copied ? 'log.copied' : 'log.copy')}</Button>
    </section>
  );
};
