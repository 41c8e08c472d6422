import { Form, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { setDeputy } from '../../contract/absence.ts';
import { useReceiverOptions } from '../handover/use-receiver-options.ts';
import { useT } from '../use-t.ts';
import { PersonField } from './PersonField.tsx';

interface Values {
  personId: string;
  deputyId: string;
  fromOn: string;
  toOn?: string;
}

/** 指定 B 角. */
export const DeputyForm = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const { person } = useSession();
  const [giverId, setGiverId] = useState(person.id);
  const colleagues = useReceiverOptions(giverId);
  const set = useCommand(setDeputy, {
    invalidates: ['people.absence.', 'demands.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('deputy.set')} onClose={onClose}>
      <DeskForm<Values>
        name="people.DeputyForm"
        verb={t('deputy.save')}
        initial={{ personId: person.id }}
        pending={set.pending}
        error={set.error}
        onChange={v => setGiverId(v.personId)}
        onSubmit={({ toOn, ...values }) => set.run(id => ({ id, ...values, toOn: toOn || null }))}
      >
        <PersonField />
        <Form.Item name="deputyId" label={t('deputy.b')} rules={[{ required: true }]}>
          <Select options={[...colleagues]} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="fromOn" label={t('absence.from')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="toOn" label={t('absence.to')} extra={t('deputy.openHint')}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
