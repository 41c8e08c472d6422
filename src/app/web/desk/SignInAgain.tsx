import { Modal } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';
import { SignInForm } from './SignInForm.tsx';

/** The session ended under an open page: the page stays as it is, the sign-in stands above it. */
export const SignInAgain = () => {
  const t = usePlatformT();
  return (
    <Modal open title={t('shell.signInAgain')} footer={null} closable={false} width={420} mask={{ closable: false }} keyboard={false}>
      <p>{t('shell.signInAgainHint')}</p>
      <SignInForm />
    </Modal>
  );
};
