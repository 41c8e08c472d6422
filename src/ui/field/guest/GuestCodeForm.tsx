import { type FormEvent, type ReactNode, useState } from 'react';
import { newSecret } from '#platform/web/secret.ts';
import { Banner, ProblemBanner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { Choices } from '../Choice.tsx';
import { Screen } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';

/** What a phone sends to open a link; `session` is the secret of its session, made here. */
export interface GuestEntry {
  code: string;
  session: string;
  remember: boolean;
}

interface GuestCodeFormProps {
  /** The sentences of the room whose link it is. */
  words: {
    title: string;
    room: string;
    over: string;
    code: string;
    hint: string;
    short: string;
    remember: string;
    rememberYes: string;
    open: string;
  };
  /** The page was open, and the phone's time ran out. */
  over?: boolean;
  /** Opens the link; answers its id. */
  enter: (entry: GuestEntry) => Promise<string>;
  onOpened: (linkId: string) => void;
  /** Another way to the code. */
  children?: ReactNode;
}

/** The code before anything is shown: no name, no hint whose link it is. */
export const GuestCodeForm = ({ words, over = false, enter, onOpened, children }: GuestCodeFormProps) => {
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
    enter({ code: digits, session, remember: remember.length > 0 }).then(onOpened, error =>
      setState({ pending: false, error, short: false }),
    );
  };
  return (
    <Screen title={words.title} hint={words.room}>
      {over && <Banner tone="warn">{words.over}</Banner>}
      <form className="f-stack" onSubmit={go} noValidate>
        <TextField
          kind="one-time-code"
          label={words.code}
          hint={words.hint}
          error={state.short ? words.short : undefined}
          value={code}
          onChange={setCode}
          maxLength={12}
        />
        <Choices label={words.remember} options={[{ value: 'mine', label: words.rememberYes }]} value={remember} onChange={setRemember} />
        <ProblemBanner error={state.error} />
        <Button submit primary pending={state.pending}>
          {words.open}
        </Button>
      </form>
      {children}
    </Screen>
  );
};
