import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { QrCode } from '#ui/desk/qr/QrCode.tsx';
import { beginTotp, confirmTotpFactor } from '../../contract/factor.ts';
import { useT } from '../use-t.ts';
import { makePasskey, passkeysWork } from './passkey.ts';
import { useAttempt } from './use-attempt.ts';

interface FactorSetupProps {
  /** The current password, when more than ten minutes have passed since signing in. */
  password?: string;
  /** Recovery codes come with the first factor; otherwise the list is empty. */
  onAdded: (recoveryCodes: readonly string[]) => void;
}

interface Begun {
  id: string;
  secret: string;
  qr: string;
}

/** Adds a second factor: scan a code with an authenticator app, or make a passkey on this device. */
export const FactorSetup = ({ password, onAdded }: FactorSetupProps) => {
  const t = useT();
  const [begun, setBegun] = useState<Begun>();
  const { pending, error, attempt } = useAttempt();
  const proof = password === undefined ? {} : { password };
  const begin = (): Promise<void> =>
    attempt(async () => {
      const { id, secret, qr } = await call(beginTotp, { id: newId(), ...proof });
      setBegun({ id, secret: secret ?? '', qr: qr ?? '' });
    });
  const confirm = ({ code }: { code: string }): Promise<void> =>
    attempt(async () => {
      if (!begun) return;
      onAdded((await call(confirmTotpFactor, { id: begun.id, code: code.replace(/\s/g, '') })).recoveryCodes);
    });
  const passkey = (): Promise<void> => attempt(async () => onAdded((await makePasskey(t('factor.thisDevice'), password)).recoveryCodes));
  return (
    <div className="pp-sign-in">
      {begun === undefined ? (
        <>
          <Button type="primary" block loading={pending} onClick={() => void begin()}>
            {t('factor.addTotp')}
          </Button>
          {passkeysWork() && (
            <Button block disabled={pending} onClick={() => void passkey()}>
              {t('factor.addPasskey')}
            </Button>
          )}
        </>
      ) : (
        <Form<{ code: string }> layout="vertical" disabled={pending} onFinish={v => void confirm(v)} validateTrigger="onSubmit">
          <p>{t('factor.scan')}</p>
          <QrCode svg={begun.qr} label={t('factor.qrLabel')} />
          <p className="pp-hint">
            {t('factor.typeSecret')} <code className="pp-figures">{begun.secret}</code>
          </p>
          <Form.Item
            name="code"
            label={t('signIn.code')}
            rules={[{ required: true, pattern: /^\s*(\d\s*){6}$/, message: t('signIn.codeShape') }]}
          >
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={pending}>
            {t('factor.finish')}
          </Button>
        </Form>
      )}
      <ProblemNotice error={error} />
    </div>
  );
};
