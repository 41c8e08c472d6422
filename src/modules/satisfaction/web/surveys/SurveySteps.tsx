import { Form, Input } from 'antd';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { cancelSurvey, drawSurvey, previewSurvey } from '../../contract/operations-surveys.ts';
import type { SurveyView } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';
import { planOf, surveyValuesOf } from './survey-values.ts';

interface StepProps {
  survey: SurveyView;
  onClose: () => void;
}

/** 确定对象: says whom it would take before it does. */
export const DrawStep = ({ survey, onClose }: StepProps) => {
  const t = useT();
  const { data, error } = useOp(previewSurvey, { plan: planOf(surveyValuesOf(survey), survey.asks) });
  const draw = useCommand(drawSurvey, {
    invalidates: ['satisfaction.'],
    onDone: answer => {
      showToast(t('survey.drawnToast', { n: answer.invited }));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('survey.drawTitle')} onClose={onClose}>
      <ProblemNotice error={error} />
      <DeskForm
        name="satisfaction.DrawStep"
        verb={t('survey.draw')}
        pending={draw.pending}
        error={draw.error}
        onSubmit={() => draw.run({ id: survey.id })}
      >
        <p>{t('survey.drawHint')}</p>
        {data && <p role="status">{t('survey.preview', data)}</p>}
      </DeskForm>
    </SheetDialog>
  );
};

/** 取消调查. */
export const CancelStep = ({ survey, onClose }: StepProps) => {
  const t = useT();
  const cancel = useCommand(cancelSurvey, {
    invalidates: ['satisfaction.'],
    onDone: () => {
      showToast(t('survey.cancelled'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('survey.cancel')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="satisfaction.CancelStep"
        verb={t('survey.cancel')}
        pending={cancel.pending}
        error={cancel.error}
        onSubmit={v => cancel.run({ id: survey.id, ...v })}
      >
        <Form.Item
          name="reason"
          label={t('survey.cancelReason')}
          extra={t('survey.cancelHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
