import { Form } from 'antd';
import { useState } from 'react';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { openAssessment } from '../contract/operations-assessment.ts';
import { OwnerPicker } from './OwnerPicker.tsx';
import { useT } from './use-t.ts';

interface OpenAssessmentProps {
  /** Absent: chosen in the form. */
  enterpriseId?: string;
  onClose: () => void;
}

/** 开始一年的评价; then its page. */
export const OpenAssessment = ({ enterpriseId, onClose }: OpenAssessmentProps) => {
  const t = useT();
  const go = useGo();
  const [id] = useState(newId);
  const open = useCommand(openAssessment, { invalidates: ['readiness.'], onDone: a => go(`/readiness/${a.id}`) });
  const required = [{ required: true }];
  return (
    <SheetDialog title={t('openTitle')} onClose={onClose}>
      <DeskForm<{ enterpriseId: string; year: number; coachId: string }>
        name="readiness.OpenAssessment"
        verb={t('open')}
        initial={{ year: Number(todayInBeijing().slice(0, 4)), ...(enterpriseId ? { enterpriseId } : {}) }}
        pending={open.pending}
        error={open.error}
        onSubmit={v => open.run({ id, ...v, enterpriseId: v.enterpriseId ?? enterpriseId ?? '' })}
      >
        {!enterpriseId && (
          <Form.Item name="enterpriseId" label={t('enterprise')} rules={required}>
            <EnterprisePicker />
          </Form.Item>
        )}
        <Form.Item name="year" label={t('year')} rules={required}>
          <NumberInput min={2000} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="coachId" label={t('coach')} rules={required}>
          <OwnerPicker />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
