import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { listOwners } from '#modules/improvements/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { LoopView, Verdict } from '../contract/loop.ts';
import { appealLoop, callLoop, improveLoop, judgeLoop, mendLoop } from '../contract/operations-loops.ts';
import { useT } from './use-t.ts';

export interface StepProps {
  loop: LoopView;
  onClose: () => void;
}
const wanted = [{ required: true, whitespace: true }];
const chosen = [{ required: true }];

const useDone = (onClose: () => void) => {
  const t = useT();
  return {
    invalidates: ['satisfaction.'],
    onDone: () => {
      showToast(t('loop.saved'));
      onClose();
    },
  };
};

/** 登记回访. */
export const CallStep = ({ loop, onClose }: StepProps) => {
  const t = useT();
  const call = useCommand(callLoop, useDone(onClose));
  const verdicts = (['true', 'partly', 'unfounded'] as const).map(value => ({ value, label: t(`verdict.${value}`) }));
  return (
    <SheetDialog title={t('loop.call')} onClose={onClose}>
      <DeskForm<{ verdict: Verdict; note: string }>
        name="satisfaction.CallStep"
        verb={t('loop.call')}
        pending={call.pending}
        error={call.error}
        onSubmit={v => call.run({ id: loop.id, ...v })}
      >
        <Form.Item name="verdict" label={t('loop.verdict')} rules={chosen}>
          <Radio.Group options={verdicts} />
        </Form.Item>
        <Form.Item name="note" label={t('loop.callNote')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 登记整改, with the answer to the rater. */
export const MendStep = ({ loop, onClose }: StepProps) => {
  const t = useT();
  const mend = useCommand(mendLoop, useDone(onClose));
  return (
    <SheetDialog title={t('loop.mend')} onClose={onClose}>
      <DeskForm<{ note: string; reply: string }>
        name="satisfaction.MendStep"
        verb={t('loop.mend')}
        pending={mend.pending}
        error={mend.error}
        onSubmit={v => mend.run({ id: loop.id, ...v })}
      >
        <Form.Item name="note" label={t('loop.mendNote')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="reply" label={t('loop.reply')} extra={t('loop.replyHint')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 申诉. */
export const AppealStep = ({ loop, onClose }: StepProps) => {
  const t = useT();
  const appeal = useCommand(appealLoop, useDone(onClose));
  return (
    <SheetDialog title={t('loop.appeal')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="satisfaction.AppealStep"
        verb={t('loop.appeal')}
        pending={appeal.pending}
        error={appeal.error}
        onSubmit={v => appeal.run({ id: loop.id, ...v })}
      >
        <Form.Item name="reason" label={t('loop.appealReason')} extra={t('loop.appealHint')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 审核申诉. */
export const JudgeStep = ({ loop, onClose }: StepProps) => {
  const t = useT();
  const judge = useCommand(judgeLoop, useDone(onClose));
  const ends = (['yes', 'no'] as const).map(value => ({ value, label: t(`upheld.${value}`) }));
  return (
    <SheetDialog title={t('loop.judge')} onClose={onClose}>
      <DeskForm<{ upheld: 'yes' | 'no'; reason: string }>
        name="satisfaction.JudgeStep"
        verb={t('loop.judge')}
        pending={judge.pending}
        error={judge.error}
        onSubmit={v => judge.run({ id: loop.id, upheld: v.upheld === 'yes', reason: v.reason })}
      >
        <Form.Item name="upheld" label={t('loop.upheld')} rules={chosen}>
          <Radio.Group options={ends} />
        </Form.Item>
        <Form.Item name="reason" label={t('loop.judgeReason')} rules={wanted}>
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 立项改进 (4.4-b): what was said stands in the problem already. */
export const ImproveStep = ({ loop, onClose }: StepProps) => {
  const t = useT();
  const [actionId] = useState(newId);
  const owners = useOp(listOwners, {});
  const improve = useCommand(improveLoop, { ...useDone(onClose), invalidates: ['satisfaction.', 'improvements.'] });
  const problem = [...loop.tags, loop.comment].filter(Boolean).join(sayMark('；')).slice(0, 200);
  return (
    <SheetDialog title={t('loop.improve')} onClose={onClose}>
      <DeskForm<{ problem: string; ownerId: string; dueOn: string }>
        name="satisfaction.ImproveStep"
        verb={t('loop.improve')}
        initial={{ problem, dueOn: loop.mendBy }}
        pending={improve.pending}
        error={improve.error ?? owners.error}
        named={{ '/action/ownerId': ['ownerId'], '/action/dueOn': ['dueOn'] }}
        onSubmit={v => improve.run({ id: loop.id, actionId, ...v })}
      >
        <Form.Item name="problem" label={t('loop.problem')} rules={wanted}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="ownerId" label={t('loop.owner')} rules={chosen}>
          <Select showSearch optionFilterProp="label" options={(owners.data?.rows ?? []).map(p => ({ value: p.id, label: p.name }))} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('loop.actionDue')} rules={chosen}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
