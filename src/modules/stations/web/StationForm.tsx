import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { usePlaces } from '#modules/reference/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { correctStation, createStation } from '../contract/operations.ts';
import { type StationFields, StationKind, type StationView } from '../contract/station.ts';
import { useT } from './use-t.ts';

interface StationFormProps {
  /** Absent: a new one. */
  station?: StationView;
  onClose: () => void;
}

/** 新建或更正指导站. */
export const StationForm = ({ station: live, onClose }: StationFormProps) => {
  const station = useOpened(live);
  const t = useT();
  const places = usePlaces();
  const id = useMemo(() => station?.id ?? newId(), [station]);
  const done = {
    invalidates: ['stations.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  };
  const create = useCommand(createStation, done);
  const correct = useCommand(correctStation, done);
  const required = [{ required: true, whitespace: true }];
  const initial = station && {
    name: station.name,
    kind: station.kind,
    regionCode: station.regionCode,
    address: station.address,
    hours: station.hours,
    phone: station.phone,
  };
  return (
    <SheetDialog title={t(station ? 'correct' : 'create')} onClose={onClose}>
      <DeskForm<{ station: StationFields }>
        name="stations.StationForm"
        verb={t('save')}
        pending={create.pending || correct.pending}
        error={create.error ?? correct.error}
        {...(initial ? { initial: { station: initial } } : {})}
        onSubmit={v => (station ? correct.run({ id, version: station.version, ...v }) : create.run({ id, ...v }))}
      >
        <Form.Item name={['station', 'name']} label={t('name')} rules={required}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name={['station', 'kind']} label={t('kind')} rules={[{ required: true }]}>
          <Select options={StationKind.options.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name={['station', 'regionCode']} label={t('region')} rules={[{ required: true }]}>
          <Select options={places.options} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name={['station', 'address']} label={t('address')} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={['station', 'hours']} label={t('hours')} rules={required}>
          <Input maxLength={120} placeholder={t('hoursExample')} />
        </Form.Item>
        <Form.Item name={['station', 'phone']} label={t('phone')} rules={required}>
          <Input maxLength={20} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
