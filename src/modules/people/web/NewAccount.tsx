import { Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { createAccount } from '../contract/operations-accounts.ts';
import { ToldOnce } from './ToldOnce.tsx';
import { UnitSelect } from './UnitSelect.tsx';
import { useT } from './use-t.ts';

interface Values {
  username: string;
  name: string;
  title?: string;
  phone?: string;
  unitId: string;
}

/** A new account; its initial password is shown once and is good for activation only. */
export const NewAccount = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const [told, setTold] = useState<string | null>();
  const create = useCommand(createAccount, { invalidates: ['people.account.'], onDone: a => setTold(a.initialPassword) });
  if (told !== undefined) return <ToldOnce title={t('account.made')} hint={t('account.tell')} secret={told} onClose={onClose} />;
  return (
    <SheetDialog title={t('account.new')} onClose={onClose}>
      <DeskForm<Values>
        name="people.NewAccount"
        verb={t('account.make')}
        pending={create.pending}
        error={create.error}
        onSubmit={v => create.run({ id, ...v })}
      >
        <Form.Item name="name" label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
          <Input autoFocus maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('field.username')}
          extra={t('account.usernameHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={40} autoComplete="off" autoCapitalize="off" />
        </Form.Item>
        <Form.Item name="unitId" label={t('field.unit')} rules={[{ required: true }]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="title" label={t('field.title')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('field.phone')}>
          <Input maxLength={20} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
