import { Form, Input } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView } from '../contract/assessment.ts';
import { handAssessment, reopenAssessment } from '../contract/operations-assessment.ts';
import { OwnerPicker } from './OwnerPicker.tsx';
import { useT } from './use-t.ts';

interface AssessmentFormProps {
  a: AssessmentView;
  onClose: () => void;
}

const useDone = (said: string, onClose: () => void) => ({
  invalidates: ['readiness.'],
  onDone: (): void => {
    showToast(said);
    onClose();
  },
});

/** 换陪跑员. */
export const HandAssessment = ({ a: live, onClose }: AssessmentFormProps) => {
  const t = useT();
  const a = useOpened(live);
  const hand = useCommand(handAssessment, useDone(t('saved'), onClose));
  return (
    <SheetDialog title={t('hand')} onClose={onClose}>
      <DeskForm<{ coachId: string }>
        name="readiness.HandAssessment"
        verb={t('save')}
        initial={{ coachId: a.coachId }}
        pending={hand.pending}
        error={hand.error}
        onSubmit={v => hand.run({ id: a.id, version: a.version, ...v })}
      >
        <Form.Item name="coachId" label={t('coach')} rules={[{ required: true }]}>
          <OwnerPicker />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 退回定稿, with the reason. */
export const ReopenAssessment = ({ a, onClose }: AssessmentFormProps) => {
  const t = useT();
  const reopen = useCommand(reopenAssessment, useDone(t('reopened'), onClose));
  return (
    <SheetDialog title={t('reopen')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="readiness.ReopenAssessment"
        verb={t('reopen')}
        pending={reopen.pending}
        error={reopen.error}
        onSubmit={v => reopen.run({ id: a.id, ...v })}
      >
        <Form.Item name="reason" label={t('reopenReason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
