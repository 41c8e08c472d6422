import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { PrerequisiteState, RungCondition } from '../contract/ladder.ts';
import { answerPrerequisite } from '../contract/operations-assessment.ts';
import { useT } from './use-t.ts';

interface AnswerFormProps {
  enterpriseId: string;
  condition: RungCondition;
  onClose: () => void;
}

/** 核对前置条件: what was found and where. */
export const AnswerForm = ({ enterpriseId, condition: live, onClose }: AnswerFormProps) => {
  const t = useT();
  const condition = useOpened(live);
  const [id] = useState(newId);
  const answer = useCommand(answerPrerequisite, {
    invalidates: ['readiness.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('answerTitle')} onClose={onClose}>
      <p>{condition.text}</p>
      <p className="pp-hint">{condition.source}</p>
      <DeskForm<{ answer: PrerequisiteState; note?: string }>
        name="readiness.AnswerForm"
        verb={t('save')}
        initial={condition.answer ? { answer: condition.answer.answer, note: condition.answer.note } : {}}
        pending={answer.pending}
        error={answer.error}
        onSubmit={v =>
          answer.run({
            id,
            enterpriseId,
            prerequisiteId: condition.id,
            version: condition.answer?.version ?? 0,
            answer: v.answer,
            note: v.note ?? '',
          })
        }
      >
        <Form.Item name="answer" label={t('finding')} rules={[{ required: true }]}>
          <Radio.Group options={(['met', 'missing', 'unknown'] as const).map(value => ({ value, label: t(`answer.${value}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('answerNote')} extra={t('answerNoteHint')}>
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
