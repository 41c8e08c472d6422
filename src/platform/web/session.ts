import type { z } from 'zod';
import type { Query } from '../contract/operation.ts';
import { Problem } from '../contract/problem.ts';
import { holdsName } from './former-names.ts';
import { storeOf, useStore } from './store.ts';

/** Who works here, as the server knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly regionCode: string;
  readonly unitId: string | null;
}

/** What the `current session` query of the people room answers. */
export interface SessionAnswer {
  person: Person & { readonly regionName?: string | undefined; readonly unitName?: string | undefined };
  /** Names of the operations that the role may call at all. */
  operations: readonly string[];
  /** Names the session, without being its secret. */
  session: string | null;
  /** A demonstration: every page says so. */
  demonstration?: boolean | undefined;
}

/** `lapsed`: the session ended while a page was open; the page stays and a sign-in dialog opens above it. */
export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'out' }
  | { readonly status: 'away'; readonly problem: Problem }
  | { readonly status: 'in' | 'lapsed'; readonly answer: SessionAnswer; readonly operations: ReadonlySet<string> };

const state = storeOf<SessionState>({ status: 'starting' });
let ask: (() => Promise<SessionAnswer>) | undefined;
let waiting: ((signedIn: boolean) => void)[] = [];

const settle = (signedIn: boolean): void => {
  const all = waiting;
  waiting = [];
  for (const resolve of all) resolve(signedIn);
};

/** Asks the server who is signed in and publishes the answer; after a sign-in, calls that waited go on. */
export const refreshSession = async (): Promise<void> => {
  if (!ask) return;
  try {
    const answer = await ask();
    const before = state.get();
    const samePerson = !('answer' in before) || before.answer.person.id === answer.person.id;
    confirmed = true;
    state.set({ status: 'in', answer, operations: new Set(answer.operations) });
    settle(samePerson);
  } catch (error) {
    const before = state.get();
    if (error instanceof Problem && error.status === 401)
      state.set('answer' in before ? { ...before, status: 'lapsed' } : { status: 'out' });
    // A page that is open stays open while the server is away.
    else if (!('answer' in before))
      state.set({ status: 'away', problem: error instanceof Problem ? error : new Problem('platform.problem.unexpected', 500) });
    settle(false);
  }
};

/**
 * Begins the session of the page.
 * @param asking calls the people room's query of the current session; must not wait for a sign-in itself
 */
export const startSession = async (asking: () => Promise<SessionAnswer>): Promise<void> => {
  ask = asking;
  await refreshSession();
};

let confirmed = false;

/** Goes on as the person who worked here last, until the server has been asked: the phone opens without a network. */
export const resumeSession = (answer: SessionAnswer): void => {
  if (state.get().status === 'starting') state.set({ status: 'in', answer, operations: new Set(answer.operations) });
};

/** Whether the server has said so since the page was opened. */
export const sessionConfirmed = (): boolean => confirmed;

/** Told at every change of who works here. */
export const watchSession = (listener: () => void): (() => void) => state.watch(listener);

/** The session has ended by the person's own act. */
export const endSession = (): void => {
  state.set({ status: 'out' });
  settle(false);
};

/** The server no longer knows the session: waits until somebody has signed in again; false when it was someone else or nobody. */
export const waitForSignIn = (): Promise<boolean> => {
  const now = state.get();
  if (now.status === 'in') state.set({ ...now, status: 'lapsed' });
  if (now.status !== 'in' && now.status !== 'lapsed') return Promise.resolve(false);
  return new Promise(resolve => waiting.push(resolve));
};

export const useSessionState = (): SessionState => useStore(state);
export const sessionState = (): SessionState => state.get();

/** The person and what their role may call. Only inside pages, where somebody is signed in. */
export const useSession = (): Pick<SessionAnswer, 'person' | 'session'> & { can: (operationName: string) => boolean } => {
  const now = useStore(state);
  if (!('answer' in now)) throw new Error('useSession outside a signed-in page');
  const { person, session } = now.answer;
  return { person, session, can: name => now.operations.has(name) || holdsName(now.operations, name) };
};

/** The query that tells the current session, as the people room declares it. */
export type CurrentSession = Query<z.ZodType, z.ZodType<SessionAnswer>>;
