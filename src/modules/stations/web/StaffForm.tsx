import { Checkbox, Form, Radio, Select } from 'antd';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { assignStaff, listCandidates } from '../contract/operations.ts';
import { Duty, Specialty, type StaffView } from '../contract/station.ts';
import { useT } from './use-t.ts';

interface Values {
  personId: string;
  duty: Duty;
  specialties: Specialty[];
  capacityPerDay: number;
}

interface StaffFormProps {
  stationId: string;
  /** Absent: somebody new at this station. */
  staff?: StaffView;
  onClose: () => void;
}

/** 配置站点人员: post, specialties, enterprises a day. */
export const StaffForm = ({ stationId, staff, onClose }: StaffFormProps) => {
  const t = useT();
  const { data } = useOp(listCandidates, { stationId });
  const assign = useCommand(assignStaff, {
    invalidates: ['stations.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  const options = staff
    ? [{ value: staff.personId, label: staff.name }]
    : (data?.rows ?? []).map(p => ({ value: p.personId, label: p.name }));
  const initial: Partial<Values> = staff
    ? { personId: staff.personId, duty: staff.duty, specialties: staff.specialties, capacityPerDay: staff.capacityPerDay }
    : { duty: 'officer', specialties: [], capacityPerDay: 4 };
  return (
    <SheetDialog title={t('assign')} onClose={onClose}>
      <DeskForm<Values>
        name="stations.StaffForm"
        verb={t('save')}
        pending={assign.pending}
        error={assign.error}
        initial={initial}
        onSubmit={v => assign.run({ stationId, ...v })}
      >
        <Form.Item name="personId" label={t('person')} rules={[{ required: true }]}>
          <Select options={options} disabled={staff !== undefined} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="duty" label={t('duty')} rules={[{ required: true }]}>
          <Radio.Group options={Duty.options.map(d => ({ value: d, label: t(`duty.${d}`) }))} />
        </Form.Item>
        <Form.Item name="specialties" label={t('specialties')}>
          <Checkbox.Group options={Specialty.options.map(s => ({ value: s, label: t(`specialty.${s}`) }))} />
        </Form.Item>
        <Form.Item name="capacityPerDay" label={t('capacity')} rules={[{ required: true }]}>
          <NumberInput min={1} max={12} precision={0} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
