import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { typingZh } from '#platform/contract/parts/phrases-typing.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

const useTypingT = roomT('platform', typingZh);

/** Asked before a dialog closes in which something was typed: going on is the first choice, and Enter's. */
export const LeaveTyping = ({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) => {
  const t = useTypingT();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="pp-notice" role="alertdialog" aria-label={t('typing.ask')}>
      <p>{t('typing.ask')}</p>
      <div className="pp-actions">
        <Button ref={stay} onClick={onStay}>
          {t('typing.stay')}
        </Button>
        <Button onClick={onLeave}>{t('typing.leave')}</Button>
      </div>
    </div>
  );
};
