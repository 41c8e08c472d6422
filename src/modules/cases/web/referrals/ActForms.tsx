import { Form, Input } from 'antd';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { acceptReferral, answerReferral, returnReferral, withdrawReferral } from '../../contract/operations-referral.ts';
import type { MyReferral } from '../../contract/referral.ts';
import { ActDialog } from '../ActDialog.tsx';
import { UploadsField } from './ReferralFiles.tsx';
import { useAct } from './use-act.ts';
import { useT } from './use-t.ts';

/** What a form of an act needs to know of the referral. */
export type ActSubject = Pick<MyReferral, 'id' | 'offer' | 'wishedOn' | 'agreedOn' | 'state' | 'may'>;

interface FormProps {
  referral: ActSubject;
  /** What the act is called for who does it: 退回, 代为退回. */
  title: string;
  onClose: () => void;
}

const ReasonForm = ({ referral: r, title, onClose, act }: FormProps & { act: 'return' | 'withdraw' }) => {
  const t = useT();
  const send = useAct(
    act === 'return' ? returnReferral : withdrawReferral,
    t(act === 'return' ? 'referral.returned' : 'referral.withdrawn'),
    onClose,
  );
  return (
    <ActDialog<{ reason: string }>
      name={`cases.ReferralReason.${act}`}
      title={title}
      pending={send.pending}
      error={send.error}
      onSubmit={v => send.run({ id: r.id, ...v })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('referral.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={300} autoFocus />
      </Form.Item>
    </ActDialog>
  );
};
export const ReferralReturnForm = (props: FormProps) => <ReasonForm {...props} act="return" />;
export const WithdrawForm = (props: FormProps) => <ReasonForm {...props} act="withdraw" />;

/** 确认预约: on the wished day unless another is named. */
export const ConfirmForm = ({ referral: r, title, onClose }: FormProps) => {
  const t = useT();
  const accept = useAct(acceptReferral, t('referral.booked.accepted'), onClose);
  const wished = r.wishedOn !== null && r.wishedOn >= todayInBeijing() ? { agreedOn: r.wishedOn } : {};
  return (
    <ActDialog<{ agreedOn: string }>
      name="cases.ConfirmForm"
      title={title}
      pending={accept.pending}
      error={accept.error}
      initial={wished}
      onSubmit={v => accept.run({ id: r.id, ...v })}
      onClose={onClose}
    >
      <Form.Item name="agreedOn" label={t('referral.agreedOn')} rules={[{ required: true }]}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
    </ActDialog>
  );
};

interface AnswerValues {
  answer: string;
  resultOn?: string;
  fileIds?: string[];
}

/** 答复 with text and files; of a booking what came of it and when. */
export const ReferralAnswerForm = ({ referral: r, title, onClose }: FormProps) => {
  const t = useT();
  const answer = useAct(answerReferral, t('referral.replied'), onClose);
  const booking = r.offer !== null;
  return (
    <ActDialog<AnswerValues>
      name="cases.ReferralAnswerForm"
      title={title}
      pending={answer.pending}
      error={answer.error}
      initial={booking && r.agreedOn !== null && r.agreedOn <= todayInBeijing() ? { resultOn: r.agreedOn } : {}}
      onSubmit={v => answer.run({ id: r.id, answer: v.answer, resultOn: v.resultOn || null, fileIds: v.fileIds ?? [] })}
      onClose={onClose}
    >
      <Form.Item name="answer" label={t(booking ? 'referral.result' : 'referral.answer')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={6} maxLength={3000} autoFocus />
      </Form.Item>
      {booking && (
        <Form.Item name="resultOn" label={t('referral.resultOn')} rules={[{ required: true }]}>
          <DayField max={todayInBeijing()} />
        </Form.Item>
      )}
      <Form.Item name="fileIds" label={t('mine.answered')}>
        <UploadsField label={t('mine.dropAnswer')} />
      </Form.Item>
    </ActDialog>
  );
};
