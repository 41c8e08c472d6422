import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '#platform/web/desk/keys.ts';
import { useAllT, usePlatformT } from '#platform/web/phrases.ts';
import { useSession, useSessionState } from '#platform/web/session.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ShellTools } from './ShellTools.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { useCurrentNav, useNavGroups } from './use-nav.ts';

const Palette = lazy(() => import('./Palette.tsx').then(m => ({ default: m.Palette })));
const KeySheet = lazy(() => import('./KeySheet.tsx').then(m => ({ default: m.KeySheet })));

const Nav = () => {
  const t = usePlatformT();
  const all = useAllT();
  const groups = useNavGroups().row;
  const current = useCurrentNav();
  const open = groups.find(g => g.pages.some(n => n.path === current));
  return (
    <>
      <nav className="pp-nav" aria-label={t('shell.nav')}>
        <PageLink href="/" className="pp-nav-link" current={current === '/'}>
          {t('shell.today')}
        </PageLink>
        {groups.map(g => (
          <PageLink key={g.top.key} href={g.top.path} className="pp-nav-link" current={g === open}>
            {all(g.phrase)}
          </PageLink>
        ))}
      </nav>
      {open && open.pages.length > 1 && (
        <nav className="pp-subnav" aria-label={all(open.phrase)}>
          {open.pages.map(n => (
            <PageLink key={n.path} href={n.path} className="pp-subnav-link" current={n.path === current}>
              {all(n.phrase)}
            </PageLink>
          ))}
        </nav>
      )}
    </>
  );
};

/** Header, navigation and the page below. */
export const Shell = () => {
  const t = usePlatformT();
  const session = useSessionState();
  const { person } = useSession();
  const [open, setOpen] = useState<'find' | 'keys' | null>(null);
  const find = (event: KeyboardEvent): void => {
    event.preventDefault();
    setOpen('find');
  };
  useKeys({ 'mod+k': find, '/': find, '?': () => setOpen('keys') });
  return (
    <>
      <a className="pp-skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="pp-shell">
        <PageLink href="/" className="pp-brand">
          <img src="/static/icon.svg" alt="" width="28" height="28" />
          <span>{t('productName')}</span>
          <small>{person.regionName ?? person.regionCode}</small>
          {'answer' in session && session.answer.demonstration && <small className="pp-demonstration">{t('shell.demonstration')}</small>}
        </PageLink>
        <Nav />
        <ShellTools onFind={() => setOpen('find')} onKeys={() => setOpen('keys')} />
      </header>
      <main id="main" className="pp-page" tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        {open === 'find' && <Palette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeySheet onClose={() => setOpen(null)} />}
      </Suspense>
      {session.status === 'lapsed' && <SignInAgain />}
    </>
  );
};
