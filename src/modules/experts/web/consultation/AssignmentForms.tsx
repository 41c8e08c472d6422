import { Form, Input, Radio } from 'antd';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { MeetMode } from '../../contract/consultation.ts';
import { adviseAssignment, meetAssignment, recuseAssignment, withdrawAssignment } from '../../contract/operations-consultation.ts';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';

interface OfAssignment {
  id: string;
  onClose: () => void;
}

interface MeetValues {
  metOn: string;
  mode: MeetMode;
  minutes: number;
}

/** 登记咨询: when, how, how long. */
export const MeetForm = ({ id, mode, onClose }: OfAssignment & { mode: MeetMode }) => {
  const t = useT();
  const meet = useSaved(meetAssignment, onClose);
  return (
    <SheetDialog title={t('assignment.meet')} onClose={onClose}>
      <DeskForm<MeetValues>
        name="experts.MeetForm"
        verb={t('save')}
        initial={{ mode }}
        pending={meet.pending}
        error={meet.error}
        onSubmit={v => meet.run({ id, ...v })}
      >
        <Form.Item name="metOn" label={t('assignment.metOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="mode" label={t('consultation.mode')} rules={[{ required: true }]}>
          <Radio.Group options={MeetMode.options.map(m => ({ value: m, label: t(`mode.${m}`) }))} />
        </Form.Item>
        <Form.Item name="minutes" label={t('assignment.minutes')} rules={[{ required: true }]}>
          <NumberInput min={5} max={1440} precision={0} suffix={t('unit.minute')} style={{ width: 160 }} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 出具咨询意见: frozen once it is given. */
export const AdviseForm = ({ id, onClose }: OfAssignment) => {
  const t = useT();
  const advise = useSaved(adviseAssignment, onClose);
  return (
    <SheetDialog wide title={t('assignment.advise')} onClose={onClose}>
      <DeskForm<{ advice: string }>
        name="experts.AdviseForm"
        verb={t('assignment.advise')}
        pending={advise.pending}
        error={advise.error}
        onSubmit={v => advise.run(noteId => ({ id, noteId, ...v }))}
      >
        <Form.Item name="advice" label={t('advice.text')} extra={t('advice.frozenHint')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={10} maxLength={4000} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 回避 or 收回邀请, with the reason. */
export const ReturnForm = ({ id, act, onClose }: OfAssignment & { act: 'recuse' | 'withdraw' }) => {
  const t = useT();
  const give = useSaved(act === 'recuse' ? recuseAssignment : withdrawAssignment, onClose);
  return (
    <ReasonDialog
      name="experts.ReturnDialog"
      title={t(`assignment.${act}`)}
      verb={t(`assignment.${act}`)}
      pending={give.pending}
      error={give.error}
      onClose={onClose}
      onSubmit={reason => give.run({ id, reason })}
    />
  );
};
