import { type FormEvent, useState } from 'react';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { ReceiptCode } from '../../contract/rating.ts';
import type { ReplyView } from '../../contract/reply.ts';
import { typedReceipt } from '../../domain/receipt.ts';
import type { KeptReply } from './reply-store.ts';
import { useReplyT } from './use-reply-t.ts';
import { useT } from './use-t.ts';

const loadForm = () => import('./ReplyForm.tsx').then(m => m.ReplyForm);

interface ChangeByReceiptProps {
  page: ReplyView;
  kept: KeptReply;
  onKept: (kept: KeptReply) => void;
}

/** 已答, on another device: who has the receipt may change the reply once while the survey is open. */
export const ChangeByReceipt = ({ page, kept, onKept }: ChangeByReceiptProps) => {
  const t = useReplyT();
  const tr = useT();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<string>();
  const go = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const code = ReceiptCode.safeParse(typedReceipt(typed));
    if (code.success) setReceipt(code.data);
  };
  if (receipt !== undefined) return <LazyPart load={loadForm} of={{ page, kept: { ...kept, receipt }, changes: true, onDone: onKept }} />;
  return (
    <Screen title={page.name}>
      <Banner tone="done">
        <p>
          <strong>{t('reply.used')}</strong>
        </p>
        <p>{t(page.open ? 'reply.usedHint' : 'reply.over')}</p>
      </Banner>
      {page.open && (
        <form className="f-stack" onSubmit={go} noValidate>
          <TextField
            label={tr('receipt.enter')}
            hint={t('reply.changeHint')}
            value={typed}
            maxLength={40}
            error={asked && receipt === undefined ? tr('problem.receiptUnknown') : undefined}
            onChange={setTyped}
          />
          <Button submit>{t('reply.change')}</Button>
        </form>
      )}
    </Screen>
  );
};
