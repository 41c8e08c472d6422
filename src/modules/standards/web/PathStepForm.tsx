import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DatedFields } from '#ui/desk/dated/DatedFields.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { type MarkStage, markStages, type PathStep } from '../contract/mark-path.ts';
import { setPathStep } from '../contract/operations-path.ts';
import { useDone } from './CourseForms.tsx';
import { useT } from './use-t.ts';

interface Values extends Omit<SetDatedRow, 'id'> {
  stage: MarkStage;
  position: number;
  title: string;
  detail?: string;
  itemCode?: string;
  ends?: boolean;
}

interface PathStepFormProps {
  /** The step as it holds; absent: a new one. */
  step?: PathStep;
  items: readonly { code: string; name: string }[];
  onClose: () => void;
}

/** 新增或改一个培育步骤, from a day on; what it said before stays in the table. */
export const PathStepForm = ({ step, items, onClose }: PathStepFormProps) => {
  const t = useT();
  const [id] = useState(newId);
  const set = useCommand(setPathStep, useDone(onClose));
  const required = [{ required: true }];
  const words = [{ required: true, whitespace: true }];
  const initial = step
    ? {
        stage: step.stage,
        position: step.position,
        title: step.title,
        detail: step.detail,
        ...(step.itemCode === '' ? {} : { itemCode: step.itemCode }),
        source: step.source,
        confidence: step.confidence,
      }
    : { stage: 'none' as const, position: 9, confidence: 'toVerify' as const };
  return (
    <SheetDialog title={step ? t('editStepOf', { title: step.title }) : t('newStep')} onClose={onClose}>
      <DeskForm<Values>
        name="standards.PathStepForm"
        verb={t('save')}
        initial={initial}
        pending={set.pending}
        error={set.error}
        onSubmit={v =>
          set.run({
            id,
            ...v,
            stage: step?.stage ?? v.stage,
            key: step?.key ?? null,
            detail: v.detail ?? '',
            itemCode: v.itemCode ?? '',
            ends: v.ends ?? false,
          })
        }
      >
        {!step && (
          <Form.Item name="stage" label={t('markStage')} rules={required}>
            <Select options={markStages.map(value => ({ value, label: t(`mark.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="position" label={t('position')} rules={required}>
          <NumberInput min={1} max={99} precision={0} />
        </Form.Item>
        <Form.Item name="title" label={t('step')} rules={words}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="detail" label={t('stepDetail')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
        <Form.Item name="itemCode" label={t('itemOfStep')}>
          <Select
            allowClear={clearNamed()}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('noItem')}
            options={items.map(i => ({ value: i.code, label: `${i.name}${sayMark('（')}${i.code}${sayMark('）')}` }))}
          />
        </Form.Item>
        <DatedFields />
        {step && (
          <Form.Item name="ends" valuePropName="checked">
            <Checkbox>{t('stepEnds')}</Checkbox>
          </Form.Item>
        )}
      </DeskForm>
    </SheetDialog>
  );
};
