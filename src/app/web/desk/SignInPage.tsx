import { usePlatformT } from '#platform/web/phrases.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The door page: nobody is signed in. */
export const SignInPage = () => {
  const t = usePlatformT();
  return (
    <main className="pp-door">
      <div className="pp-door-brand">
        <img src="/static/icon.svg" alt="" width="56" height="56" />
        <h1>{t('productName')}</h1>
        <p className="pp-hint">{t('productLong')}</p>
      </div>
      <SignInForm />
      <LanguageSwitch />
    </main>
  );
};
