import { Form, Radio } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { AbsenceKind, setAbsence } from '../../contract/absence.ts';
import { useT } from '../use-t.ts';
import { PersonField } from './PersonField.tsx';

interface Values {
  personId: string;
  kind: AbsenceKind;
  fromOn: string;
  toOn: string;
}

/** 登记请假或外出. */
export const AbsenceForm = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const { person } = useSession();
  const set = useCommand(setAbsence, {
    invalidates: ['people.absence.', 'people.colleague.', 'demands.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('absence.set')} onClose={onClose}>
      <DeskForm<Values>
        name="people.AbsenceForm"
        verb={t('absence.save')}
        initial={{ personId: person.id, kind: 'leave' }}
        pending={set.pending}
        error={set.error}
        onSubmit={values => set.run(id => ({ id, ...values }))}
      >
        <PersonField />
        <Form.Item name="kind" label={t('absence.kind')} rules={[{ required: true }]}>
          <Radio.Group options={AbsenceKind.options.map(k => ({ value: k, label: t(`absence.kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="fromOn" label={t('absence.from')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="toOn" label={t('absence.to')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
