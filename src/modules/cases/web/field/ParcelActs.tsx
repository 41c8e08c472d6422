import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { FollowView } from '../../contract/follow.ts';
import { askFollow, withdrawFollow } from '../../contract/operations-follow.ts';
import { useT } from './use-t.ts';

interface ActProps {
  view: FollowView;
  onDone: () => void;
}

/** 留言、问为什么. */
export const AskWhy = ({ view, onDone }: ActProps) => {
  const t = useT();
  const [text, setText] = useState('');
  const [note, setNote] = useState(newId);
  const [sent, setSent] = useState(false);
  const ask = useCommand(askFollow, {
    onDone: () => {
      setText('');
      setNote(newId());
      setSent(true);
      onDone();
    },
  });
  return (
    <section className="f-stack">
      <h2>{t('follow.ask')}</h2>
      <TextField
        label={t('follow.askLabel')}
        lines={2}
        maxLength={300}
        value={text}
        onChange={typed => {
          setText(typed);
          setSent(false);
        }}
      />
      <ProblemBanner error={ask.error} />
      {sent && <Banner tone="done">{t('follow.asked')}</Banner>}
      <Button
        pending={ask.pending}
        why={text.trim() === '' ? t('follow.writeFirst') : undefined}
        onPress={() => void ask.run({ linkId: view.linkId, noteId: note, text: text.trim() })}
      >
        {t('follow.askSend')}
      </Button>
    </section>
  );
};

/** 撤回, asked twice. */
export const Withdraw = ({ view, onDone }: ActProps) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useCommand(withdrawFollow, {
    onDone: () => {
      setOpen(false);
      onDone();
    },
  });
  return (
    <>
      <Button quiet onPress={() => setOpen(true)}>
        {t('follow.withdraw')}
      </Button>
      {open && (
        <Dialog
          title={t('follow.withdraw')}
          onClose={() => setOpen(false)}
          actions={
            <Button
              primary
              pending={withdraw.pending}
              why={reason.trim() === '' ? t('follow.reasonFirst') : undefined}
              onPress={() => void withdraw.run({ linkId: view.linkId, reason: reason.trim() })}
            >
              {t('follow.withdrawDo')}
            </Button>
          }
        >
          <p>{t('follow.withdrawSure')}</p>
          <TextField label={t('follow.withdrawWhy')} lines={2} required maxLength={200} value={reason} onChange={setReason} />
          <ProblemBanner error={withdraw.error} />
        </Dialog>
      )}
    </>
  );
};
