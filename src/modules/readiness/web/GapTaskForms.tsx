import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ComparedItem, GapTask, GapTaskFields } from '../contract/assessment.ts';
import { correctGapTask, createGapTask, endGapTask } from '../contract/operations-scoring.ts';
import { OwnerPicker } from './OwnerPicker.tsx';
import { useT } from './use-t.ts';

const useDone = (said: string, onClose: () => void) => ({
  invalidates: ['readiness.'],
  onDone: (): void => {
    showToast(said);
    onClose();
  },
});

type GapTaskFormProps = { onClose: () => void } & ({ assessmentId: string; item: ComparedItem; task?: never } | { task: GapTask });

/** 把差距定为任务, or put one right; who comes second is told. */
export const GapTaskForm = (props: GapTaskFormProps) => {
  const t = useT();
  const task = useOpened(props.task);
  const [id] = useState(() => task?.id ?? newId());
  const done = useDone(t('saved'), props.onClose);
  const create = useCommand(createGapTask, done);
  const correct = useCommand(correctGapTask, done);
  const required = [{ required: true }];
  const submit = (v: { task: GapTaskFields }): void => {
    if (task) correct.run({ id, version: task.version, task: v.task });
    else if (!props.task) create.run({ id, assessmentId: props.assessmentId, itemKey: props.item.key, task: v.task });
  };
  return (
    <SheetDialog title={t('taskOf', { item: task?.itemName ?? (props.task ? '' : props.item.name) })} onClose={props.onClose}>
      <DeskForm<{ task: GapTaskFields }>
        name="readiness.GapTaskForm"
        verb={t('save')}
        {...(task ? { initial: { task: { title: task.title, ownerId: task.ownerId, dueOn: task.dueOn } } } : {})}
        pending={create.pending || correct.pending}
        error={create.error ?? correct.error}
        onSubmit={submit}
      >
        <Form.Item name={['task', 'title']} label={t('taskTitle')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={['task', 'ownerId']} label={t('taskOwner')} rules={required}>
          <OwnerPicker />
        </Form.Item>
        <Form.Item name={['task', 'dueOn']} label={t('taskDue')} rules={required}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 结束任务: done, or dropped with the reason. */
export const EndGapTask = ({ task, onClose }: { task: GapTask; onClose: () => void }) => {
  const t = useT();
  const end = useCommand(endGapTask, useDone(t('ended'), onClose));
  return (
    <SheetDialog title={t('endTitle', { title: task.title })} onClose={onClose}>
      <DeskForm<{ outcome: 'done' | 'dropped'; note?: string }>
        name="readiness.EndGapTask"
        verb={t('end')}
        initial={{ outcome: 'done' }}
        pending={end.pending}
        error={end.error}
        onSubmit={v => end.run({ id: task.id, outcome: v.outcome, note: v.note ?? '' })}
      >
        <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true }]}>
          <Radio.Group options={(['done', 'dropped'] as const).map(value => ({ value, label: t(`outcome.${value}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('note')} extra={t('noteHint')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
