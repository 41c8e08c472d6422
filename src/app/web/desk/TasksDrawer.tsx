import { listTasks, type Task } from '#platform/contract/operations.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { hasPhrase, say, useAllT, usePlatformT } from '#platform/web/phrases.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { ProgressLine } from '#ui/desk/ProgressLine.tsx';
import { SheetDialog } from '#ui/desk/SheetDialog.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Tone } from '#ui/StateIcon.tsx';

const tones: Readonly<Record<Task['state'], Tone>> = { waiting: 'todo', running: 'doing', done: 'done', failed: 'bad', cancelled: 'off' };
const isAtWork = (task: Task): boolean => task.state === 'waiting' || task.state === 'running';

/** A task's kind is the full name of what does it; its phrase stands with the room. */
const sayKind = (kind: string): string =>
  [`${kind.replace('.', '.task.')}`, kind.replace('.', '.op.'), kind].filter(hasPhrase).map(k => say(k))[0] ?? kind;

const One = ({ task }: { task: Task }) => {
  const t = usePlatformT();
  const all = useAllT();
  return (
    <li>
      {isAtWork(task) ? (
        <ProgressLine label={sayKind(task.kind)} done={task.doneCount} total={task.totalCount > 0 ? task.totalCount : undefined} />
      ) : (
        <strong>{sayKind(task.kind)}</strong>
      )}
      <p className="pp-task-line">
        <StateTag tone={tones[task.state]}>{t(`task.${task.state}`)}</StateTag>
        <time className="pp-hint" dateTime={task.createdAt}>
          {sayInstant(task.createdAt)}
        </time>
      </p>
      {task.problem && <p className="pp-tone-bad">{all(task.problem)}</p>}
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
          <One key={task.id} task={task} />
        ))}
      </ul>
    </SheetDialog>
  );
};
