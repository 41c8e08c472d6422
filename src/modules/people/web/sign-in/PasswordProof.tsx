import { Button, Form, Input } from 'antd';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { useT } from '../use-t.ts';
import { useAttempt } from './use-attempt.ts';

/** Asks for the current password before something is changed that protects the account. */
export const PasswordProof = ({ onProved }: { onProved: (password: string) => Promise<void> }) => {
  const t = useT();
  const { pending, error, attempt } = useAttempt();
  return (
    <Form<{ password: string }> layout="vertical" disabled={pending} onFinish={v => void attempt(() => onProved(v.password))}>
      <Form.Item name="password" label={t('field.currentPassword')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <ProblemNotice error={error} />
      <Button type="primary" htmlType="submit" loading={pending}>
        {t('signIn.confirm')}
      </Button>
    </Form>
  );
};
