import { Button, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DayPicker } from '#ui/desk/form/DayPicker.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { DemandView } from '../contract/demand.ts';
import { answerDemand, assignDemand, declineDemand, referDemand } from '../contract/operations.ts';
import { useT } from './use-t.ts';

interface DialogProps {
  id: string;
  onClose: () => void;
}

const said = (sentence: string, then: () => void) => (): void => {
  showToast(sentence);
  then();
};

const AnswerDialog = ({ id, onClose }: DialogProps) => {
  const t = useT();
  const answer = useCommand(answerDemand, { invalidates: ['demands.'], onDone: said(t('answer.done'), onClose) });
  return (
    <SheetDialog title={t('answer.do')} onClose={onClose}>
      <DeskForm<{ answer: string }>
        verb={t('answer.do')}
        pending={answer.pending}
        error={answer.error}
        onSubmit={v => answer.run({ id, ...v })}
      >
        <Form.Item name="answer" label={t('answer.text')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} showCount autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const DeclineDialog = ({ id, onClose }: DialogProps) => {
  const t = useT();
  const decline = useCommand(declineDemand, { invalidates: ['demands.'], onDone: said(t('decline.done'), onClose) });
  return (
    <SheetDialog title={t('decline.do')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        verb={t('decline.do')}
        pending={decline.pending}
        error={decline.error}
        onSubmit={v => decline.run({ id, ...v })}
      >
        <Form.Item name="reason" label={t('decline.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

interface ReferValues {
  to: string;
  note?: string;
  dueOn: Dayjs;
}

const ReferDialog = ({ id, onClose }: DialogProps) => {
  const t = useT();
  const refer = useCommand(referDemand, { invalidates: ['demands.'], onDone: said(t('refer.done'), onClose) });
  const send = (v: ReferValues): void => refer.run({ id, to: v.to, note: v.note ?? '', dueOn: v.dueOn.format('YYYY-MM-DD') });
  return (
    <SheetDialog title={t('refer.do')} onClose={onClose}>
      <DeskForm<ReferValues> verb={t('refer.do')} pending={refer.pending} error={refer.error} onSubmit={send}>
        <Form.Item name="to" label={t('refer.to')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="dueOn" label={t('refer.due')} rules={[{ required: true }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="note" label={t('refer.note')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const dialogs = { answer: AnswerDialog, refer: ReferDialog, decline: DeclineDialog } as const;

/** 由我经办: a lead takes the demand on. */
const TakeOn = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const { person } = useSession();
  const assign = useCommand(assignDemand, { invalidates: ['demands.'], onDone: () => showToast(t('assign.done')) });
  if (!demand.may.includes(assignDemand.name) || demand.ownerId === person.id) return null;
  return (
    <Button loading={assign.pending} onClick={() => assign.run({ id: demand.id, ownerId: person.id })}>
      {t('assign.mine')}
    </Button>
  );
};

/** The ways a demand may end (3.1-a); only what the server says this person may do. */
export const EndDemand = ({ demand }: { demand: DemandView }) => {
  const t = useT();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Dialog = open && dialogs[open];
  const acts = (['answer', 'refer', 'decline'] as const).filter(act => demand.may.includes(`demands.demand.${act}`));
  return (
    <div className="pp-actions">
      {acts.map(act => (
        <Button key={act} type={act === 'answer' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`${act}.do`)}
        </Button>
      ))}
      <TakeOn demand={demand} />
      {Dialog && <Dialog id={demand.id} onClose={() => setOpen(undefined)} />}
    </div>
  );
};
