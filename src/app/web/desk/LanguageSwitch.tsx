import { useLocale, usePlatformT } from '#platform/web/phrases.ts';

/** The other language, for who is not signed in yet. */
export const LanguageSwitch = () => {
  const t = usePlatformT();
  const { locale, setLocale } = useLocale();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="pp-quiet-button" lang={other} onClick={() => setLocale(other)}>
      {t('shell.language')}
    </button>
  );
};
