import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ContactKind, type ContactView } from '../contract/contact.ts';
import { addContact, correctContact } from '../contract/operations.ts';
import { useT } from './use-t.ts';

interface ContactFormProps {
  enterpriseId: string;
  /** Absent: a new one. */
  contact?: ContactView;
  onClose: () => void;
}

interface Values {
  kind: ContactKind;
  name: string;
  post?: string;
  phone?: string;
}

/** 添加或更正联系人; an empty number leaves the stored one. */
export const ContactForm = ({ enterpriseId, contact, onClose }: ContactFormProps) => {
  const t = useT();
  const id = useMemo(() => contact?.id ?? newId(), [contact]);
  const done = {
    invalidates: ['enterprises.'],
    onDone: () => {
      showToast(t('form.saved'));
      onClose();
    },
  };
  const add = useCommand(addContact, done);
  const correct = useCommand(correctContact, done);
  const submit = (v: Values): void => {
    const phone = v.phone?.trim() ? { phone: v.phone } : {};
    if (contact) correct.run({ id, baseRevision: contact.revision, kind: v.kind, name: v.name, post: v.post ?? '', ...phone });
    else add.run({ id, enterpriseId, kind: v.kind, name: v.name, post: v.post ?? '', ...phone });
  };
  return (
    <SheetDialog title={t(contact ? 'contact.correct' : 'contact.add')} onClose={onClose}>
      <DeskForm<Values>
        name="enterprises.ContactForm"
        verb={t('form.save')}
        initial={contact ? { kind: contact.kind, name: contact.name, post: contact.post } : { kind: 'liaison' }}
        pending={add.pending || correct.pending}
        error={add.error ?? correct.error}
        onSubmit={submit}
      >
        <Form.Item name="kind" label={t('contact.kind')} rules={[{ required: true }]}>
          <Select options={ContactKind.options.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('contact.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="post" label={t('contact.post')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t('contact.phone')} {...(contact ? { extra: t('contact.phoneKeep') } : {})}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
