import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useLocale, usePlatformT } from '#platform/web/phrases.ts';
import { endSession, useSession } from '#platform/web/session.ts';
import { type ThemeChoice, useTheme } from '#platform/web/theme.ts';
import { Icon } from '#ui/Icon.tsx';
import { TasksDrawer } from './TasksDrawer.tsx';

const leave = async (): Promise<void> => {
  try {
    await call(signOut, {});
  } finally {
    endSession();
  }
};

const themes: readonly { key: ThemeChoice; phrase: 'shell.light' | 'shell.dark' | 'shell.followSystem' }[] = [
  { key: 'light', phrase: 'shell.light' },
  { key: 'dark', phrase: 'shell.dark' },
  { key: 'system', phrase: 'shell.followSystem' },
];

const AccountMenu = () => {
  const t = usePlatformT();
  const { person } = useSession();
  const { choice, choose } = useTheme();
  const { locale, setLocale } = useLocale();
  const go = useGo();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [choice],
        items: [
          { key: 'security', label: t('shell.security'), onClick: () => go('/security') },
          { type: 'divider' },
          {
            type: 'group',
            label: t('shell.theme'),
            children: themes.map(x => ({ key: x.key, label: t(x.phrase), onClick: () => choose(x.key) })),
          },
          { type: 'divider' },
          { key: 'language', label: t('shell.language'), onClick: () => setLocale(locale === 'en' ? 'zh-CN' : 'en') },
          { key: 'out', label: t('word.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<Icon name="person" />}>
        {person.name}
      </Button>
    </Dropdown>
  );
};

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
      <Button type="text" icon={<Icon name="tasks" />} onClick={() => setTasks(true)}>
        {t('shell.tasks')}
      </Button>
      <Button type="text" className="pp-shell-keys" aria-label={t('shell.keys')} icon={<Icon name="keys" />} onClick={onKeys} />
      <AccountMenu />
      {isTasks && <TasksDrawer onClose={() => setTasks(false)} />}
    </div>
  );
};
