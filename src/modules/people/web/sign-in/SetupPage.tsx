import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { DivisionSelect } from '#modules/reference/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { adminRoles } from '../../contract/role.ts';
import { completeSetup, setupStatus } from '../../contract/setup.ts';
import { useT } from '../use-t.ts';

interface Administrator {
  username: string;
  name: string;
  phone: string;
  password: string;
}
interface Values extends Record<(typeof adminRoles)[number], Administrator> {
  bureauName: string;
  regionCode: string;
}

const AdministratorFields = ({ role }: { role: (typeof adminRoles)[number] }) => {
  const t = useT();
  const required = [{ required: true, message: t('setup.need') }];
  return (
    <FormSection title={t(`role.${role}`)} hint={t(`setup.${role}`)}>
      <Form.Item name={[role, 'name']} label={t('field.name')} rules={required}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name={[role, 'phone']} label={t('field.phone')} rules={required}>
        <Input autoComplete="off" inputMode="tel" maxLength={20} />
      </Form.Item>
      <Form.Item name={[role, 'username']} label={t('field.username')} rules={required}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item
        name={[role, 'password']}
        label={t('field.password')}
        extra={t('password.rules')}
        rules={[...required, { min: 10, message: t('password.tooShort') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </FormSection>
  );
};

/** 初始设置: the first organisation and three administrators, three different people (三员分立). */
export const SetupPage = () => {
  const t = useT();
  const token = useMemo(() => location.hash.slice(1), []);
  const { data: status } = useOp(setupStatus, { token }, { enabled: token.length > 20 });
  const complete = useCommand(completeSetup, { onDone: () => location.replace('/') });
  if (token.length <= 20 || status?.open === false) return <EmptyState title={t('setup.over')} hint={t('problem.setupOver')} />;
  return (
    <div className="pp-setup">
      <h1>{t('setup.title')}</h1>
      <p className="pp-hint">{t('setup.lead')}</p>
      <DeskForm<Values>
        name="people.SetupPage"
        verb={t('setup.do')}
        pending={complete.pending}
        error={complete.error}
        onSubmit={v => complete.run({ ...v, token })}
      >
        <FormSection title={t('setup.bureau')}>
          <Form.Item name="regionCode" label={t('field.region')} rules={[{ required: true, message: t('setup.need') }]}>
            <DivisionSelect everywhere />
          </Form.Item>
          <Form.Item name="bureauName" label={t('setup.bureauName')} rules={[{ required: true, message: t('setup.need') }]}>
            <Input maxLength={100} />
          </Form.Item>
        </FormSection>
        {adminRoles.map(role => (
          <AdministratorFields key={role} role={role} />
        ))}
      </DeskForm>
    </div>
  );
};
