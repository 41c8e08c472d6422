import type { FieldRoom } from '#platform/web/field/room.ts';
import { useMatch } from '#platform/web/field/router.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { refreshSession, useSession, useSessionState } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';

export const loadHome = () => import('./HomeScreen.tsx').then(m => m.HomeScreen);
/** The page for whom nobody is known. */
export const loadSignIn = () => import('./SignIn.tsx').then(m => m.SignInScreen);
const loadQueueBar = () => import('./QueueBar.tsx').then(m => m.QueueBar);
const loadQueue = () => import('./QueueScreen.tsx').then(m => m.QueueScreen);
const loadSignInAgain = () => import('./SignInAgain.tsx').then(m => m.SignInAgain);

const Page = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const t = usePlatformT();
  const { can } = useSession();
  const match = useMatch(rooms.flatMap(r => r.routes));
  const home = useMatch([{ path: '/' }]);
  const queue = useMatch([{ path: '/queue' }]);
  if (queue) return <LazyPart load={loadQueue} of={{}} />;
  if (home) return <LazyPart load={loadHome} of={{ rooms }} />;
  if (match && (match.route.needs === undefined || can(match.route.needs)))
    return <LazyPart key={match.route.path} load={match.route.page} of={{ params: match.params }} />;
  return (
    <Screen title={t(match ? 'shell.refusedTitle' : 'shell.notFoundTitle')} back="/">
      <Banner tone="warn">{t(match ? 'problem.notAllowed' : 'shell.notFound')}</Banner>
      <Button to="/">{t('shell.home')}</Button>
    </Screen>
  );
};

/** The phone's door for those who work here: who is here, and the page for the path. */
const SignedIn = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const session = useSessionState();
  const told = useStore(deviceState)?.word;
  if (session.status === 'away') {
    return (
      <main className="f-main">
        <ProblemBanner error={session.problem} onRetry={() => void refreshSession()} />
      </main>
    );
  }
  if (session.status === 'out' || session.status === 'starting') return <LazyPart load={loadSignIn} of={{}} />;
  return (
    <>
      {told && <LazyPart load={loadQueueBar} of={{}} quiet />}
      <Page key={session.answer.person.id} rooms={rooms} />
      {session.status === 'lapsed' && <LazyPart load={loadSignInAgain} of={{}} />}
    </>
  );
};

/** The phone's door. Pages that are open to all stand before the sign-in. */
export const Field = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const open = useMatch(rooms.flatMap(r => r.routes.filter(route => route.open)));
  if (open) return <LazyPart key={open.route.path} load={open.route.page} of={{ params: open.params }} />;
  return <SignedIn rooms={rooms} />;
};
