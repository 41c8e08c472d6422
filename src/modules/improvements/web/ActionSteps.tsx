import { Form, Input, Radio } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ActionView } from '../contract/action.ts';
import { finishAction, verifyAction } from '../contract/operations.ts';
import { useT } from './use-t.ts';

interface StepProps {
  action: ActionView;
  onClose: () => void;
}

/** 登记完成: the owner says what was done. */
export const FinishAction = ({ action, onClose }: StepProps) => {
  const t = useT();
  const finish = useCommand(finishAction, {
    invalidates: ['improvements.'],
    onDone: () => {
      showToast(t('finished'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('finish')} onClose={onClose}>
      <DeskForm<{ note: string }>
        name="improvements.FinishAction"
        verb={t('finish')}
        pending={finish.pending}
        error={finish.error}
        onSubmit={v => finish.run({ id: action.id, ...v })}
      >
        <Form.Item name="note" label={t('field.note')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

interface Finding {
  effective: 'yes' | 'no';
  measured: string;
  sample?: number | null;
}

/** 验证效果: somebody else measured again (4.4-b). */
export const VerifyAction = ({ action, onClose }: StepProps) => {
  const t = useT();
  const verify = useCommand(verifyAction, {
    invalidates: ['improvements.'],
    onDone: (_, input) => {
      showToast(t(input.effective ? 'verified' : 'sentBack'));
      onClose();
    },
  });
  const send = (v: Finding): void =>
    verify.run({ id: action.id, effective: v.effective === 'yes', measured: v.measured, sample: v.sample ?? null });
  const findings = (['yes', 'no'] as const).map(value => ({ value, label: t(`effective.${value}`) }));
  return (
    <SheetDialog title={t('verify')} onClose={onClose}>
      <DeskForm<Finding> name="improvements.VerifyAction" verb={t('verify')} pending={verify.pending} error={verify.error} onSubmit={send}>
        <Form.Item
          name="measured"
          label={t('field.measured')}
          extra={t('field.measuredHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="sample" label={t('field.sample')} extra={t('field.sampleHint')}>
          <NumberInput min={0} max={1_000_000} precision={0} />
        </Form.Item>
        <Form.Item name="effective" label={t('field.effective')} rules={[{ required: true }]}>
          <Radio.Group options={findings} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
