import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import { resumeSession, type SessionAnswer } from '#platform/web/session.ts';
import { storeOf } from '#platform/web/store.ts';

export interface Remembered {
  answer: SessionAnswer;
  at: number;
}

/** What the door of the phone keeps. Not in localStorage: a browser that is killed loses its last seconds. */
type Key = 'session' | 'leaving';

/** Beside it in localStorage, read at once: whether it is worth waiting for what is kept. */
export const worked = 'worked';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | undefined;

const open = async (): Promise<IDBDatabase> => {
  const opening = indexedDB.open('peipao', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('door');
  const db = await asked(opening);
  // The browser has thrown the store away: the next one is made anew.
  db.onclose = () => {
    opened = undefined;
  };
  return db;
};

const door = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
  opened ??= open();
  return (await opened).transaction('door', mode, { durability: 'strict' }).objectStore('door');
};

const kept = async (): Promise<{ session?: Remembered | null; leaving?: string | null }> => {
  try {
    const at = await door('readonly');
    const [session, leaving] = await Promise.all([asked(at.get('session')), asked(at.get('leaving'))]);
    return { session, leaving };
  } catch {
    return {};
  }
};
export const keep = async (key: Key, value: unknown): Promise<void> => {
  try {
    await asked((await door('readwrite')).put(value, key));
  } catch {
    // a browser that keeps nothing asks for a sign-in at each start
  }
};

/** Three days without a word of the server: then a sign-in is asked for before anything is shown. */
const heldMs = 3 * 86_400_000;

/** Opens the page for the person who worked here last; false: nobody is known, or she has left. */
export const resumeRemembered = async (): Promise<boolean> => {
  const { session, leaving } = await kept();
  if (!session || leaving || Math.abs(Date.now() - session.at) > heldMs) return false;
  resumeSession(session.answer);
  return true;
};

let leavingNow: Promise<void> | undefined;

/** Somebody has left here, and the server could not be told yet. */
export const leftUntold = storeOf(false);

const signOutKept = async (): Promise<void> => {
  const { leaving } = await kept();
  if (!leaving) return;
  leftUntold.set(true);
  await call(signOut, { session: leaving }, { keepalive: true });
  await keep('leaving', null);
  leftUntold.set(false);
};

/**
 * Who signed out without a network is signed out at the server before anybody else is let in. The session is named, so that the one
 * that somebody began meanwhile is never ended in its place.
 */
export const finishLeaving = (): Promise<void> => {
  leavingNow ??= signOutKept().finally(() => {
    leavingNow = undefined;
  });
  return leavingNow;
};
