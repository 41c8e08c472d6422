import { lazy, Suspense, useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { AccountMenu } from './AccountMenu.tsx';

const TasksDrawer = lazy(() => import('./TasksDrawer.tsx').then(m => ({ default: m.TasksDrawer })));

/** Right end of the header: search, long work, keys, account. */
export const ShellTools = ({ onFind, onKeys }: { onFind: () => void; onKeys: () => void }) => {
  const t = usePlatformT();
  const [isTasks, setTasks] = useState(false);
  return (
    <div className="pp-shell-tools">
      <button type="button" className="pp-find" onClick={onFind} aria-keyshortcuts="Control+K /">
        <Icon name="search" />
        <span>{t('shell.find')}</span>
        <kbd>{'Ctrl K'}</kbd>
      </button>
      <button type="button" className="pp-quiet-button" onClick={() => setTasks(true)}>
        <Icon name="tasks" />
        {t('shell.tasks')}
      </button>
      <button type="button" className="pp-quiet-button pp-shell-keys" aria-label={t('shell.keys')} onClick={onKeys}>
        <Icon name="keys" />
      </button>
      <AccountMenu />
      {isTasks && (
        <Suspense>
          <TasksDrawer onClose={() => setTasks(false)} />
        </Suspense>
      )}
    </div>
  );
};
