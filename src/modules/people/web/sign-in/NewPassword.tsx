import { Form, Input } from 'antd';
import { Problem } from '#platform/contract/problem.ts';
import type { PasswordFault } from '../../domain/password.ts';
import { useT } from '../use-t.ts';

const faultsIn = (error: unknown): PasswordFault[] =>
  error instanceof Problem && error.code === 'people.problem.passwordRefused' ? ((error.params['faults'] ?? []) as PasswordFault[]) : [];

/** Two fields for a new password with its rules in words; what the server found stands below. */
export const NewPassword = ({ name, error }: { name: string; error: unknown }) => {
  const t = useT();
  const faults = faultsIn(error);
  return (
    <>
      <Form.Item
        name={name}
        label={t('field.newPassword')}
        extra={t('password.rules')}
        {...(faults.length > 0 ? { validateStatus: 'error' as const, help: faults.map(f => t(`password.${f}`)).join('') } : {})}
        rules={[
          { required: true, message: t('password.tooShort') },
          { min: 10, message: t('password.tooShort') },
          { max: 128, message: t('password.tooLong') },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name={`${name}Again`}
        label={t('field.newPasswordAgain')}
        dependencies={[name]}
        rules={[
          { required: true, message: t('password.notSame') },
          ({ getFieldValue }) => ({
            validator: (_, value) => (value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t('password.notSame')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
};
