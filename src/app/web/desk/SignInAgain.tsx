import { usePlatformT } from '#platform/web/phrases.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The session ended under an open page: the page stays as it is, the sign-in stands above it. */
export const SignInAgain = () => {
  const t = usePlatformT();
  return (
    <SheetDialog title={t('shell.signInAgain')}>
      <p>{t('shell.signInAgainHint')}</p>
      <SignInForm />
    </SheetDialog>
  );
};
