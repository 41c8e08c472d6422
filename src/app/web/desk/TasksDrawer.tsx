import { useContext } from 'react';
import { listTasks, type Task } from '#platform/contract/operations.ts';
import { useOp } from '#platform/web/desk/data.ts';
import type { TaskKind } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { sayKeptProblem } from '#platform/web/desk/say-kept-problem.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useAllT, usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { Tone } from '#ui/StateIcon.tsx';

const tones: Readonly<Record<Task['state'], Tone>> = {
  waiting: 'todo',
  running: 'doing',
  asking: 'warn',
  done: 'done',
  failed: 'bad',
  cancelled: 'off',
};
const isAtWork = (task: Task): boolean => task.state === 'waiting' || task.state === 'running';

const useKind = (kind: string): TaskKind | undefined => useContext(DeskRooms).find(room => room.tasks?.[kind])?.tasks?.[kind];

const One = ({ task, onClose }: { task: Task; onClose: () => void }) => {
  const t = usePlatformT();
  const all = useAllT();
  const kind = useKind(task.kind);
  const name = [kind ? all(kind.phrase) : t('task.other'), task.name].filter(Boolean).join(' · ');
  return (
    <li>
      {isAtWork(task) ? (
        <ProgressLine label={name} done={task.doneCount} total={task.totalCount > 0 ? task.totalCount : undefined} />
      ) : (
        <strong>{name}</strong>
      )}
      <p className="pp-task-line">
        <StateTag tone={tones[task.state]}>{t(`task.${task.state}`)}</StateTag>
        <time className="pp-hint" dateTime={task.createdAt}>
          {sayInstant(task.createdAt)}
        </time>
        {kind && task.subjectId !== null && (
          <PageLink href={kind.path(task.subjectId)} onFollow={onClose}>
            {t(task.problem ? 'shell.taskWhy' : 'shell.taskOpen')}
          </PageLink>
        )}
      </p>
      {task.problem && !kind && <p className="pp-tone-bad">{sayKeptProblem(task.problem)}</p>}
    </li>
  );
};

/** 任务: long work with its counts; it can be left and found again here. */
export const TasksDrawer = ({ onClose }: { onClose: () => void }) => {
  const t = usePlatformT();
  const { data, error } = useOp(listTasks, {}, { every: 1_500 });
  return (
    <SheetDialog title={t('shell.tasks')} onClose={onClose} place="side">
      <ProblemNotice error={error} />
      {data?.rows.length === 0 && <EmptyState title={t('shell.tasksEmpty')} />}
      <ul className="pp-tasks">
        {data?.rows.map(task => (
          <One key={task.id} task={task} onClose={onClose} />
        ))}
      </ul>
    </SheetDialog>
  );
};
