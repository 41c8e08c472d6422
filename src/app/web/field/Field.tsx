import type { FieldRoom } from '#platform/web/field/room.ts';
import { useMatch } from '#platform/web/field/router.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { refreshSession, useSession, useSessionState } from '#platform/web/session.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { LazyPage } from './LazyPage.tsx';
import { SignInForm, SignInScreen } from './SignIn.tsx';

const Page = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const t = usePlatformT();
  const { can } = useSession();
  const match = useMatch(rooms.flatMap(r => r.routes));
  const home = useMatch([{ path: '/' }]);
  if (home) return <HomeScreen rooms={rooms} />;
  if (match && (match.route.needs === undefined || can(match.route.needs)))
    return <LazyPage key={match.route.path} load={match.route.page} params={match.params} />;
  return (
    <Screen title={t(match ? 'shell.refusedTitle' : 'shell.notFoundTitle')} back="/">
      <Banner tone="warn">{t(match ? 'problem.notAllowed' : 'shell.notFound')}</Banner>
      <Button to="/">{t('shell.home')}</Button>
    </Screen>
  );
};

/** The phone's door: who is here, and the page for the path. */
export const Field = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const t = usePlatformT();
  const session = useSessionState();
  if (session.status === 'away') {
    return (
      <main className="f-main">
        <ProblemBanner error={session.problem} onRetry={() => void refreshSession()} />
      </main>
    );
  }
  if (session.status === 'out' || session.status === 'starting') return <SignInScreen />;
  return (
    <>
      <Page rooms={rooms} />
      {session.status === 'lapsed' && (
        <Dialog title={t('shell.signInAgain')}>
          <p>{t('shell.signInAgainHint')}</p>
          <SignInForm />
        </Dialog>
      )}
    </>
  );
};
