import { type FormEvent, useState } from 'react';
import { useLocale, usePlatformT } from '#platform/web/phrases.ts';
import { refreshSession } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { useSignInSteps } from '../sign-in-steps.ts';
import { finishLeaving, leftUntold } from './remembered-session.ts';
import { useQueueT } from './use-queue-t.ts';

/** Whoever left before is signed out before the next is let in. */
const left = (): Promise<unknown> => finishLeaving().catch(() => undefined);

/** User name and password, then the six digits of the second factor. */
export const SignInForm = () => {
  const t = usePlatformT();
  const steps = useSignInSteps(() => void refreshSession(), left);
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
  const { locale, setLocale } = useLocale();
  const q = useQueueT();
  const untold = useStore(leftUntold);
  return (
    <main className="f-main f-door">
      <img src="/m/static/icon.svg" alt="" width="64" height="64" />
      <h1>{t('productName')}</h1>
      {untold && !navigator.onLine && <Banner tone="warn">{q('queue.leftOffline')}</Banner>}
      <SignInForm />
      <Button quiet onPress={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
        {t('shell.language')}
      </Button>
    </main>
  );
};
