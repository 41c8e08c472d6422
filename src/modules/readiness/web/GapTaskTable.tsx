import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { GapTask } from '../contract/assessment.ts';
import { correctGapTask, endGapTask } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

const GapTaskForm = lazyPart(() => import('./GapTaskForms.tsx').then(m => m.GapTaskForm));
const EndGapTask = lazyPart(() => import('./GapTaskForms.tsx').then(m => m.EndGapTask));

/** 进行中 · 已超期 · 已完成 · 不再做 */
export const GapTaskMark = ({ task }: { task: GapTask }) => {
  const t = useT();
  if (task.outcome === 'done') return <StateTag tone="done">{t('outcome.done')}</StateTag>;
  if (task.outcome === 'dropped') return <StateTag tone="off">{t('outcome.dropped')}</StateTag>;
  return task.overdue ? <StateTag tone="warn">{t('overdue')}</StateTag> : <StateTag tone="doing">{t('taskOpen')}</StateTag>;
};

/** What can be done with a task, each in its dialog. */
export const GapTaskActs = ({ task }: { task: GapTask }) => {
  const t = useT();
  const [dialog, setDialog] = useState<'correct' | 'end'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      {task.may.includes(correctGapTask.name) && (
        <Button size="small" aria-label={`${t('correct')} ${task.title}`} onClick={() => setDialog('correct')}>
          {t('correct')}
        </Button>
      )}
      {task.may.includes(endGapTask.name) && (
        <Button size="small" aria-label={t('endTitle', { title: task.title })} onClick={() => setDialog('end')}>
          {t('end')}
        </Button>
      )}
      {dialog === 'correct' && <GapTaskForm task={task} onClose={close} />}
      {dialog === 'end' && <EndGapTask task={task} onClose={close} />}
    </>
  );
};

/** Tasks of one assessment. */
export const GapTaskTable = ({ tasks }: { tasks: readonly GapTask[] }) => {
  const t = useT();
  return (
    <DataTable
      caption={t('tasks')}
      rows={tasks}
      rowKey={task => task.id}
      minWidth={720}
      empty={<EmptyState title={t('noTasks')} />}
      columns={[
        { key: 'title', title: t('taskTitle'), render: task => task.title },
        { key: 'item', title: t('item'), render: task => task.itemName },
        { key: 'lost', title: t('lostThen'), align: 'right', render: task => sayNumber(task.lostPoints) },
        { key: 'owner', title: t('taskOwner'), render: task => task.ownerName },
        { key: 'due', title: t('taskDue'), render: task => sayDay(task.dueOn) },
        { key: 'state', title: t('taskState'), render: task => <GapTaskMark task={task} /> },
        { key: 'note', title: t('note'), render: task => task.note || '—' },
        { key: 'acts', title: t('end'), act: true, render: task => <GapTaskActs task={task} /> },
      ]}
    />
  );
};
