import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { getPolicy, type Policy, setPolicy } from '../contract/policy.ts';
import { type Role, roles } from '../contract/role.ts';
import { dotted } from './dotted.ts';
import { useT } from './use-t.ts';

type Values = Pick<Policy, 'idleMinutes' | 'adminIdleMinutes' | 'absoluteHours' | 'source'> & { secondFactorRoles: Role[] };

const PolicyForm = ({ policy }: { policy: Policy }) => {
  const t = useT();
  const { person } = useSession();
  const id = useMemo(() => newId(), []);
  const set = useCommand(setPolicy, { invalidates: ['people.policy.'], onDone: () => showToast(t('saved')) });
  const save = (v: Values): void => set.run({ id, regionCode: person.regionCode, validFrom: new Date().toISOString(), ...v });
  const initial = { ...policy, secondFactorRoles: policy.secondFactorRoles as Role[], source: '' };
  return (
    <DeskForm<Values>
      name="people.PolicyPage"
      verb={t('policy.save')}
      initial={initial}
      pending={set.pending}
      error={set.error}
      onSubmit={save}
    >
      <Form.Item name="secondFactorRoles" label={t('policy.roles')} extra={t('policy.rolesHint')}>
        <Select mode="multiple" options={roles.map(r => ({ value: r, label: t(`role.${r}`) }))} />
      </Form.Item>
      <Form.Item name="idleMinutes" label={t('policy.idle')} rules={[{ required: true }]}>
        <NumberInput min={5} max={240} />
      </Form.Item>
      <Form.Item name="adminIdleMinutes" label={t('policy.adminIdle')} rules={[{ required: true }]}>
        <NumberInput min={5} max={240} />
      </Form.Item>
      <Form.Item name="absoluteHours" label={t('policy.absolute')} rules={[{ required: true }]}>
        <NumberInput min={1} max={24} />
      </Form.Item>
      <Form.Item name="source" label={t('policy.source')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} placeholder={t('policy.sourceHint')} />
      </Form.Item>
    </DeskForm>
  );
};

/** 登录安全策略 as dated rows of the region. */
export const PolicyPage = () => {
  const t = useT();
  const { data } = useOp(getPolicy, {});
  if (!data) return <PageHead title={t('nav.policy')} />;
  return (
    <>
      <PageHead
        title={t('nav.policy')}
        hint={t('policy.inForce', { source: data.inForce.source, at: sayInstant(data.inForce.validFrom) })}
      />
      <PolicyForm key={data.inForce.id} policy={data.inForce} />
      <FormSection title={t('policy.history')}>
        <ul className="pp-rows">
          {data.history.map(h => (
            <li key={h.id}>
              <span>
                {dotted(sayInstant(h.validFrom), h.regionCode === '00' ? t('policy.everywhere') : h.regionCode, h.source)}{' '}
                <span className="pp-hint">
                  {t('policy.line', {
                    roles: h.secondFactorRoles.map(r => t(`role.${r as Role}`)).join(sayMark('、')) || t('policy.nobody'),
                    idle: h.idleMinutes,
                    admin: h.adminIdleMinutes,
                    hours: h.absoluteHours,
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </FormSection>
      <ClauseFoot clause="7.1-d" />
    </>
  );
};
