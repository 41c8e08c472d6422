import { deviceNow, leaveDevice } from '#platform/web/offline/current-device.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import { remember } from '#platform/web/remember.ts';
import { refreshSession, sessionConfirmed, sessionState, waitForSignIn, watchSession } from '#platform/web/session.ts';
import { keep, type Remembered, worked } from './remembered-session.ts';
import { registerServiceWorker } from './service-worker.ts';

/** Keeps in mind who works here until they sign out. */
const rememberSession = (): void => {
  const onChange = (): void => {
    const state = sessionState();
    if (state.status === 'out') {
      void keep('session', null);
      remember(worked, false);
    } else if (state.status === 'in' && sessionConfirmed()) {
      void keep('session', { answer: state.answer, at: Date.now() } satisfies Remembered);
      remember(worked, true);
    }
  };
  onChange();
  watchSession(onChange);
  addEventListener('online', () => sessionConfirmed() || void refreshSession());
};

/** What waits on this phone for the person who works here begins to go; whoever leaves leaves nothing open. */
const keepDevice = (): void => {
  const onChange = (): void => {
    const { status } = sessionState();
    if (status === 'in')
      void deviceNow().then(
        d => d.hurry(),
        () => undefined,
      );
    if (status === 'out') leaveDevice();
  };
  onChange();
  watchSession(onChange);
  let before: string | undefined;
  deviceState.watch(() => {
    // Asked once each time the way is found closed, not at every word of the queue.
    const away = deviceState.get()?.away;
    if (away === 'signedOut' && before !== away) void waitForSignIn();
    before = away;
  });
};

/** What the first screen need not wait for. */
export const afterStart = (): void => {
  rememberSession();
  keepDevice();
  registerServiceWorker();
};
