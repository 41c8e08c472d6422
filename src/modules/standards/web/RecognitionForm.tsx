import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { MarkRow } from '../contract/mark-path.ts';
import { recordRecognition } from '../contract/operations-path.ts';
import { useDone } from './CourseForms.tsx';
import { useT } from './use-t.ts';

interface RecognitionFormProps {
  enterpriseId: string;
  marks: readonly MarkRow[];
  onClose: () => void;
}

/** 登记驰名认定记录: which mark, in which case, by whom. */
export const RecognitionForm = ({ enterpriseId, marks, onClose }: RecognitionFormProps) => {
  const t = useT();
  const [id] = useState(newId);
  const record = useCommand(recordRecognition, useDone(onClose));
  const words = [{ required: true, whitespace: true }];
  return (
    <SheetDialog title={t('recordRecognition')} onClose={onClose}>
      <p className="pp-hint">{t('recognitionsHint')}</p>
      <DeskForm<{ assetId: string; caseNumber: string; body: string; recognisedOn: string; note?: string }>
        name="standards.RecognitionForm"
        verb={t('recordRecognition')}
        initial={marks.length === 1 && marks[0] ? { assetId: marks[0].id } : {}}
        pending={record.pending}
        error={record.error}
        onSubmit={v => record.run({ id, enterpriseId, ...v, note: v.note ?? '' })}
      >
        <Form.Item name="assetId" label={t('markName')} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={marks.map(m => ({ value: m.id, label: [m.title, m.number].filter(Boolean).join(' ') }))}
          />
        </Form.Item>
        <Form.Item name="caseNumber" label={t('caseNumber')} rules={words}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="body" label={t('recogniser')} rules={words}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="recognisedOn" label={t('recognisedOn')} rules={[{ required: true }]}>
          <DayField max={todayInBeijing()} />
        </Form.Item>
        <Form.Item name="note" label={t('remark')}>
          <Input maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
