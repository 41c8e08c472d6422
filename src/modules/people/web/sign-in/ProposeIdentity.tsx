import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listProviders, proposeIdentity } from '../../contract/sso.ts';
import { useT } from '../use-t.ts';

/** Links an identity of single sign-on with an account; it waits for 安全管理员. */
export const ProposeIdentity = ({ personId, onClose }: { personId: string; onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const { data } = useOp(listProviders, {});
  const propose = useCommand(proposeIdentity, {
    onDone: () => {
      showToast(t('identity.proposed'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('identity.propose')} onClose={onClose}>
      <DeskForm<{ providerId: string; subject: string }>
        name="people.ProposeIdentity"
        verb={t('identity.send')}
        pending={propose.pending}
        error={propose.error}
        onSubmit={v => propose.run({ id, personId, ...v })}
      >
        <Form.Item name="providerId" label={t('nav.providers')} rules={[{ required: true }]}>
          <Select options={data?.rows.filter(p => p.open).map(p => ({ value: p.id, label: p.label })) ?? []} />
        </Form.Item>
        <Form.Item
          name="subject"
          label={t('identity.subject')}
          extra={t('identity.subjectHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={255} autoComplete="off" />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
