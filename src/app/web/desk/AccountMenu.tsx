import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useAllT, useLocale, usePlatformT } from '#platform/web/phrases.ts';
import { endSession, useSession } from '#platform/web/session.ts';
import { type ThemeChoice, useTheme } from '#platform/web/theme.ts';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { useNavGroups } from './use-nav.ts';

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

const ThemeChoices = () => {
  const t = usePlatformT();
  const { choice, choose } = useTheme();
  return (
    <fieldset className="pp-themes">
      <legend>{t('shell.theme')}</legend>
      {themes.map(x => (
        <label key={x.key}>
          <input type="radio" name="theme" checked={choice === x.key} onChange={() => choose(x.key)} />
          <span>{t(x.phrase)}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** Who is here, the pages that have no place in the row, how the page looks and in which language, and the way out. */
export const AccountMenu = () => {
  const t = usePlatformT();
  const { person } = useSession();
  const { locale, setLocale } = useLocale();
  const go = useGo();
  const all = useAllT();
  const more = useNavGroups().menu;
  const pages = [...more.map(n => ({ path: n.path, label: all(n.phrase) })), { path: '/security', label: t('shell.security') }];
  return (
    <Disclosure
      button={
        <>
          <Icon name="person" />
          {person.name}
        </>
      }
    >
      {close => (
        <>
          {person.unitName && <p className="pp-hint">{person.unitName}</p>}
          {pages.map(page => (
            <button
              key={page.path}
              type="button"
              className="pp-panel-item"
              onClick={() => {
                close();
                go(page.path);
              }}
            >
              {page.label}
            </button>
          ))}
          <ThemeChoices />
          <button type="button" className="pp-panel-item" onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
            {t('shell.language')}
          </button>
          <button type="button" className="pp-panel-item" onClick={() => void leave()}>
            {t('word.signOut')}
          </button>
        </>
      )}
    </Disclosure>
  );
};
