import { remember } from '#platform/web/remember.ts';
import { refreshSession, sessionConfirmed, sessionState, watchSession } from '#platform/web/session.ts';
import type { Remembered } from './remembered-session.ts';
import { startWorker } from './service-worker.ts';

/** Keeps in mind who works here until they sign out. */
const rememberSession = (): void => {
  const keep = (): void => {
    const state = sessionState();
    if (state.status === 'out') remember('session', null);
    else if (state.status === 'in' && sessionConfirmed())
      remember('session', { answer: state.answer, at: Date.now() } satisfies Remembered);
  };
  keep();
  watchSession(keep);
  addEventListener('online', () => sessionConfirmed() || void refreshSession());
};

/** What the first screen need not wait for. */
export const afterStart = (): void => {
  rememberSession();
  startWorker();
};
