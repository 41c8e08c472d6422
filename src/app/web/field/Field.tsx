import { useEffect } from 'react';
import type { FieldRoom } from '#platform/web/field/room.ts';
import { useMatch } from '#platform/web/field/router.ts';
import { deviceNow, leaveDevice } from '#platform/web/offline/current-device.ts';
import { deviceState, needsWord } from '#platform/web/offline/queue-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { refreshSession, useSession, useSessionState, waitForSignIn } from '#platform/web/session.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Later } from '#ui/field/Later.tsx';
import { Screen } from '#ui/field/Screen.tsx';

const loadHome = () => import('./HomeScreen.tsx').then(m => m.HomeScreen);
const loadSignIn = () => import('./SignIn.tsx').then(m => m.SignInScreen);
const loadQueueBar = () => import('./QueueBar.tsx').then(m => m.QueueBar);
const loadQueue = () => import('./QueueScreen.tsx').then(m => m.QueueScreen);
const loadSignInAgain = () => import('./SignIn.tsx').then(m => m.SignInAgain);

const Page = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const t = usePlatformT();
  const { can } = useSession();
  const match = useMatch(rooms.flatMap(r => r.routes));
  const home = useMatch([{ path: '/' }]);
  const queue = useMatch([{ path: '/queue' }]);
  if (queue) return <Later load={loadQueue} of={{}} />;
  if (home) return <Later load={loadHome} of={{ rooms }} />;
  if (match && (match.route.needs === undefined || can(match.route.needs)))
    return <Later key={match.route.path} load={match.route.page} of={{ params: match.params }} />;
  return (
    <Screen title={t(match ? 'shell.refusedTitle' : 'shell.notFoundTitle')} back="/">
      <Banner tone="warn">{t(match ? 'problem.notAllowed' : 'shell.notFound')}</Banner>
      <Button to="/">{t('shell.home')}</Button>
    </Screen>
  );
};

/** What waits on this phone for the person who works here begins to go; whoever leaves takes nothing with them and leaves nothing open. */
const useDevice = (): boolean => {
  const session = useSessionState();
  const person = 'answer' in session ? session.answer.person.id : undefined;
  const device = useStore(deviceState);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person is another device
  useEffect(() => {
    if (session.status === 'in')
      void deviceNow().then(
        d => d.hurry(),
        () => undefined,
      );
    if (session.status === 'out') leaveDevice();
  }, [session.status, person]);
  useEffect(() => {
    if (device?.away === 'signedOut') void waitForSignIn();
  }, [device?.away]);
  return device !== undefined && device.person === person && needsWord(device);
};

/** The phone's door for those who work here: who is here, and the page for the path. */
const SignedIn = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const session = useSessionState();
  const told = useDevice();
  if (session.status === 'away') {
    return (
      <main className="f-main">
        <ProblemBanner error={session.problem} onRetry={() => void refreshSession()} />
      </main>
    );
  }
  if (session.status === 'out' || session.status === 'starting') return <Later load={loadSignIn} of={{}} />;
  return (
    <>
      {told && <Later load={loadQueueBar} of={{}} />}
      <Page key={session.answer.person.id} rooms={rooms} />
      {session.status === 'lapsed' && <Later load={loadSignInAgain} of={{}} />}
    </>
  );
};

/** The phone's door. Pages that are open to all stand before the sign-in. */
export const Field = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const open = useMatch(rooms.flatMap(r => r.routes.filter(route => route.open)));
  if (open) return <Later key={open.route.path} load={open.route.page} of={{ params: open.params }} />;
  return <SignedIn rooms={rooms} />;
};
