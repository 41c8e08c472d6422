import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { confirmRecovery, confirmTotp, type SignInStep } from '../../contract/session.ts';
import { useT } from '../use-t.ts';
import { signInWithPasskey } from './passkey.ts';

interface SecondFactorFormProps {
  methods: SignInStep['methods'];
  pending: boolean;
  take: (work: () => Promise<SignInStep>) => void;
}

/** The second factor: a code of the authenticator, a passkey, or a recovery code. */
export const SecondFactorForm = ({ methods, pending, take }: SecondFactorFormProps) => {
  const t = useT();
  const [isRecovery, setRecovery] = useState(false);
  const hasTotp = methods.includes('totp');
  const submit = ({ code }: { code: string }): void => {
    const typed = code.replace(/\s/g, '');
    take(() => (isRecovery ? call(confirmRecovery, { code: typed }) : call(confirmTotp, { code: typed })));
  };
  return (
    <>
      {(hasTotp || isRecovery) && (
        <Form<{ code: string }> key={String(isRecovery)} layout="vertical" disabled={pending} onFinish={submit} validateTrigger="onSubmit">
          <Form.Item
            name="code"
            label={t(isRecovery ? 'signIn.recoveryCode' : 'signIn.code')}
            rules={[
              isRecovery ? { required: true, min: 8 } : { required: true, pattern: /^\s*(\d\s*){6}$/, message: t('signIn.codeShape') },
            ]}
          >
            <Input size="large" autoFocus autoComplete="one-time-code" inputMode={isRecovery ? 'text' : 'numeric'} maxLength={20} />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={pending}>
            {t('signIn.confirm')}
          </Button>
        </Form>
      )}
      {methods.includes('passkey') && (
        <Button block disabled={pending} type={hasTotp ? 'default' : 'primary'} onClick={() => take(signInWithPasskey)}>
          {t('signIn.passkeySecond')}
        </Button>
      )}
      {methods.includes('recovery') && (
        <button type="button" className="pp-link" onClick={() => setRecovery(!isRecovery)}>
          {t(isRecovery ? 'signIn.useCode' : 'signIn.useRecovery')}
        </button>
      )}
    </>
  );
};
