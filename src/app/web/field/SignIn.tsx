import { type FormEvent, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { refreshSession } from '#platform/web/session.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { useSignInSteps } from '../sign-in-steps.ts';

/** User name and password, then the six digits of the second factor. */
const SignInForm = () => {
  const t = usePlatformT();
  const steps = useSignInSteps(() => void refreshSession());
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (steps.pending) return;
    void (steps.now === 'totp' ? steps.withCode(code) : steps.withPassword(username, password));
  };
  if (steps.now === 'elsewhere') {
    return (
      <Banner tone="warn" action={<Button onPress={steps.restart}>{t('word.back')}</Button>}>
        {t('signIn.atDesk')}
      </Banner>
    );
  }
  return (
    <form className="f-sign-in" onSubmit={go}>
      {steps.now === 'totp' ? (
        <TextField
          kind="one-time-code"
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          value={code}
          onChange={setCode}
          maxLength={8}
        />
      ) : (
        <>
          <TextField kind="username" label={t('signIn.username')} value={username} onChange={setUsername} />
          <TextField kind="password" label={t('signIn.password')} value={password} onChange={setPassword} />
        </>
      )}
      <ProblemBanner error={steps.error} />
      <Button submit primary pending={steps.pending}>
        {t('word.signIn')}
      </Button>
    </form>
  );
};

/** The door page of the phone. */
export const SignInScreen = () => {
  const t = usePlatformT();
  return (
    <main className="f-main f-door">
      <img src="/m/static/icon.svg" alt="" width="64" height="64" />
      <h1>{t('productName')}</h1>
      <SignInForm />
    </main>
  );
};

/** The session ended under an open page: the page stays as it is, the sign-in stands above it. */
export const SignInAgain = () => {
  const t = usePlatformT();
  return (
    <Dialog title={t('shell.signInAgain')}>
      <p>{t('shell.signInAgainHint')}</p>
      <SignInForm />
    </Dialog>
  );
};
