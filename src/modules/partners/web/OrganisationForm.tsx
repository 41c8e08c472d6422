import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { addOrganisation, correctOrganisation } from '../contract/operations.ts';
import { type OrganisationFields, OrganisationKind, type OrganisationView } from '../contract/organisation.ts';
import { usePartnerSaved } from './use-partner-saved.ts';
import { useT } from './use-t.ts';

const shownOf = (o: OrganisationView): OrganisationFields => ({
  name: o.name,
  kind: o.kind,
  intro: o.intro,
  address: o.address,
  contactName: o.contactName,
  phone: '',
});

/** What is left empty comes as nothing from the form. */
const inputOf = (o: OrganisationFields): OrganisationFields => ({
  ...o,
  intro: o.intro ?? '',
  address: o.address ?? '',
  contactName: o.contactName ?? '',
  phone: o.phone ?? '',
});

interface OrganisationFormProps {
  /** Absent: a new one. */
  organisation?: OrganisationView;
  onClose: () => void;
}

/** 登记或更正协同单位. The number is never shown in a form: an empty one keeps what is known. */
export const OrganisationForm = ({ organisation: live, onClose }: OrganisationFormProps) => {
  const organisation = useOpened(live);
  const t = useT();
  const [id] = useState(() => organisation?.id ?? newId());
  const add = usePartnerSaved(addOrganisation, t('saved'), onClose);
  const correct = usePartnerSaved(correctOrganisation, t('saved'), onClose);
  return (
    <SheetDialog title={t(organisation ? 'correct' : 'add')} onClose={onClose}>
      <DeskForm<{ organisation: OrganisationFields }>
        name="partners.OrganisationForm"
        verb={t('save')}
        {...(organisation ? { initial: { organisation: shownOf(organisation) } } : {})}
        pending={add.pending || correct.pending}
        error={add.error ?? correct.error}
        onSubmit={v =>
          organisation
            ? correct.run({ id, version: organisation.version, organisation: inputOf(v.organisation) })
            : add.run({ id, organisation: inputOf(v.organisation) })
        }
      >
        <Form.Item name={['organisation', 'name']} label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={['organisation', 'kind']} label={t('field.kind')} rules={[{ required: true }]}>
          <Select options={OrganisationKind.options.map(value => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['organisation', 'contactName']} label={t('field.contactName')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['organisation', 'phone']} label={t('field.phone')} extra={organisation && t('field.phoneHint')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name={['organisation', 'address']} label={t('field.address')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={['organisation', 'intro']} label={t('field.intro')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
