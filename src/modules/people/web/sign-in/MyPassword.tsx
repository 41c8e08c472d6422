import { Form, Input } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { changePassword } from '../../contract/session.ts';
import { useT } from '../use-t.ts';
import { NewPassword } from './NewPassword.tsx';

interface Values {
  current: string;
  next: string;
}

/** Changing the password needs the current one; other devices are signed out. */
export const MyPassword = () => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const change = useCommand(changePassword, {
    invalidates: ['people.session.'],
    onDone: () => {
      form.resetFields();
      showToast(t('password.changed'));
    },
  });
  return (
    <FormSection title={t('password.title')} hint={t('password.lead')}>
      <DeskForm<Values>
        name="people.MyPassword"
        form={form}
        verb={t('password.change')}
        pending={change.pending}
        error={change.error}
        onSubmit={({ current, next }) => change.run({ current, next })}
      >
        <Form.Item name="current" label={t('field.currentPassword')} rules={[{ required: true, message: t('signIn.needPassword') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="next" error={change.error} />
      </DeskForm>
    </FormSection>
  );
};
