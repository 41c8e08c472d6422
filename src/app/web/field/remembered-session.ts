import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { recall, remember } from '#platform/web/remember.ts';
import { refreshSession, resumeSession, type SessionAnswer, sessionConfirmed, sessionState, watchSession } from '#platform/web/session.ts';

interface Remembered {
  answer: SessionAnswer;
  at: number;
}

/** Three days without a word of the server: then a sign-in is asked for before anything is shown. */
const heldMs = 3 * 86_400_000;

/** Who signed out without a network is signed out at the server before anybody else is let in. */
export const finishLeaving = async (): Promise<void> => {
  if (!recall('leaving', false)) return;
  await call(signOut, {});
  remember('leaving', false);
};

/** Opens the page for the person who worked here last; false: nobody is known. */
export const resumeRemembered = (): boolean => {
  const known = recall<Remembered | null>('session', null);
  if (!known || Math.abs(Date.now() - known.at) > heldMs) return false;
  resumeSession(known.answer);
  return true;
};

/** Keeps in mind who works here until they sign out. */
export const rememberSession = (): void => {
  const keep = (): void => {
    const state = sessionState();
    if (state.status === 'out') remember('session', null);
    else if (state.status === 'in' && sessionConfirmed())
      remember('session', { answer: state.answer, at: Date.now() } satisfies Remembered);
  };
  watchSession(keep);
  addEventListener('online', () => sessionConfirmed() || void refreshSession());
};
