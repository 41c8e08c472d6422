import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { enterLink } from '#platform/web/guest-link.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { GuestCodeForm } from '#ui/field/guest/GuestCodeForm.tsx';
import { fillDoor, getFill, openFill, sendFillCode } from '../../contract/operations-selffill.ts';
import { useT } from './use-t.ts';

interface FillDoorProps {
  token: string;
  /** The page was open, and the phone's time ran out. */
  over?: boolean;
  onOpened: (linkId: string) => void;
}

const SendCode = ({ token }: { token: string }) => {
  const t = useT();
  const door = useOp(fillDoor, {});
  const [sent, setSent] = useState(false);
  const send = useCommand(sendFillCode, { onDone: () => setSent(true) });
  if (door.data === undefined) return null;
  if (!door.data.message) return <p className="f-hint">{t('self.noSend')}</p>;
  return (
    <>
      <Button pending={send.pending} onPress={() => void send.run({ token })}>
        {t('self.send')}
      </Button>
      <ProblemBanner error={send.error} />
      {sent && <Banner tone="doing">{t('self.sent')}</Banner>}
    </>
  );
};

/** The code before anything is shown. */
export const FillCodeForm = ({ token, over = false, onOpened }: FillDoorProps) => {
  const t = useT();
  const words = {
    title: t('self.enter'),
    room: t('self.title'),
    over: t('problem.fillSessionOver'),
    code: t('self.code'),
    hint: t('self.enterHint'),
    short: t('self.codeShort'),
    remember: t('self.remember'),
    rememberYes: t('self.rememberYes'),
    open: t('self.open'),
  };
  return (
    <GuestCodeForm
      words={words}
      over={over}
      enter={entry =>
        enterLink(
          async commandId => (await call(openFill, { token, ...entry }, { commandId })).linkId,
          linkId => call(getFill, { linkId }),
        )
      }
      onOpened={onOpened}
    >
      <SendCode token={token} />
    </GuestCodeForm>
  );
};
