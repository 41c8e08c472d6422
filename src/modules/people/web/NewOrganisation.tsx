import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { DivisionSelect } from '#modules/reference/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { AuthorityKind, createAuthority } from '../contract/authority.ts';
import { UnitSelect } from './UnitSelect.tsx';
import { useT } from './use-t.ts';

interface Values {
  parentId: string;
  kind: AuthorityKind;
  name: string;
  regionCode: string;
}

/** A new organisation below one that is there. */
export const NewOrganisation = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const create = useCommand(createAuthority, { invalidates: ['people.authority.'], onDone: onClose });
  return (
    <SheetDialog title={t('organisation.new')} onClose={onClose}>
      <DeskForm<Values>
        name="people.NewOrganisation"
        verb={t('organisation.make')}
        pending={create.pending}
        error={create.error}
        onSubmit={v => create.run({ id, ...v })}
      >
        <Form.Item name="name" label={t('organisation.name')} rules={[{ required: true, whitespace: true }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label={t('organisation.kind')} rules={[{ required: true }]}>
          <Select options={AuthorityKind.options.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="parentId" label={t('organisation.parent')} rules={[{ required: true }]}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="regionCode" label={t('field.region')} rules={[{ required: true }]}>
          <DivisionSelect />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
