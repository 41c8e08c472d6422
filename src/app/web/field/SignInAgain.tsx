import { usePlatformT } from '#platform/web/phrases.ts';
import { Dialog } from '#ui/field/Dialog.tsx';
import { SignInForm } from './SignIn.tsx';

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
