import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useLocale, usePlatformT } from '#platform/web/phrases.ts';
import { endSession, useSession } from '#platform/web/session.ts';
import { type ThemeChoice, useTheme } from '#platform/web/theme.ts';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import { Icon } from '#ui/desk/Icon.tsx';

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

/** Who is here, how the page looks and in which language, and the way out. */
export const AccountMenu = () => {
  const t = usePlatformT();
  const { person } = useSession();
  const { locale, setLocale } = useLocale();
  const go = useGo();
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
          <button
            type="button"
            className="pp-panel-item"
            onClick={() => {
              close();
              go('/security');
            }}
          >
            {t('shell.security')}
          </button>
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
