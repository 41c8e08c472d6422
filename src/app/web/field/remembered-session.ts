import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { recall, remember } from '#platform/web/remember.ts';
import { resumeSession, type SessionAnswer } from '#platform/web/session.ts';

export interface Remembered {
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
