import { Button, Form, Input } from 'antd';
import { call } from '#platform/web/call.ts';
import { activate, type SignInStep } from '../../contract/session.ts';
import { useT } from '../use-t.ts';
import { NewPassword } from './NewPassword.tsx';

interface ActivateFormProps {
  pending: boolean;
  error: unknown;
  take: (work: () => Promise<SignInStep>) => void;
}

/** First sign-in: the activation code of the security administrator, and a password of one's own. */
export const ActivateForm = ({ pending, error, take }: ActivateFormProps) => {
  const t = useT();
  return (
    <Form<{ activationCode: string; password: string }>
      layout="vertical"
      disabled={pending}
      onFinish={({ activationCode, password }) => take(() => call(activate, { activationCode, password }))}
    >
      <p className="pp-hint">{t('activate.lead')}</p>
      <Form.Item name="activationCode" label={t('field.activationCode')} rules={[{ required: true, message: t('activate.need') }]}>
        <Input autoComplete="off" autoFocus maxLength={40} placeholder="XXXX-XXXX-XXXX" />
      </Form.Item>
      <NewPassword name="password" error={error} />
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {t('activate.do')}
      </Button>
    </Form>
  );
};
