import { Button, Form, Input } from 'antd';
import { useT } from '../use-t.ts';

interface PasswordFormProps {
  pending: boolean;
  onSubmit: (input: { username: string; password: string }) => void;
}

/** Account and password. */
export const PasswordForm = ({ pending, onSubmit }: PasswordFormProps) => {
  const t = useT();
  return (
    <Form<{ username: string; password: string }> layout="vertical" disabled={pending} onFinish={onSubmit} validateTrigger="onSubmit">
      <Form.Item name="username" label={t('field.username')} rules={[{ required: true, message: t('signIn.needUsername') }]}>
        <Input autoComplete="username" autoCapitalize="off" spellCheck={false} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('field.password')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {t('signIn.do')}
      </Button>
    </Form>
  );
};
