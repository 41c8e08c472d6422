import { type FormEvent, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choices } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { fillDoor, getFill, openFill, sendFillCode } from '../../contract/operations-selffill.ts';
import { newSecret } from './fill-store.ts';
import { useT } from './use-t.ts';

interface FillDoorProps {
  token: string;
  /** The page was open, and the phone's time ran out. */
  over?: boolean;
  onOpened: (linkId: string) => void;
}

interface Entry {
  token: string;
  code: string;
  session: string;
  remember: boolean;
}

/** An answer that got lost and is told from the ledger brings no cookie: asked once more, the same phone gets it. */
const enter = async (entry: Entry): Promise<string> => {
  const { linkId } = await call(openFill, entry, { commandId: newId() });
  try {
    await call(getFill, { linkId });
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401)) throw error;
    await call(openFill, entry);
  }
  return linkId;
};

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

/** The code before anything is shown: no name, no hint whose link it is. */
export const FillCodeForm = ({ token, over = false, onOpened }: FillDoorProps) => {
  const t = useT();
  const [session] = useState(newSecret);
  const [code, setCode] = useState('');
  const [remember, setRemember] = useState<readonly string[]>([]);
  const [state, setState] = useState<{ pending: boolean; error: unknown; short: boolean }>({
    pending: false,
    error: undefined,
    short: false,
  });
  const digits = code.normalize('NFKC').replaceAll(/\s/g, '');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (state.pending) return;
    const short = !/^\d{6}$/.test(digits);
    setState({ pending: !short, error: undefined, short });
    if (short) return;
    enter({ token, code: digits, session, remember: remember.length > 0 }).then(onOpened, error =>
      setState({ pending: false, error, short: false }),
    );
  };
  return (
    <Screen title={t('self.enter')} hint={t('self.title')}>
      {over && <Banner tone="warn">{t('problem.fillSessionOver')}</Banner>}
      <form className="f-stack" onSubmit={go} noValidate>
        <TextField
          kind="one-time-code"
          label={t('self.code')}
          hint={t('self.enterHint')}
          error={state.short ? t('self.codeShort') : undefined}
          value={code}
          onChange={setCode}
          maxLength={12}
        />
        <Choices
          label={t('self.remember')}
          options={[{ value: 'mine', label: t('self.rememberYes') }]}
          value={remember}
          onChange={setRemember}
        />
        <ProblemBanner error={state.error} />
        <Button submit primary pending={state.pending}>
          {t('self.open')}
        </Button>
      </form>
      <SendCode token={token} />
    </Screen>
  );
};
