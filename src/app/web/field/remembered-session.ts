import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { resumeSession, type SessionAnswer } from '#platform/web/session.ts';

export interface Remembered {
  answer: SessionAnswer;
  at: number;
}

/** What the door of the phone keeps. Not in localStorage: a browser that is killed loses its last seconds. */
type Key = 'session' | 'leaving';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const door = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  const opening = indexedDB.open('peipao', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('door');
  return (await asked(opening)).transaction('door', mode, { durability: 'strict' }).objectStore('door');
};

const kept = async <T>(key: Key): Promise<T | undefined> => asked((await door('readonly')).get(key)).catch(() => undefined);
export const keep = async (key: Key, value: unknown): Promise<unknown> =>
  asked((await door('readwrite')).put(value, key)).catch(() => undefined);

/** Three days without a word of the server: then a sign-in is asked for before anything is shown. */
const heldMs = 3 * 86_400_000;

/** Opens the page for the person who worked here last; false: nobody is known. */
export const resumeRemembered = async (): Promise<boolean> => {
  const known = await kept<Remembered | null>('session').catch(() => null);
  if (!known || Math.abs(Date.now() - known.at) > heldMs) return false;
  resumeSession(known.answer);
  return true;
};

/** Who signed out without a network is signed out at the server before anybody else is let in. */
export const finishLeaving = async (): Promise<void> => {
  if (!(await kept<boolean>('leaving').catch(() => false))) return;
  await call(signOut, {});
  await keep('leaving', false);
};
