import { sayDay } from '#platform/web/format.ts';
import { Button } from '#ui/field/Button.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { ReplyView } from '../../contract/reply.ts';
import { ReceiptNumber } from './ReceiptNumber.tsx';
import type { KeptReply } from './reply-store.ts';
import { useReplyT } from './use-reply-t.ts';
import './rate.css';

/** 已收答卷: the stamp, the receipt that only this person has, and the one change. */
export const ReplyThanks = ({ page, kept, onChange }: { page: ReplyView; kept: KeptReply; onChange?: () => void }) => {
  const t = useReplyT();
  const hint = (): string => {
    if (kept.changed) return t('reply.changedHint');
    return page.open ? t('reply.thanksHint', { day: sayDay(page.closesOn) }) : t('reply.over');
  };
  return (
    <Screen title={page.name}>
      <div className="rate-stamp" aria-hidden="true">
        {t('reply.stamp')}
      </div>
      <div className="rate-thanks" role="status">
        <h2>{t(kept.changed ? 'reply.changed' : 'reply.thanks')}</h2>
        <p className="f-hint">{hint()}</p>
      </div>
      <ReceiptNumber receipt={kept.receipt} />
      {onChange && <Button onPress={onChange}>{t('reply.change')}</Button>}
    </Screen>
  );
};
